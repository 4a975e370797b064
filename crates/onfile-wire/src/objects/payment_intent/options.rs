//! `payment_method_options`: what a caller sets by type of method, for both kinds of intent.

use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::{SECRET_KEY_ONLY, not_yet};
use crate::params::{
    Declaration, Declared, Fields, FromParam, Kind, Path, Schema, params, read_object,
};
use onfile_domain::payment_intent::{CardOptionsChange, OptionsChange, TypeOptions};
use onfile_domain::payment_method_type::{FutureUsageOption, PaymentMethodType};
use onfile_domain::{Change, Named};
use std::collections::BTreeMap;
use std::sync::LazyLock;

params! {
    CardOptionsChange {
        capture_method, cvc_token, network, request_three_d_secure, require_cvc_recollection,
        setup_future_usage, setup_credential_usage, stored_credential_usage,
    }
    refused {
        installments: not_yet!("installments"),
        mandate_options: not_yet!("mandate_options"),
        moto: not_yet!("moto"),
        request_extended_authorization: not_yet!("request_extended_authorization"),
        request_incremental_authorization: not_yet!("request_incremental_authorization"),
        request_multicapture: not_yet!("request_multicapture"),
        request_overcapture: not_yet!("request_overcapture"),
        statement_descriptor_suffix_kana: not_yet!("statement_descriptor_suffix_kana"),
        statement_descriptor_suffix_kanji: not_yet!("statement_descriptor_suffix_kanji"),
        three_d_secure: not_yet!("three_d_secure"),
    }
}

params! {
    /// The card options of a browser: it says how its buyer pays, not what the seller asks for.
    struct ClientCard for CardOptionsChange { cvc_token, network, setup_future_usage, .. }
    refused {
        capture_method: SECRET_KEY_ONLY,
        installments: not_yet!("installments"),
        mandate_options: SECRET_KEY_ONLY,
        moto: SECRET_KEY_ONLY,
        request_extended_authorization: SECRET_KEY_ONLY,
        request_incremental_authorization: SECRET_KEY_ONLY,
        request_multicapture: SECRET_KEY_ONLY,
        request_overcapture: SECRET_KEY_ONLY,
        request_three_d_secure: SECRET_KEY_ONLY,
        require_cvc_recollection: SECRET_KEY_ONLY,
        setup_credential_usage: SECRET_KEY_ONLY,
        statement_descriptor_suffix_kana: SECRET_KEY_ONLY,
        statement_descriptor_suffix_kanji: SECRET_KEY_ONLY,
        stored_credential_usage: SECRET_KEY_ONLY,
        three_d_secure: SECRET_KEY_ONLY,
    }
}

params! {
    /// The card options of a setup, which moves no money.
    struct SetupCard for CardOptionsChange {
        network, request_three_d_secure, setup_credential_usage, ..
    }
    refused {
        mandate_options: not_yet!("mandate_options"),
        moto: not_yet!("moto"),
        three_d_secure: not_yet!("three_d_secure"),
    }
}

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
        declared.fields.push(crate::params::Field {
            name: "setup_future_usage",
            taken: crate::params::Taken::As(
                Schema::required(Kind::Choice(names(usages))).unsettable(),
            ),
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

impl Declaration for OptionsChange {
    type Output = OptionsChange;

    fn declare(declared: &mut Declared) {
        declared.add::<Change<CardOptionsChange>>("card");
        declare_others(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<OptionsChange>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<OptionsChange, Invalid> {
        let card = fields.take("card")?;
        Ok(OptionsChange { card, others: read_others(fields)? })
    }
}

fn declare_others(declared: &mut Declared) {
    for (kind, options) in others() {
        declared.fields.push(crate::params::Field {
            name: kind.name(),
            taken: crate::params::Taken::As(Schema::required(Kind::Object(options)).unsettable()),
        });
    }
}

fn read_others(
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
    if matches!(&param, Param::Text(text) if text.is_empty()) {
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

impl FromParam for OptionsChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        read_object::<OptionsChange>(param, path)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(OptionsChange::declared()))
    }
}

/// The options that a browser may set while confirming a payment.
pub(in crate::objects) struct ClientOptions(Option<OptionsChange>);

/// A browser's card options, as a change of the whole; it cannot unset what the seller set.
struct ClientCardChange(Change<CardOptionsChange>);

impl FromParam for ClientCardChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(ClientCardChange(Change::Keep)),
            some => {
                read_object::<ClientCard>(some, path).map(|it| ClientCardChange(Change::Set(it)))
            }
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(ClientCard::declared())).optional()
    }
}

impl Declaration for ClientOptions {
    type Output = OptionsChange;

    fn declare(declared: &mut Declared) {
        declared.add::<ClientCardChange>("card");
        declare_others(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<ClientOptions>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<OptionsChange, Invalid> {
        let card = fields.take::<ClientCardChange>("card")?.0;
        Ok(OptionsChange { card, others: read_others(fields)? })
    }
}

impl FromParam for ClientOptions {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(ClientOptions(None)),
            some => read_object::<ClientOptions>(some, path).map(|it| ClientOptions(Some(it))),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(ClientOptions::declared())).optional()
    }
}

impl From<ClientOptions> for Option<OptionsChange> {
    fn from(options: ClientOptions) -> Self {
        options.0
    }
}

/// The options of a setup intent: no type has a future usage of its own there.
pub(in crate::objects) struct SetupOptions(Option<OptionsChange>);

/// A setup's card options, as a change of the whole.
struct SetupCardChange(Change<CardOptionsChange>);

impl FromParam for SetupCardChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(SetupCardChange(Change::Keep)),
            some => read_object::<SetupCard>(some, path).map(|it| SetupCardChange(Change::Set(it))),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(SetupCard::declared())).optional()
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

impl Declaration for SetupOptions {
    type Output = OptionsChange;

    fn declare(declared: &mut Declared) {
        static NOTHING: LazyLock<Declared> = LazyLock::new(refused);
        declared.add::<SetupCardChange>("card");
        for kind in SETUP_TYPES {
            declared.fields.push(crate::params::Field {
                name: kind.name(),
                taken: crate::params::Taken::As(
                    Schema::required(Kind::Object(&NOTHING)).optional(),
                ),
            });
        }
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<SetupOptions>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<OptionsChange, Invalid> {
        let card = fields.take::<SetupCardChange>("card")?.0;
        Ok(OptionsChange { card, others: Vec::new() })
    }
}

impl FromParam for SetupOptions {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        match param {
            None => Ok(SetupOptions(None)),
            some => read_object::<SetupOptions>(some, path).map(|it| SetupOptions(Some(it))),
        }
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(SetupOptions::declared())).optional()
    }
}

impl From<SetupOptions> for Option<OptionsChange> {
    fn from(options: SetupOptions) -> Self {
        options.0
    }
}
