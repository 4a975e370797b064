//! Card numbers on their way in, and out to the network: the only use cases that hold one.
//!
//! A number is typed once. It is judged, sealed and described before the decision begins, so that
//! decisions can be made again without it; and it is opened for the length of one instruction.

use super::bank_account::{self, SealedMethod};
use super::call::Call;
use super::tx::{Tx, internal};
use crate::world::Entropy;
use onfile_domain::address::{Address, BillingDetails};
use onfile_domain::card::{
    Card, CardEntry, CardNumberEntry, Check, Checks, Credential, PreferredNetwork, expiry,
    issued_expiry,
};
use onfile_domain::id::{PaymentMethodId, RadarSessionId, SealedCardId, TokenId};
use onfile_domain::metadata::Metadata;
use onfile_domain::moment::{MINUTE, Timestamp, year_after};
use onfile_domain::payment_method::{
    AllowRedisplay, Details, Entry, EntryDetails, PaymentMethod, Standing,
};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::{
    Authentication, Authorisation, Authorise, Presence, ThreeDSecureRequest, given,
};
use onfile_domain::token::{StandsFor, Token};
use onfile_domain::{Change, Named, Refusal, Typed};
use onfile_rails::card::network;
use onfile_store::NewSealed;
use onfile_vault::{Cvc, NumberError, Pan};
use onfile_wire::error::ApiError;

/// How long a security code may wait for its authorisation: as long as a buyer may take to answer a
/// challenge.
const CODE_WAITS: i64 = 15 * MINUTE;

/// The security code that comes with a test card named by token.
const TEST_CODE: &str = "123";

/// A card that has been judged and sealed.
#[derive(Clone)]
pub struct SealedCard {
    /// The card, as everybody may see it.
    pub card: Card,
    /// The number, as the vault keeps it.
    pub sealed: NewSealed,
}

/// What stands for a card in a prepared entry.
#[derive(Clone)]
enum Source {
    Bank(SealedMethod),
    Sealed(SealedCard),
    Token(String),
}

/// A payment method that was handed in, without its number: can be made as often as a decision
/// is made again.
#[derive(Clone)]
pub struct Prepared {
    source: Source,
    allow_redisplay: AllowRedisplay,
    billing_details: BillingDetails,
    metadata: Metadata,
    radar_session: Option<RadarSessionId>,
}

/// Takes a handed-in method apart; its number goes into the vault's hands here.
pub fn take_in(call: &Call, entry: Entry) -> Result<Prepared, ApiError> {
    let mut billing_details = BillingDetails::default();
    billing_details.apply(entry.billing_details);
    let metadata = Metadata::of(entry.metadata);
    let allow_redisplay = entry.allow_redisplay.unwrap_or(AllowRedisplay::Unspecified);
    let radar_session = entry.radar_session;
    match entry.details {
        EntryDetails::Card(card) => {
            let prepared = Prepared::of(call, card, billing_details, metadata)?;
            Ok(Prepared { allow_redisplay, radar_session, ..prepared })
        }
        EntryDetails::NotBuilt(kind) => Err(not_built(kind).into()),
        bank => {
            let source = Source::Bank(bank_account::take_in(call, bank, &billing_details)?);
            Ok(Prepared { source, allow_redisplay, billing_details, metadata, radar_session })
        }
    }
}

/// The refusal of a type that cannot be used yet.
pub fn not_built(kind: PaymentMethodType) -> Refusal {
    let message =
        format!("Payment methods of type {} are not supported by this server yet.", kind.name());
    Refusal::Unsupported { param: "type".to_owned(), message }
}

impl Prepared {
    /// A card with what belongs to it; its number is sealed here.
    pub fn of(
        call: &Call,
        card: CardEntry,
        billing_details: BillingDetails,
        metadata: Metadata,
    ) -> Result<Self, ApiError> {
        let source = match card {
            CardEntry::Number(number) => Source::Sealed(seal(call, &number)?),
            CardEntry::Token(token) => Source::Token(token),
        };
        let allow_redisplay = AllowRedisplay::Unspecified;
        Ok(Prepared { source, allow_redisplay, billing_details, metadata, radar_session: None })
    }

    /// The token, where one stands for the card.
    pub fn token(&self) -> Option<&str> {
        match &self.source {
            Source::Token(token) => Some(token),
            Source::Sealed(_) | Source::Bank(_) => None,
        }
    }
}

/// Judges a typed card and seals its number. The security code waits in memory from here on.
pub fn seal(call: &Call, entry: &CardNumberEntry) -> Result<SealedCard, ApiError> {
    let pan = Pan::parse(entry.number.expose()).map_err(|error| match error {
        NumberError::NotANumber | NumberError::Length | NumberError::Luhn => {
            ApiError::from(Refusal::IncorrectNumber)
        }
    })?;
    let code = entry.cvc.as_ref().map(parse_code).transpose()?;
    let dates = expiry(entry.exp_month, entry.exp_year, call.app.world.now());
    let dates = dates.map_err(Refusal::InvalidExpiry)?;
    let mut card = seal_number(call, &pan, dates, code)?;
    card.card.preferred_network = entry.preferred_network.map(PreferredNetwork::network);
    Ok(card)
}

/// The card that its issuer has given out instead of one on file: the same number with other dates, or
/// another number. Nobody has checked anything of it yet.
pub fn renewed(
    call: &Call,
    card: &Card,
    number: Option<&Typed>,
    (month, year): (Option<i64>, Option<i64>),
) -> Result<(Card, Option<NewSealed>), ApiError> {
    let month = month.unwrap_or(i64::from(card.exp_month));
    let dates = issued_expiry(month, year.unwrap_or(i64::from(card.exp_year)));
    let dates = dates.map_err(Refusal::InvalidExpiry)?;
    let Some(number) = number else {
        return Ok((Card { exp_month: dates.0, exp_year: dates.1, ..card.clone() }, None));
    };
    let pan = Pan::parse(number.expose()).map_err(|_| ApiError::from(Refusal::IncorrectNumber))?;
    let SealedCard { card: fresh, sealed } = seal_number(call, &pan, dates, None)?;
    let (credential, preferred_network) = (card.credential.clone(), card.preferred_network);
    Ok((Card { credential, preferred_network, ..fresh }, Some(sealed)))
}

/// Reads a typed security code.
pub fn parse_code(typed: &Typed) -> Result<Cvc, ApiError> {
    Cvc::parse(typed.expose()).map_err(|_| Refusal::InvalidCvc.into())
}

/// Lets a security code wait for its authorisation.
pub fn keep_code(call: &Call, slot: &str, code: Cvc) {
    let now = call.app.world.now();
    call.app.codes.sweep(now);
    call.app.codes.put(slot, code, now + CODE_WAITS);
}

fn seal_number(
    call: &Call,
    pan: &Pan,
    (exp_month, exp_year): (u8, u16),
    code: Option<Cvc>,
) -> Result<SealedCard, ApiError> {
    let description = network::describe(pan.expose()).ok_or(Refusal::LiveCardInTestMode)?;
    let (vault, account) = (&call.app.vault, call.account.as_str());
    let id = SealedCardId::mint(&mut Entropy::default());
    let sealed = vault.seal_card(account, id.as_str(), pan);
    let has_code = code.is_some();
    if let Some(code) = code {
        keep_code(call, id.as_str(), code);
    }
    Ok(SealedCard {
        card: Card {
            description,
            last4: pan.last4().to_owned(),
            exp_month,
            exp_year,
            fingerprint: vault.fingerprint(account, pan),
            preferred_network: None,
            checks: Checks { cvc: given(has_code), ..Checks::default() },
            sealed: id.clone(),
            credential: Credential::default(),
        },
        sealed: NewSealed {
            id: id.as_str().to_owned(),
            key_version: sealed.key_version,
            bytes: sealed.bytes,
        },
    })
}

/// A test card by its token's name: a factory, each use makes a new card. It expires next year.
fn test_card(call: &Call, number: &str) -> Result<SealedCard, ApiError> {
    let pan = Pan::parse(number).map_err(|_| ApiError::internal())?;
    let code = Cvc::parse(TEST_CODE).map_err(|_| ApiError::internal())?;
    seal_number(call, &pan, year_after(call.app.world.now()), Some(code))
}

/// Makes the payment method of a prepared entry, inside a decision.
pub async fn materialise(tx: &mut Tx<'_>, entry: &Prepared) -> Result<PaymentMethod, ApiError> {
    let id = PaymentMethodId::mint(tx.moment().mint);
    materialise_as(tx, entry, id, "card[token]").await
}

/// The same under a given id; `param` is what a token was given in.
pub async fn materialise_as(
    tx: &mut Tx<'_>,
    entry: &Prepared,
    id: PaymentMethodId,
    param: &'static str,
) -> Result<PaymentMethod, ApiError> {
    let method = describe(tx, entry, id, param).await?;
    tx.save(&method);
    Ok(method)
}

/// The payment method of a prepared entry, which is not on record. What stands for its card is used
/// up all the same.
pub async fn describe(
    tx: &mut Tx<'_>,
    entry: &Prepared,
    id: PaymentMethodId,
    param: &'static str,
) -> Result<PaymentMethod, ApiError> {
    let mut billing_details = entry.billing_details.clone();
    let details = match &entry.source {
        Source::Bank(method) => method.clone().into_details(tx),
        Source::Sealed(card) => {
            tx.seal(card.sealed.clone());
            Details::Card(card.card.clone())
        }
        Source::Token(token) => {
            Details::Card(of_token(tx, (token, param), &mut billing_details).await?)
        }
    };
    let rest = (entry.allow_redisplay, entry.metadata.clone());
    let method = made(id, details, billing_details, rest, tx.now);
    Ok(PaymentMethod { radar_session: entry.radar_session.clone(), ..method })
}

/// A fresh method.
pub fn made(
    id: PaymentMethodId,
    mut details: Details,
    billing_details: BillingDetails,
    (allow_redisplay, metadata): (AllowRedisplay, Metadata),
    now: Timestamp,
) -> PaymentMethod {
    if let Details::Card(card) = &mut details {
        let address = billing_details.address.as_ref();
        card.checks.address_line1 = given(address.is_some_and(|address| address.line1.is_some()));
        card.checks.address_postal_code =
            given(address.is_some_and(|address| address.postal_code.is_some()));
    }
    PaymentMethod {
        id,
        created: now,
        allow_redisplay,
        billing_details,
        metadata,
        standing: Standing::Fresh,
        details,
        mandate: None,
        radar_session: None,
    }
}

/// The card of a token, which is used up by it. What the token knew of the holder is kept.
async fn of_token(
    tx: &mut Tx<'_>,
    (id, param): (&str, &'static str),
    billing_details: &mut BillingDetails,
) -> Result<Card, ApiError> {
    if let Some(test) = network::test_card(id).filter(|_| id.starts_with("tok_")) {
        let card = test_card(tx.call, test.number)?;
        tx.seal(card.sealed);
        return Ok(card.card);
    }
    let no_such_token = || Refusal::NoSuchToken { id: id.to_owned(), param };
    let Some(token) = tx.find::<Token>(id).await? else {
        return Err(no_such_token().into());
    };
    let StandsFor::Card(held) = token.stands_for.clone() else {
        return Err(no_such_token().into());
    };
    if token.used {
        return Err(Refusal::TokenUsed(id.to_owned()).into());
    }
    tx.save(Token { used: true, ..token });
    billing_details.name = billing_details.name.take().or(held.name);
    if held.address != Address::default() && billing_details.address.is_none() {
        billing_details.address = Some(held.address);
    }
    Ok(held.card)
}

/// The method a parameter names: one on record, or a fresh one of a test token.
pub async fn method(
    tx: &mut Tx<'_>,
    id: &PaymentMethodId,
    param: &'static str,
) -> Result<PaymentMethod, ApiError> {
    match find(tx, id).await? {
        Some(method) => Ok(method),
        None => Err(super::payment_method::no_such(id.as_str(), param, false)),
    }
}

/// The method a path names; a test token makes a fresh one.
pub async fn method_in_path(
    tx: &mut Tx<'_>,
    id: &PaymentMethodId,
) -> Result<PaymentMethod, ApiError> {
    match find(tx, id).await? {
        Some(method) => Ok(method),
        None => Err(super::payment_method::no_such(id.as_str(), "payment_method", true)),
    }
}

async fn find(tx: &mut Tx<'_>, id: &PaymentMethodId) -> Result<Option<PaymentMethod>, ApiError> {
    let token = id.as_str();
    if let Some(test) = network::test_card(token).filter(|_| token.starts_with("pm_card_")) {
        let card = test_card(tx.call, test.number)?;
        tx.seal(card.sealed);
        let standard = (AllowRedisplay::Unspecified, Metadata::default());
        let id = PaymentMethodId::mint(tx.moment().mint);
        let details = Details::Card(card.card);
        let method = made(id, details, BillingDetails::default(), standard, tx.now);
        tx.save(&method);
        return Ok(Some(method));
    }
    if let Some(method) = bank_account::of_token(tx, token)? {
        return Ok(Some(method));
    }
    tx.find::<PaymentMethod>(token).await
}

/// The fingerprint of the card behind a test method's name.
pub fn test_fingerprint(call: &Call, token: &str) -> Result<Option<String>, ApiError> {
    let Some(test) = network::test_card(token).filter(|_| token.starts_with("pm_card_")) else {
        return Ok(None);
    };
    let pan = Pan::parse(test.number).map_err(|_| ApiError::internal())?;
    Ok(Some(call.app.vault.fingerprint(call.account.as_str(), &pan)))
}

/// Opens a method's number for one instruction.
pub async fn with_number<T>(
    tx: &Tx<'_>,
    sealed: &SealedCardId,
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
    let pan = app.vault.open_card(account, sealed.as_str(), &bytes).map_err(|_| lost(sealed))?;
    Ok(fresh(pan.expose()))
}

/// A record that points at a number the vault cannot give: a named inconsistency, never a default.
fn lost(sealed: &SealedCardId) -> ApiError {
    tracing::error!(sealed = sealed.as_str(), "a sealed card is missing or cannot be opened");
    ApiError::internal()
}

/// The security code of a method: waiting, lost with a restart, or never given or long checked.
pub fn waiting_code(tx: &Tx<'_>, method: &PaymentMethod) -> Option<Check> {
    let card = method.card()?;
    (card.checks.cvc == Some(Check::Unchecked)).then(|| {
        if tx.call.app.codes.holds(card.sealed.as_str(), tx.server_now) {
            Check::Unchecked
        } else {
            Check::Unavailable
        }
    })
}

/// Asks the network whether a card is good, without money and without its holder.
pub async fn verify(
    tx: &mut Tx<'_>,
    method: &PaymentMethod,
    card: &Card,
) -> Result<Authorisation, ApiError> {
    let code = waiting_code(tx, method);
    let instruction = Authorise {
        money: None,
        reference: method.id.as_str().to_owned(),
        presence: Presence::OnSession,
        setup_for: None,
        authentication: Authentication::NotTried(ThreeDSecureRequest::Automatic),
        prepared_for_off_session: card.credential.prepared_for_off_session,
        network_transaction_id: card.credential.network_transaction_id.clone(),
        expired: card.has_expired(tx.now),
        given: Checks { cvc: code.filter(|code| *code == Check::Unchecked), ..card.checks },
    };
    let answer =
        with_number(tx, &card.sealed, |number| network::authorise(number, &instruction)).await?;
    if let Authorisation::Approved(_) = &answer {
        tx.spend_code(card.sealed.as_str());
    }
    Ok(answer)
}

/// A `cvc_update` token: the security code of a saved card, typed again. Used up by this.
pub async fn recollected(tx: &mut Tx<'_>, id: &str) -> Result<Option<Check>, ApiError> {
    let found = tx.find::<Token>(TokenId::named(id).as_str()).await?;
    let token = found.filter(|token| token.stands_for == StandsFor::CvcUpdate);
    let param = "payment_method_options[card][cvc_token]";
    let token = token.ok_or_else(|| Refusal::NoSuchToken { id: id.to_owned(), param })?;
    if token.used {
        return Err(Refusal::TokenUsed(id.to_owned()).into());
    }
    let waits = tx.call.app.codes.holds(id, tx.server_now);
    tx.save(Token { used: true, ..token });
    tx.spend_code(id);
    Ok(Some(if waits { Check::Unchecked } else { Check::Unavailable }))
}

/// Takes an inline method apart, when there is one.
pub fn take_in_inline(call: &Call, entry: Option<Entry>) -> Result<Option<Prepared>, ApiError> {
    entry.map(|entry| take_in(call, entry)).transpose()
}

/// The method a call gives: handed in, or named. Both at once would leave one of them ignored.
pub async fn handed_in(
    tx: &mut Tx<'_>,
    entry: Option<&Prepared>,
    id: Option<&PaymentMethodId>,
) -> Result<Option<PaymentMethod>, ApiError> {
    match (entry, id) {
        (Some(_), Some(_)) => {
            Err(Refusal::Exclusive(&["payment_method", "payment_method_data"]).into())
        }
        (Some(entry), None) => materialise(tx, entry).await.map(Some),
        (None, Some(id)) => method(tx, id, "payment_method").await.map(Some),
        (None, None) => Ok(None),
    }
}

/// The method as an update changes it: also to none.
pub async fn chosen(
    tx: &mut Tx<'_>,
    entry: Option<&Prepared>,
    named: &Change<PaymentMethodId>,
) -> Result<Change<PaymentMethod>, ApiError> {
    let id = match named {
        Change::Set(id) => Some(id),
        Change::Unset if entry.is_none() => return Ok(Change::Unset),
        Change::Unset | Change::Keep => None,
    };
    Ok(handed_in(tx, entry, id).await?.map_or(Change::Keep, Change::Set))
}
