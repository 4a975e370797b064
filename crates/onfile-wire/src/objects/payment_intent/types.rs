//! Options of the types other than card: of each the future usage, and what single types have of
//! their own.

use super::options::Whole;
use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::not_yet;
use crate::params::{Declared, Field, Fields, FromParam, Kind, Path, Schema, Taken, params};
use onfile_domain::cash_balance::BankTransferType;
use onfile_domain::funding_instructions::{BankTransfer, FundingType};
use onfile_domain::payment_intent::{TypeOptions, VerificationMethod};
use onfile_domain::payment_method_type::{FutureUsageOption, PaymentMethodType};
use onfile_domain::{Change, Named};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Options that are not done, under whichever type they stand, unless it [`has`] them. Source: the
/// parameters' types in stripe-node 23.
const REFUSED: [&str; 29] = [
    "amount_includes_iof",
    "app_id",
    "bank_transfer",
    "capture_method",
    "client",
    "code",
    "confirmation_number",
    "currency",
    "end_date",
    "expires_after_days",
    "expires_after_seconds",
    "expires_at",
    "financial_connections",
    "funding_type",
    "mandate_options",
    "networks",
    "on_demand",
    "payment_method_options",
    "persistent_token",
    "preferred_language",
    "preferred_locale",
    "product_description",
    "reference",
    "risk_correlation_id",
    "subscriptions",
    "target_date",
    "tos_shown_and_accepted",
    "transaction_purpose",
    "verification_method",
];

/// Which future usages a type's own option takes; none where it has no such option.
/// Source: the parameters' types in stripe-node 23.
fn usages(kind: PaymentMethodType) -> &'static [FutureUsageOption] {
    use FutureUsageOption::{None, OffSession, OnSession};
    use PaymentMethodType as T;
    match kind {
        T::Card
        | T::AcssDebit
        | T::AuBecsDebit
        | T::BacsDebit
        | T::NzBankAccount
        | T::SepaDebit
        | T::UsBankAccount
        | T::Boleto
        | T::Cashapp
        | T::Klarna
        | T::Satispay
        | T::Upi => &[None, OffSession, OnSession],
        T::Alipay
        | T::AmazonPay
        | T::Bancontact
        | T::Blik
        | T::Ideal
        | T::KakaoPay
        | T::KrCard
        | T::Link
        | T::NaverPay
        | T::Paypal
        | T::Payto
        | T::Pix
        | T::RevolutPay
        | T::Sofort
        | T::Twint => &[None, OffSession],
        T::Affirm
        | T::AfterpayClearpay
        | T::CustomerBalance
        | T::Crypto
        | T::Eps
        | T::Fpx
        | T::Giropay
        | T::Grabpay
        | T::Konbini
        | T::MbWay
        | T::Mobilepay
        | T::Multibanco
        | T::Oxxo
        | T::P24
        | T::Payco
        | T::Paynow
        | T::Promptpay
        | T::SamsungPay
        | T::Sequra
        | T::Sunbit
        | T::Swish
        | T::WechatPay
        | T::Zip => &[None],
        T::Alma | T::Billie | T::Bizum | T::PayByBank | T::Paypay | T::Scalapay => &[],
    }
}

fn names(usages: &[FutureUsageOption]) -> Vec<&'static str> {
    usages.iter().map(|usage| usage.name()).collect()
}

/// The types other than card, with what each declares. Kept for as long as the process runs.
fn others() -> &'static BTreeMap<PaymentMethodType, Declared> {
    static OTHERS: LazyLock<BTreeMap<PaymentMethodType, Declared>> = LazyLock::new(|| {
        let others = PaymentMethodType::ALL.iter().filter(|it| **it != PaymentMethodType::Card);
        others.map(|kind| (*kind, declared(*kind, usages(*kind)))).collect()
    });
    &OTHERS
}

/// What begins references of mandates.
#[derive(Default)]
struct MandateOptions {
    reference_prefix: Change<String>,
}

params! { MandateOptions { reference_prefix } }

params! {
    /// As where instructions are asked for, but for one word.
    struct Transfer for BankTransfer {
        eu_bank_transfer, requested_address_types, kind = "type" as TransferWord,
    }
}

/// A kind of bank transfer. The official command line says `jp_bank_account`.
struct TransferWord(BankTransferType);

impl FromParam for TransferWord {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = String::from_param(param, path)?;
        let known = match text.as_str() {
            "jp_bank_account" => Some(BankTransferType::Jp),
            other => BankTransferType::parse(other),
        };
        let names = || BankTransferType::ALL.iter().map(|it| it.name()).collect();
        known.map(TransferWord).ok_or_else(|| path.choice(names()))
    }

    fn schema() -> Schema {
        BankTransferType::schema()
    }
}

impl From<TransferWord> for BankTransferType {
    fn from(word: TransferWord) -> Self {
        word.0
    }
}

/// The options that a type has of its own.
fn has(kind: PaymentMethodType) -> &'static [&'static str] {
    if kind == PaymentMethodType::SepaDebit {
        &["mandate_options"]
    } else if kind == PaymentMethodType::UsBankAccount {
        &["verification_method"]
    } else if kind == PaymentMethodType::CustomerBalance {
        &["bank_transfer", "funding_type"]
    } else {
        &[]
    }
}

/// Declares them.
fn declare_own(kind: PaymentMethodType, declared: &mut Declared) {
    if kind == PaymentMethodType::SepaDebit {
        declared.add::<Option<MandateOptions>>("mandate_options");
    } else if kind == PaymentMethodType::UsBankAccount {
        declared.add::<Option<VerificationMethod>>("verification_method");
    } else if kind == PaymentMethodType::CustomerBalance {
        declared.add::<Option<Whole<Transfer>>>("bank_transfer");
        declared.add::<Option<FundingType>>("funding_type");
    }
}

/// Reads them.
fn own(kind: PaymentMethodType, fields: &mut Fields<'_>) -> Result<TypeOptions, Invalid> {
    let mut options = TypeOptions::default();
    if kind == PaymentMethodType::SepaDebit {
        let mandate = fields.take::<Option<MandateOptions>>("mandate_options")?;
        options.reference_prefix = mandate.unwrap_or_default().reference_prefix;
    } else if kind == PaymentMethodType::UsBankAccount {
        options.verification_method = fields.take("verification_method")?;
    } else if kind == PaymentMethodType::CustomerBalance {
        let sent = fields.take::<Option<Whole<Transfer>>>("bank_transfer")?;
        options.bank_transfer = sent.map(|Whole(sent)| sent);
        options.funding_type = fields.take("funding_type")?;
    }
    Ok(options)
}

fn declared(kind: PaymentMethodType, usages: &[FutureUsageOption]) -> Declared {
    let mut declared = refused(kind);
    declare_own(kind, &mut declared);
    if !usages.is_empty() {
        declared.fields.push(Field {
            name: "setup_future_usage",
            taken: Taken::As(Schema::required(Kind::Choice(names(usages))).unsettable()),
        });
    }
    declared
}

fn refused(kind: PaymentMethodType) -> Declared {
    let mut declared = Declared::default();
    for name in REFUSED.into_iter().filter(|name| !has(kind).contains(name)) {
        declared.refuse(name, not_yet!("This option"));
    }
    declared
}

/// Adds every other type to the options of a payment.
pub(super) fn declare_others(declared: &mut Declared) {
    for (kind, options) in others() {
        declared.fields.push(Field {
            name: kind.name(),
            taken: Taken::As(Schema::required(Kind::Object(options)).unsettable()),
        });
    }
}

/// Reads every other type of a payment.
pub(super) fn read_others(
    fields: &mut Fields<'_>,
) -> Result<Vec<(PaymentMethodType, Change<TypeOptions>)>, Invalid> {
    let path = fields.path();
    let mut others = Vec::new();
    for (name, param) in fields.rest() {
        let here = path.child(&name);
        // Names that are no type were refused with everything else that is unknown.
        if let Some(kind) = PaymentMethodType::parse(&name) {
            others.push((kind, type_options(kind, param, &here)?));
        }
    }
    Ok(others)
}

fn type_options(
    kind: PaymentMethodType,
    param: Param,
    path: &Path<'_>,
) -> Result<Change<TypeOptions>, Invalid> {
    if param.unsets() {
        return Ok(Change::Unset);
    }
    let mut fields = Fields::of(Some(param), path)?;
    let options = own(kind, &mut fields)?;
    let usage = fields.take::<Change<FutureUsageOption>>("setup_future_usage")?;
    match &usage {
        Change::Set(usage) if !usages(kind).contains(usage) => {
            Err(path.child("setup_future_usage").choice(names(usages(kind))))
        }
        Change::Keep | Change::Unset | Change::Set(_) => {
            Ok(Change::Set(TypeOptions { setup_future_usage: usage, ..options }))
        }
    }
}

/// The types with options of their own in a setup. Source: the types in stripe-node 23.
const SETUP_TYPES: [PaymentMethodType; 13] = [
    PaymentMethodType::AcssDebit,
    PaymentMethodType::AmazonPay,
    PaymentMethodType::BacsDebit,
    PaymentMethodType::Bizum,
    PaymentMethodType::Blik,
    PaymentMethodType::Klarna,
    PaymentMethodType::Link,
    PaymentMethodType::Paypal,
    PaymentMethodType::Payto,
    PaymentMethodType::Pix,
    PaymentMethodType::SepaDebit,
    PaymentMethodType::Upi,
    PaymentMethodType::UsBankAccount,
];

/// Adds the other types to the options of a setup, where only their own options are done.
pub(super) fn declare_setup_others(declared: &mut Declared) {
    static OPTIONS: LazyLock<BTreeMap<PaymentMethodType, Declared>> = LazyLock::new(|| {
        let of = |kind| {
            let mut options = refused(kind);
            declare_own(kind, &mut options);
            (kind, options)
        };
        SETUP_TYPES.into_iter().map(of).collect()
    });
    for (kind, options) in &*OPTIONS {
        let options = Schema::required(Kind::Object(options)).optional();
        declared.fields.push(Field { name: kind.name(), taken: Taken::As(options) });
    }
}

/// Reads the other types of a setup.
pub(super) fn read_setup_others(
    fields: &mut Fields<'_>,
) -> Result<Vec<(PaymentMethodType, Change<TypeOptions>)>, Invalid> {
    let path = fields.path();
    let mut others = Vec::new();
    for (name, param) in fields.rest() {
        let here = path.child(&name);
        if let Some(kind) = PaymentMethodType::parse(&name) {
            let mut fields = Fields::of(Some(param), &here)?;
            others.push((kind, Change::Set(own(kind, &mut fields)?)));
        }
    }
    Ok(others)
}
