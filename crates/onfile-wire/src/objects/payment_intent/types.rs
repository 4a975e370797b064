//! Options of the types other than card, which cannot be used yet: of each, the future usage.

use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::not_yet;
use crate::params::{Declared, Field, Fields, Kind, Path, Schema, Taken};
use onfile_domain::payment_intent::TypeOptions;
use onfile_domain::payment_method_type::{FutureUsageOption, PaymentMethodType};
use onfile_domain::{Change, Named};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Options of types that cannot be used yet, under whichever type they stand. Source: the
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
        others.map(|kind| (*kind, declared(usages(*kind)))).collect()
    });
    &OTHERS
}

fn declared(usages: &[FutureUsageOption]) -> Declared {
    let mut declared = refused();
    if !usages.is_empty() {
        declared.fields.push(Field {
            name: "setup_future_usage",
            taken: Taken::As(Schema::required(Kind::Choice(names(usages))).unsettable()),
        });
    }
    declared
}

fn refused() -> Declared {
    let mut declared = Declared::default();
    for name in REFUSED {
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
    let usage = fields.take::<Change<FutureUsageOption>>("setup_future_usage")?;
    match &usage {
        Change::Set(usage) if !usages(kind).contains(usage) => {
            Err(path.child("setup_future_usage").choice(names(usages(kind))))
        }
        Change::Keep | Change::Unset | Change::Set(_) => {
            Ok(Change::Set(TypeOptions { setup_future_usage: usage }))
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

/// Adds the other types to the options of a setup, where none of their options is done.
pub(super) fn declare_setup_others(declared: &mut Declared) {
    static NOTHING: LazyLock<Declared> = LazyLock::new(refused);
    for kind in SETUP_TYPES {
        let options = Schema::required(Kind::Object(&NOTHING)).optional();
        declared.fields.push(Field { name: kind.name(), taken: Taken::As(options) });
    }
}
