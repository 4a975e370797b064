//! Bank account numbers on their way in, and out to their bank: the same promises as for cards.
//!
//! A number is typed once. It is judged, sealed and described before the decision begins, and opened
//! for the length of one instruction.

use super::call::Call;
use super::card;
use super::tx::{Tx, internal};
use crate::world::Entropy;
use onfile_domain::Refusal;
use onfile_domain::address::BillingDetails;
use onfile_domain::bank_account::{
    Account, AccountType, AuBecsDebit, Ideal, SepaDebit, Sofort, UsBankAccount,
};
use onfile_domain::id::{PaymentMethodId, SealedAccountId};
use onfile_domain::metadata::Metadata;
use onfile_domain::payment_method::{AllowRedisplay, Details, EntryDetails, PaymentMethod};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refusal::{AccountRefusal, BankRefusal};
use onfile_domain::token::{AccountToken, TokenAccount};
use onfile_rails::debit::network::{self, TEST_BANK, TEST_BSB, TEST_ROUTING_NUMBER, Unusable};
use onfile_rails::redirect;
use onfile_store::NewSealed;
use onfile_vault::{AccountNumber, AccountNumberError};
use onfile_wire::error::ApiError;

/// A method at a bank that has been judged, and its number sealed where it has one.
#[derive(Clone)]
pub struct SealedMethod {
    /// The method, as everybody may see it.
    pub details: Details,
    /// The number, as the vault keeps it.
    pub sealed: Option<NewSealed>,
}

impl SealedMethod {
    /// Puts the number into the decision, and gives the rest.
    pub fn into_details(self, tx: &mut Tx<'_>) -> Details {
        if let Some(sealed) = self.sealed {
            tx.seal(sealed);
        }
        self.details
    }
}

/// Countries whose IBANs are taken with an address only, by the IBAN's first letters.
/// Source: <https://docs.stripe.com/payments/sepa-debit>.
const ADDRESS_NEEDED: [&str; 8] = ["AD", "CH", "GB", "GI", "MC", "PM", "SM", "VA"];

/// Takes a handed-in method at a bank apart.
pub fn take_in(
    call: &Call,
    entry: EntryDetails,
    billing: &BillingDetails,
) -> Result<SealedMethod, Refusal> {
    let plain = |details| Ok(SealedMethod { details, sealed: None });
    match entry {
        EntryDetails::SepaDebit { iban } => {
            let number = AccountNumber::iban(iban.expose());
            let method = sepa_debit(call, &number.map_err(|_| AccountRefusal::InvalidIban)?)?;
            needs(billing, true)?;
            needs_address(&method.details, billing)?;
            Ok(method)
        }
        EntryDetails::AuBecsDebit { bsb_number, account_number } => {
            let kind = PaymentMethodType::AuBecsDebit;
            let bsb = route(&bsb_number, TEST_BSB, AccountRefusal::InvalidBsb)?;
            let number = AccountNumber::domestic(&bsb, account_number.expose());
            let method = au_becs_debit(call, &bsb, &number.map_err(|it| invalid(kind, it))?)?;
            needs(billing, true)?;
            Ok(method)
        }
        EntryDetails::UsBankAccount {
            account_holder_type,
            account_type,
            routing_number,
            account_number,
        } => {
            let kind = PaymentMethodType::UsBankAccount;
            let wrong = AccountRefusal::InvalidRoutingNumber;
            let routing = route(&routing_number, TEST_ROUTING_NUMBER, wrong)?;
            let number = AccountNumber::domestic(&routing, account_number.expose());
            let number = number.map_err(|error| invalid(kind, error))?;
            let mut method = us_bank_account(call, &routing, &number)?;
            if let Details::UsBankAccount(account) = &mut method.details {
                account.account_holder_type = account_holder_type;
                account.account_type = account_type.unwrap_or(AccountType::Checking);
            }
            needs(billing, false)?;
            Ok(method)
        }
        EntryDetails::LinkedUsBankAccount {
            account_holder_type,
            financial_connections_account: name,
        } => {
            let number = network::linked_account(&name).ok_or_else(|| no_such_link(&name))?;
            let kind = PaymentMethodType::UsBankAccount;
            let number = AccountNumber::domestic(TEST_ROUTING_NUMBER, number);
            let number = number.map_err(|error| invalid(kind, error))?;
            let mut method = us_bank_account(call, TEST_ROUTING_NUMBER, &number)?;
            if let Details::UsBankAccount(account) = &mut method.details {
                account.account_holder_type = account_holder_type;
                account.financial_connections_account = Some(name);
                account.verified = Some(call.app.world.now());
            }
            needs(billing, false)?;
            Ok(method)
        }
        EntryDetails::Bancontact => plain(Details::Bancontact),
        EntryDetails::Ideal { bank } => plain(Details::Ideal(Ideal { bank })),
        EntryDetails::Sofort { country } => plain(Details::Sofort(Sofort { country })),
        EntryDetails::Giropay => plain(Details::Giropay),
        EntryDetails::CustomerBalance => plain(Details::CustomerBalance),
        // Cards are taken in by their own file.
        EntryDetails::Card(_) => Err(card::not_built(PaymentMethodType::Card)),
        EntryDetails::NotBuilt(kind) => Err(card::not_built(kind)),
    }
}

fn no_such_link(name: &str) -> Refusal {
    Refusal::NoSuch {
        noun: "financial connections account",
        id: name.to_owned(),
        param: "us_bank_account[financial_connections_account]",
        in_path: false,
    }
}

fn invalid(kind: PaymentMethodType, _: AccountNumberError) -> AccountRefusal {
    AccountRefusal::InvalidAccountNumber(kind)
}

/// A routing code: as long as the test bank's, and digits. Every other bank's is a real one.
fn route(typed: &str, test: &str, wrong: AccountRefusal) -> Result<String, AccountRefusal> {
    let digits: String = typed.chars().filter(|c| *c != ' ' && *c != '-').collect();
    let shaped = digits.len() == test.len() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if shaped { Ok(digits) } else { Err(wrong) }
}

/// Who holds the account; the schemes ask for it.
fn needs(billing: &BillingDetails, email: bool) -> Result<(), BankRefusal> {
    if email && billing.email.is_none() {
        return Err(BankRefusal::MissingDetail { param: "billing_details[email]" });
    }
    match billing.name {
        Some(_) => Ok(()),
        None => Err(BankRefusal::MissingDetail { param: "billing_details[name]" }),
    }
}

fn needs_address(details: &Details, billing: &BillingDetails) -> Result<(), BankRefusal> {
    let Details::SepaDebit(account) = details else { return Ok(()) };
    if !ADDRESS_NEEDED.contains(&account.country.as_str()) {
        return Ok(());
    }
    let address = billing.address.clone().unwrap_or_default();
    if address.line1.is_none() {
        return Err(BankRefusal::MissingDetail { param: "billing_details[address][line1]" });
    }
    match address.country {
        Some(_) => Ok(()),
        None => Err(BankRefusal::MissingDetail { param: "billing_details[address][country]" }),
    }
}

fn unusable(kind: PaymentMethodType, why: Unusable) -> AccountRefusal {
    match why {
        Unusable::NotATestNumber => AccountRefusal::LiveAccountInTestMode(kind),
        Unusable::BankNotSupported => AccountRefusal::BankNotSupported,
        Unusable::DebitsNotSupported => AccountRefusal::DebitsNotSupported,
    }
}

fn seal(call: &Call, number: &AccountNumber) -> (Account, NewSealed) {
    let (vault, account) = (&call.app.vault, call.account.as_str());
    let id = SealedAccountId::mint(&mut Entropy::default());
    let sealed = vault.seal_account(account, id.as_str(), number);
    let shown = Account {
        last4: number.last4().to_owned(),
        fingerprint: vault.account_fingerprint(account, number),
        sealed: id.clone(),
    };
    let sealed = NewSealed {
        id: id.as_str().to_owned(),
        key_version: sealed.key_version,
        bytes: sealed.bytes,
    };
    (shown, sealed)
}

fn sepa_debit(call: &Call, number: &AccountNumber) -> Result<SealedMethod, AccountRefusal> {
    let kind = PaymentMethodType::SepaDebit;
    let codes = network::describe(kind, number.expose()).map_err(|why| unusable(kind, why))?;
    let (account, sealed) = seal(call, number);
    let details = Details::SepaDebit(SepaDebit {
        account,
        bank_code: codes.bank_code,
        branch_code: codes.branch_code,
        country: number.country().unwrap_or_default().to_owned(),
        generated_from: None,
    });
    Ok(SealedMethod { details, sealed: Some(sealed) })
}

fn au_becs_debit(
    call: &Call,
    bsb: &str,
    number: &AccountNumber,
) -> Result<SealedMethod, AccountRefusal> {
    let kind = PaymentMethodType::AuBecsDebit;
    network::describe(kind, number.expose()).map_err(|why| unusable(kind, why))?;
    let (account, sealed) = seal(call, number);
    let details = Details::AuBecsDebit(AuBecsDebit { account, bsb_number: bsb.to_owned() });
    Ok(SealedMethod { details, sealed: Some(sealed) })
}

fn us_bank_account(
    call: &Call,
    routing: &str,
    number: &AccountNumber,
) -> Result<SealedMethod, AccountRefusal> {
    let kind = PaymentMethodType::UsBankAccount;
    network::describe(kind, number.expose()).map_err(|why| unusable(kind, why))?;
    let (account, sealed) = seal(call, number);
    let details = Details::UsBankAccount(UsBankAccount {
        account,
        account_holder_type: None,
        account_type: AccountType::Checking,
        bank_name: TEST_BANK.to_owned(),
        routing_number: routing.to_owned(),
        financial_connections_account: None,
        verified: None,
        blocked: None,
    });
    Ok(SealedMethod { details, sealed: Some(sealed) })
}

/// An account that a token is to stand for: judged and described, and its number forgotten.
pub fn described(call: &Call, entry: AccountToken) -> Result<TokenAccount, AccountRefusal> {
    let country = entry.country.to_ascii_uppercase();
    let code = entry.routing_number.unwrap_or_default();
    let typed = entry.account_number.expose();
    let domestic = |kind, route: &str| {
        AccountNumber::domestic(route, typed).map_err(|error| invalid(kind, error))
    };
    let (kind, number, routing) = match country.as_str() {
        "US" => {
            let kind = PaymentMethodType::UsBankAccount;
            let route = route(&code, TEST_ROUTING_NUMBER, AccountRefusal::InvalidRoutingNumber)?;
            (kind, domestic(kind, &route)?, Some(route))
        }
        "AU" => {
            let kind = PaymentMethodType::AuBecsDebit;
            let route = route(&code, TEST_BSB, AccountRefusal::InvalidBsb)?;
            (kind, domestic(kind, &route)?, Some(route))
        }
        _ => {
            let number = AccountNumber::iban(typed).map_err(|_| AccountRefusal::InvalidIban)?;
            if number.country() != Some(country.as_str()) {
                return Err(AccountRefusal::InvalidIban);
            }
            (PaymentMethodType::SepaDebit, number, None)
        }
    };
    let codes = network::describe(kind, number.expose()).map_err(|why| unusable(kind, why))?;
    Ok(TokenAccount {
        bank_name: (kind == PaymentMethodType::UsBankAccount).then(|| TEST_BANK.to_owned()),
        routing_number: routing.or(codes.bank_code),
        last4: number.last4().to_owned(),
        fingerprint: call.app.vault.account_fingerprint(call.account.as_str(), &number),
        country,
        currency: entry.currency,
        holder_name: entry.holder_name,
        holder_type: entry.holder_type,
        account_type: entry.account_type,
    })
}

/// The account that a bank's page gave back.
pub fn of_page(call: &Call, iban: &str) -> Result<(SepaDebit, Option<NewSealed>), ApiError> {
    let number = AccountNumber::iban(iban).map_err(|_| ApiError::internal())?;
    let method = sepa_debit(call, &number).map_err(|why| ApiError::from(Refusal::from(why)))?;
    match method.details {
        Details::SepaDebit(account) => Ok((account, method.sealed)),
        _ => Err(ApiError::internal()),
    }
}

/// Who holds a test account. `[U]`
const TEST_HOLDER: &str = "Jenny Rosen";
/// Their address; one that chooses nothing.
const TEST_EMAIL: &str = "jenny.rosen@example.com";

/// The fresh method behind a test method's name, when it is one at a bank.
pub fn of_token(tx: &mut Tx<'_>, token: &str) -> Result<Option<PaymentMethod>, ApiError> {
    let call = tx.call;
    let named = |email: String| BillingDetails {
        name: Some(TEST_HOLDER.to_owned()),
        email: Some(email),
        ..BillingDetails::default()
    };
    let (method, billing) = if let Some((details, email)) = redirect::test_method(token) {
        (SealedMethod { details, sealed: None }, named(email))
    } else if let Some(test) = network::test_account(token) {
        let mut method = test_account(call, test)?;
        if let Details::UsBankAccount(account) = &mut method.details {
            // What is named by token has been proved, but for the one that cannot be. `[D]`
            account.verified = network::takes_microdeposits(&full(test)).then_some(tx.now);
        }
        (method, named(TEST_EMAIL.to_owned()))
    } else {
        return Ok(None);
    };
    let details = method.into_details(tx);
    let id = PaymentMethodId::mint(tx.moment().mint);
    let rest = (AllowRedisplay::Unspecified, Metadata::default());
    let method = card::made(id, details, billing, rest, tx.now);
    tx.save(&method);
    Ok(Some(method))
}

/// A test account's number with its bank's code before it.
fn full(test: network::TestAccount) -> String {
    if test.kind == PaymentMethodType::AuBecsDebit {
        format!("{TEST_BSB}:{}", test.number)
    } else if test.kind == PaymentMethodType::UsBankAccount {
        format!("{TEST_ROUTING_NUMBER}:{}", test.number)
    } else {
        test.number.to_owned()
    }
}

fn test_account(call: &Call, test: network::TestAccount) -> Result<SealedMethod, ApiError> {
    let made = if test.kind == PaymentMethodType::SepaDebit {
        let number = AccountNumber::iban(test.number).map_err(|_| ApiError::internal())?;
        sepa_debit(call, &number)
    } else if test.kind == PaymentMethodType::AuBecsDebit {
        let number = AccountNumber::domestic(TEST_BSB, test.number);
        au_becs_debit(call, TEST_BSB, &number.map_err(|_| ApiError::internal())?)
    } else {
        let number = AccountNumber::domestic(TEST_ROUTING_NUMBER, test.number);
        us_bank_account(call, TEST_ROUTING_NUMBER, &number.map_err(|_| ApiError::internal())?)
    };
    made.map_err(|why| ApiError::from(Refusal::from(why)))
}

/// Opens an account's number for one instruction.
pub async fn with_number<T>(
    tx: &Tx<'_>,
    sealed: &SealedAccountId,
    fresh: impl FnOnce(&str) -> T,
) -> Result<T, ApiError> {
    let (app, account) = (&tx.call.app, tx.call.account.as_str());
    let bytes = match tx.fresh_seal(sealed.as_str()) {
        Some(bytes) => bytes.to_vec(),
        None => {
            let row = app.store.sealed(account, sealed.as_str()).await.map_err(internal)?;
            row.ok_or_else(|| lost(sealed))?.bytes
        }
    };
    let number = app.vault.open_account(account, sealed.as_str(), &bytes);
    Ok(fresh(number.map_err(|_| lost(sealed))?.expose()))
}

fn lost(sealed: &SealedAccountId) -> ApiError {
    tracing::error!(sealed = sealed.as_str(), "a sealed account is missing or cannot be opened");
    ApiError::internal()
}
