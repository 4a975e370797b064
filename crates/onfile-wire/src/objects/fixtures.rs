//! Records for the tests of the renderings.

use crate::ApiError;
use crate::form::Tree;
use crate::objects::{Audience, View};
use crate::params::{Declaration, decode};
use expect_test::Expect;
use onfile_domain::address::{Address, BillingDetails, Shipping};
use onfile_domain::card::{Card, CardDescription, Check, Checks, Credential, Funding, Network};
use onfile_domain::charge::Charge;
use onfile_domain::customer::{Customer, Fields};
use onfile_domain::id::{ChargeId, CustomerId, PaymentMethodId, SealedCardId, SetupAttemptId};
use onfile_domain::metadata::{Metadata, MetadataChange};
use onfile_domain::payment_intent::{self, PaymentIntent, Verdict};
use onfile_domain::payment_method::{AllowRedisplay, Details, PaymentMethod, Standing};
use onfile_domain::rail::{
    AdviceCode, Approval, AuthenticationFlow, AuthenticationOutcome, Captured, Decline, DeclinedBy,
    Risk, RiskLevel, ThreeDSecureResult,
};
use onfile_domain::setup_intent::{self, SetupIntent};
use onfile_domain::{Amount, Currency, Effects, Mint, Moment, Object};
use serde_json::Value;

/// 2026-01-01T00:00:00Z
pub(super) const NOW: i64 = 1_767_225_600;

static SECRET: fn(&str, usize) -> String = |_, length| "S".repeat(length);

/// As the holder of the secret key looks.
pub(super) fn view() -> View<'static> {
    View {
        now: NOW,
        authentication_pages: "https://pay.example/3d_secure",
        checkout_pages: "https://pay.example/c/pay",
        former_ui_modes: false,
        bank_pages: "https://pay.example/bank",
        mandate_pages: "https://pay.example/mandates",
        secret: &SECRET,
        audience: Audience::Secret,
    }
}

/// As a browser looks.
pub(super) fn client() -> View<'static> {
    View { audience: Audience::Client, ..view() }
}

/// Compares a rendering, and asserts the order of its keys on every level.
#[track_caller]
pub(super) fn check(value: &Value, expected: Expect) {
    assert_order(value);
    expected.assert_eq(&format!("{value:#}"));
}

#[track_caller]
fn assert_order(value: &Value) {
    match value {
        Value::Object(members) => {
            let rank = |key: &String| match key.as_str() {
                "id" => (0, String::new()),
                "object" => (1, String::new()),
                other => (2, other.to_owned()),
            };
            assert!(members.keys().is_sorted_by_key(rank), "{:?}", members.keys());
            members.values().for_each(assert_order);
        }
        Value::Array(items) => items.iter().for_each(assert_order),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Reads a request of a caller with the secret key.
#[track_caller]
pub(super) fn read<D: Declaration>(form: &str) -> D::Output {
    match decoded::<D>(form) {
        Ok(output) => output,
        Err(error) => panic!("{form}: {error}"),
    }
}

/// What is answered to requests that cannot be read.
#[track_caller]
pub(super) fn refuses<D: Declaration>(forms: &[&str], expected: Expect) {
    let mut answers = String::new();
    for form in forms {
        let answer = decoded::<D>(form).err().unwrap_or_else(|| "is accepted".to_owned());
        answers.push_str(&format!("{form}\n  {answer}\n"));
    }
    expected.assert_eq(&answers);
}

fn decoded<D: Declaration>(form: &str) -> Result<D::Output, String> {
    let mut tree = Tree::parse(form.as_bytes()).unwrap();
    tree.trust();
    decode::<D>(tree).map(|(output, _)| output).map_err(|invalid| {
        let error = ApiError::from(invalid);
        let (param, code) = (error.param.unwrap_or_default(), error.code.unwrap_or_default());
        format!("[{param}] {code}: {}", error.message)
    })
}

/// Counts instead of drawing.
pub(super) struct Counting(u32);

impl Mint for Counting {
    fn alphanumeric(&mut self, _length: usize) -> String {
        self.0 += 1;
        format!("N{}", self.0)
    }
}

/// A moment whose ids begin at one.
pub(super) fn at<T>(run: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    run(&mut Moment { now: NOW, mint: &mut Counting(0) })
}

/// The newest record of a type among what a decision saved.
#[track_caller]
pub(super) fn saved<T: TryFrom<Object>>(effects: &Effects) -> T {
    let records = effects.records.iter().cloned();
    records.rev().find_map(|object| T::try_from(object).ok()).unwrap()
}

pub(super) fn usd() -> Currency {
    Currency::parse("usd").unwrap()
}

pub(super) fn jenny() -> CustomerId {
    CustomerId::named("cus_jenny")
}

pub(super) fn notes() -> Metadata {
    Metadata::of(MetadataChange::Merge(vec![("order".to_owned(), "6735".to_owned())]))
}

pub(super) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) fn home() -> Address {
    Address {
        city: some("San Francisco"),
        country: some("US"),
        line1: some("510 Townsend St"),
        line2: None,
        postal_code: some("94103"),
        state: some("CA"),
    }
}

pub(super) fn parcel() -> Shipping {
    Shipping {
        address: home(),
        carrier: some("Pigeon"),
        name: "Jenny Rosen".to_owned(),
        phone: some("+15555550100"),
        tracking_number: some("P1"),
    }
}

/// A plain card, its security code not checked yet.
pub(super) fn card() -> Card {
    Card {
        description: CardDescription {
            brand: Network::Visa,
            networks: vec![Network::Visa],
            country: "US".to_owned(),
            funding: Funding::Credit,
            three_d_secure_supported: true,
        },
        last4: "4242".to_owned(),
        exp_month: 12,
        exp_year: 2034,
        fingerprint: "Xt5EWLLDS7FJjR1c".to_owned(),
        preferred_network: None,
        checks: Checks { cvc: Some(Check::Unchecked), ..Checks::default() },
        sealed: SealedCardId::named("vlt_1"),
        credential: Credential::default(),
    }
}

/// A co-badged card whose holder prefers the other network.
pub(super) fn cobadged() -> Card {
    let mut card = card();
    card.description.country = "FR".to_owned();
    card.description.networks = vec![Network::CartesBancaires, Network::Visa];
    card.preferred_network = Some(Network::CartesBancaires);
    card.checks = Checks {
        address_line1: Some(Check::Pass),
        address_postal_code: Some(Check::Fail),
        cvc: Some(Check::Unavailable),
    };
    card
}

/// A method about which nothing but its card is known.
pub(super) fn method() -> PaymentMethod {
    PaymentMethod {
        id: PaymentMethodId::named("pm_1"),
        created: NOW,
        allow_redisplay: AllowRedisplay::Unspecified,
        billing_details: BillingDetails::default(),
        metadata: Metadata::default(),
        standing: Standing::Fresh,
        details: Details::Card(card()),
        mandate: None,
        radar_session: None,
    }
}

/// A method on file, about which everything is known.
pub(super) fn full_method() -> PaymentMethod {
    PaymentMethod {
        allow_redisplay: AllowRedisplay::Always,
        billing_details: BillingDetails {
            address: Some(home()),
            email: some("jenny@example.com"),
            name: some("Jenny Rosen"),
            phone: some("+15555550100"),
            tax_id: some("123"),
        },
        metadata: notes(),
        standing: Standing::Attached { customer: jenny() },
        details: Details::Card(cobadged()),
        ..method()
    }
}

pub(super) fn customer() -> Customer {
    at(|moment| Customer::create(Fields::default(), moment))
}

pub(super) fn intent(form: &str) -> PaymentIntent {
    let create = read::<payment_intent::Create>(form);
    at(|moment| PaymentIntent::create(create, moment).unwrap())
}

pub(super) fn setup(form: &str) -> SetupIntent {
    let create = read::<setup_intent::Create>(form);
    at(|moment| SetupIntent::create(create, moment).unwrap())
}

/// An attempt of the browser's.
pub(super) fn attempt() -> payment_intent::Attempt {
    payment_intent::Attempt {
        charge: ChargeId::named("ch_1"),
        off_session: false,
        error_on_requires_action: false,
        return_url: some("https://shop.example/back?a=b"),
        by_sdk: false,
        authenticated: false,
        cvc: None,
    }
}

pub(super) fn setup_attempt() -> setup_intent::Attempt {
    setup_intent::Attempt {
        id: SetupAttemptId::named("setatt_1"),
        started: NOW,
        return_url: some("https://shop.example/back"),
        by_sdk: true,
        authenticated: false,
        cvc: None,
    }
}

pub(super) fn approval() -> Box<Approval> {
    Box::new(Approval {
        authorization_code: "123456".to_owned(),
        network_transaction_id: "123456789012345".to_owned(),
        checks: Checks { cvc: Some(Check::Pass), ..Checks::default() },
        three_d_secure: None,
        risk: Risk { level: RiskLevel::Normal, score: 9 },
    })
}

pub(super) fn authenticated() -> Box<Approval> {
    Box::new(Approval {
        three_d_secure: Some(ThreeDSecureResult {
            flow: Some(AuthenticationFlow::Challenge),
            outcome: AuthenticationOutcome::Authenticated,
            reason: None,
            electronic_commerce_indicator: some("05"),
            transaction_id: some("e7b3a1d2"),
        }),
        ..*approval()
    })
}

pub(super) fn decline() -> Box<Decline> {
    Box::new(Decline {
        by: DeclinedBy::Issuer,
        code: "card_declined".to_owned(),
        decline_code: some("insufficient_funds"),
        message: "Your card has insufficient funds.".to_owned(),
        seller_message: "The bank returned the decline code `insufficient_funds`.".to_owned(),
        param: None,
        advice_code: Some(AdviceCode::TryAgainLater),
        network_decline_code: some("51"),
        risk: Risk { level: RiskLevel::Normal, score: 20 },
        checks: Checks { cvc: Some(Check::Pass), ..Checks::default() },
        three_d_secure: None,
    })
}

/// The charge of an attempt that came to this.
pub(super) fn charge(method: &PaymentMethod, verdict: Verdict) -> Charge {
    let intent = intent("amount=1099&currency=usd");
    at(|moment| saved(&intent.conclude(method, &attempt(), verdict, moment).effects))
}

/// A charge that was captured at once.
pub(super) fn paid() -> Charge {
    let captured = Captured::default();
    charge(&method(), Verdict::Taken(approval(), captured))
}

pub(super) fn cents(cents: i64) -> Amount {
    Amount::new(cents)
}
