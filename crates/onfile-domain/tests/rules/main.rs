//! The rules of money, one by one: intents, refunds, methods. Each test holds a rule that the others
//! would not miss; `cargo xtask mutants` found out which.
#![expect(clippy::unwrap_used, reason = "these are tests")]

mod banks;
mod confirm;
mod debit;
mod holds;
mod mandates;
mod pages;
mod payment_method;
mod refund;
mod setup_intent;
mod terms;
mod transfers;
mod written;

use onfile_domain::address::BillingDetails;
use onfile_domain::card::{Card, CardDescription, Checks, Credential, Funding, Network};
use onfile_domain::charge::Charge;
use onfile_domain::id::{ChargeId, CustomerId, PaymentMethodId, SealedCardId};
use onfile_domain::metadata::{Metadata, MetadataChange};
use onfile_domain::payment_intent::{
    Attempt, AutomaticPaymentMethods, Concluded, ConfirmOnly, Create, PaymentIntent, Terms, Verdict,
};
use onfile_domain::payment_method::{AllowRedisplay, Details, PaymentMethod, Standing};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::rail::{
    Approval, AuthenticationOutcome, Captured, Decline, DeclinedBy, Risk, RiskLevel,
    ThreeDSecureResult,
};
use onfile_domain::{Amount, Change, Currency, Effects, Mint, Moment, Named as _, Object};

pub(crate) const NOW: i64 = 1_767_225_600;
pub(crate) const DAY: i64 = 86_400;

/// Ids that count.
pub(crate) struct Counting(pub(crate) u64);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        format!("{:0length$}", self.0)
    }
}

pub(crate) fn at<T>(now: i64, run: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    run(&mut Moment { now, mint: &mut Counting(500) })
}

pub(crate) fn customer() -> CustomerId {
    CustomerId::named("cus_1")
}

pub(crate) fn method() -> PaymentMethod {
    PaymentMethod {
        id: PaymentMethodId::named("pm_1"),
        created: NOW,
        allow_redisplay: AllowRedisplay::Unspecified,
        billing_details: BillingDetails::default(),
        metadata: Metadata::default(),
        standing: Standing::Fresh,
        details: Details::Card(Card {
            description: CardDescription {
                brand: Network::Visa,
                networks: vec![Network::CartesBancaires, Network::Visa],
                country: "FR".to_owned(),
                funding: Funding::Credit,
                three_d_secure_supported: true,
            },
            last4: "1001".to_owned(),
            exp_month: 12,
            exp_year: 2034,
            fingerprint: "fingerprint".to_owned(),
            preferred_network: None,
            checks: Checks::default(),
            sealed: SealedCardId::named("vlt_1"),
            credential: Credential::default(),
        }),
        mandate: None,
        radar_session: None,
    }
}

pub(crate) fn on_file() -> PaymentMethod {
    PaymentMethod { standing: Standing::Attached { customer: customer() }, ..method() }
}

pub(crate) fn create(terms: Terms) -> Create {
    Create {
        amount: Amount::new(1000),
        currency: Currency::parse("usd").unwrap(),
        automatic_payment_methods: None,
        confirm: None,
        confirmation_method: None,
        confirm_only: ConfirmOnly::default(),
        payment_method_configuration: None,
        payment_method: None,
        payment_method_data: None,
        terms,
        use_stripe_sdk: None,
    }
}

/// An intent that takes cards by name.
pub(crate) fn intent(terms: Terms) -> PaymentIntent {
    let types = Some(vec![PaymentMethodType::Card]);
    let terms = Terms { payment_method_types: types, ..terms };
    PaymentIntent::create(create(terms), &mut Moment { now: NOW, mint: &mut Counting(0) }).unwrap()
}

/// An intent whose methods the account chooses.
pub(crate) fn automatic() -> PaymentIntent {
    let automatic = Some(AutomaticPaymentMethods { enabled: true, allow_redirects: None });
    let create = Create { automatic_payment_methods: automatic, ..create(Terms::default()) };
    PaymentIntent::create(create, &mut Moment { now: NOW, mint: &mut Counting(0) }).unwrap()
}

pub(crate) fn attempt() -> Attempt {
    Attempt {
        charge: ChargeId::named("ch_1"),
        off_session: false,
        error_on_requires_action: false,
        return_url: None,
        by_sdk: false,
        authenticated: false,
        cvc: None,
    }
}

pub(crate) fn approval() -> Box<Approval> {
    Box::new(Approval {
        authorization_code: "123456".to_owned(),
        network_transaction_id: "123456789012345".to_owned(),
        checks: Checks::default(),
        three_d_secure: None,
        risk: Risk { level: RiskLevel::Normal, score: 1 },
    })
}

pub(crate) fn authenticated(outcome: AuthenticationOutcome) -> Box<Approval> {
    let result = ThreeDSecureResult {
        flow: None,
        outcome,
        reason: None,
        electronic_commerce_indicator: None,
        transaction_id: None,
    };
    Box::new(Approval { three_d_secure: Some(result), ..*approval() })
}

pub(crate) fn decline(by: DeclinedBy) -> Box<Decline> {
    Box::new(Decline {
        by,
        code: "card_declined".to_owned(),
        decline_code: Some("generic_decline".to_owned()),
        message: "Your card was declined.".to_owned(),
        seller_message: String::new(),
        param: None,
        advice_code: None,
        network_decline_code: None,
        risk: Risk { level: RiskLevel::Highest, score: 70 },
        checks: Checks::default(),
        three_d_secure: None,
    })
}

pub(crate) fn conclude(
    intent: &PaymentIntent,
    method: &PaymentMethod,
    attempt: &Attempt,
    verdict: Verdict,
) -> Concluded {
    intent.conclude(method, attempt, verdict, &mut Moment { now: NOW, mint: &mut Counting(100) })
}

pub(crate) fn taken() -> Verdict {
    Verdict::Taken(approval(), Captured::default())
}

/// The types of the events, in order.
pub(crate) fn told(effects: &Effects) -> Vec<&'static str> {
    effects.events.iter().map(|event| event.kind.name()).collect()
}

/// The one record of a type that was saved.
pub(crate) fn saved<T: TryFrom<Object>>(effects: &Effects) -> T {
    let mut of = effects.records.iter().filter_map(|it| T::try_from(it.clone()).ok());
    of.next_back().unwrap()
}

/// A charge that took all of an intent's money.
pub(crate) fn charge() -> Charge {
    saved(&conclude(&intent(Terms::default()), &method(), &attempt(), taken()).effects)
}

pub(crate) fn note() -> MetadataChange {
    MetadataChange::Merge(vec![("order".to_owned(), "7".to_owned())])
}

pub(crate) fn set<T>(value: T) -> Change<T> {
    Change::Set(value)
}
