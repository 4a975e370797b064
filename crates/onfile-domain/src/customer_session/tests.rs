//! What each component of a session opens, and what it takes to ask for one.

use super::grant::Grant;
use super::*;
use crate::address::BillingDetails;
use crate::card::{Card, CardDescription, Checks, Credential, Funding, Network};
use crate::ephemeral_key::EphemeralKey;
use crate::id::{PaymentMethodId, SealedCardId};
use crate::metadata::Metadata;
use crate::moment::Mint;
use crate::names::Named as _;
use crate::payment_method::{Details, PaymentMethod, Standing};

const NOW: Timestamp = 1_767_225_600;

struct Fixed;

impl Mint for Fixed {
    fn alphanumeric(&mut self, length: usize) -> String {
        "A".repeat(length)
    }
}

fn nothing() -> Asked {
    Asked {
        active_entitlements: None,
        buy_button: None,
        customer_portal: None,
        customer_sheet: None,
        mobile_payment_element: None,
        payment_element: None,
        pricing_table: None,
    }
}

fn cus() -> CustomerId {
    CustomerId::named("cus_1")
}

fn create(asked: Asked, usage_required: bool) -> Result<CustomerSession, CustomerSessionRefusal> {
    CustomerSession::create(
        &cus(),
        asked,
        usage_required,
        &mut Moment { now: NOW, mint: &mut Fixed },
    )
}

fn element(features: AskedOfElement) -> Asked {
    let payment_element = Some(Featured { enabled: true, features: Some(features) });
    Asked { payment_element, ..nothing() }
}

fn grant(asked: Asked) -> Grant {
    Grant::of_session(&create(asked, false).unwrap())
}

fn method(id: &str, allow_redisplay: AllowRedisplay) -> PaymentMethod {
    let card = Card {
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
        fingerprint: "F".to_owned(),
        preferred_network: None,
        checks: Checks::default(),
        sealed: SealedCardId::named("vlt_1"),
        credential: Credential::default(),
    };
    PaymentMethod {
        id: PaymentMethodId::named(id),
        created: NOW,
        allow_redisplay,
        billing_details: BillingDetails::default(),
        metadata: Metadata::default(),
        standing: Standing::Attached { customer: cus() },
        details: Details::Card(card),
        mandate: None,
        radar_session: None,
    }
}

/// What a grant shows and removes, by `allow_redisplay`.
fn opens(grant: &Grant) -> String {
    let one = |kind: &AllowRedisplay| {
        let method = method("pm_1", *kind);
        match (grant.shows(&method), grant.may_remove(&method).is_ok()) {
            (false, false) => format!("{} hidden", kind.name()),
            (true, false) => format!("{} shown", kind.name()),
            (true, true) => format!("{} shown and removed", kind.name()),
            (false, true) => format!("{} removed unseen", kind.name()),
        }
    };
    AllowRedisplay::ALL.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_payment_element() {
    let on = Some(Toggle::Enabled);
    let all = Some(AllowRedisplay::ALL.to_vec());
    let plain = AskedOfElement::default();
    let shows = AskedOfElement { payment_method_redisplay: on, ..plain.clone() };
    let filters = AskedOfElement { payment_method_allow_redisplay_filters: all, ..shows.clone() };
    for (features, expected) in [
        (plain.clone(), "always hidden, limited hidden, unspecified hidden"),
        (shows.clone(), "always shown, limited hidden, unspecified hidden"),
        (filters, "always shown, limited shown, unspecified shown"),
        (
            AskedOfElement { payment_method_remove: on, ..shows },
            "always shown and removed, limited hidden, unspecified hidden",
        ),
        // What is not shown cannot be pointed at.
        (
            AskedOfElement { payment_method_remove: on, ..plain },
            "always hidden, limited hidden, unspecified hidden",
        ),
    ] {
        let grant = grant(element(features));
        assert_eq!(opens(&grant), expected);
        assert_eq!(grant.may_list().is_ok(), !expected.starts_with("always hidden"));
        assert!(grant.may_attach().is_err());
    }
}

#[test]
fn each_component_removes_only_what_it_shows_itself() {
    let sheet = AskedOfSheet {
        payment_method_allow_redisplay_filters: Some(vec![AllowRedisplay::Limited]),
        payment_method_remove: Some(Toggle::Enabled),
    };
    let shows = AskedOfElement {
        payment_method_redisplay: Some(Toggle::Enabled),
        ..AskedOfElement::default()
    };
    let customer_sheet = Some(Featured { enabled: true, features: Some(sheet) });
    let both = grant(Asked { customer_sheet, ..element(shows) });
    assert_eq!(opens(&both), "always shown, limited shown and removed, unspecified hidden");
}

#[test]
fn the_mobile_components() {
    let customer_sheet = Some(Featured { enabled: true, features: None });
    let sheet = grant(Asked { customer_sheet, ..nothing() });
    assert_eq!(opens(&sheet), "always shown, limited hidden, unspecified hidden");
    let mobile_payment_element = Some(Featured { enabled: true, features: None });
    let mobile = grant(Asked { mobile_payment_element, ..nothing() });
    assert_eq!(opens(&mobile), "always hidden, limited hidden, unspecified hidden");
    let pricing_table = Some(Plain { enabled: true });
    let table = grant(Asked { pricing_table, ..nothing() });
    assert_eq!(
        table.may_list(),
        Err(CustomerSessionRefusal::NotEnabled("payment_method_redisplay"))
    );
}

#[test]
fn only_the_customers_own() {
    let key = EphemeralKey::create(
        &cus(),
        "2026-10-28.endive",
        &mut Moment { now: NOW, mint: &mut Fixed },
    );
    let grant = Grant::of_key(&key);
    assert_eq!(
        opens(&grant),
        "always shown and removed, limited shown and removed, unspecified shown and removed"
    );
    assert_eq!((grant.may_list(), grant.may_attach()), (Ok(()), Ok(())));
    let own = method("pm_1", AllowRedisplay::Always);
    for standing in [
        Standing::Fresh,
        Standing::Spent,
        Standing::Attached { customer: CustomerId::named("cus_2") },
    ] {
        assert!(!grant.shows(&PaymentMethod { standing, ..own.clone() }));
    }
}

#[test]
fn a_display_is_full_at_its_limit() {
    let shows = AskedOfElement {
        payment_method_redisplay: Some(Toggle::Enabled),
        payment_method_redisplay_limit: Some(2),
        ..AskedOfElement::default()
    };
    let grant = grant(element(shows));
    let methods = vec![
        method("pm_1", AllowRedisplay::Always),
        method("pm_2", AllowRedisplay::Limited),
        method("pm_3", AllowRedisplay::Always),
        method("pm_4", AllowRedisplay::Always),
    ];
    let shown = grant.shown_at_once(methods);
    assert_eq!(shown.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["pm_1", "pm_3"]);
}

#[test]
fn sessions_and_keys_end() {
    let session = create(element(AskedOfElement::default()), false).unwrap();
    assert!(session.is_open(NOW + LIFETIME - 1));
    assert!(!session.is_open(NOW + LIFETIME));
    let moment = &mut Moment { now: NOW, mint: &mut Fixed };
    let key = EphemeralKey::create(&cus(), "2026-10-28.endive", moment);
    assert!(key.is_open(NOW + 3599) && !key.is_open(NOW + 3600));
    assert!(!key.delete().is_open(NOW));
}

#[test]
fn refusals() {
    use CustomerSessionRefusal as R;
    let refusal = |asked, usage_required| create(asked, usage_required).unwrap_err();
    let limit = |limit| {
        let payment_method_redisplay_limit = Some(limit);
        element(AskedOfElement { payment_method_redisplay_limit, ..AskedOfElement::default() })
    };
    let save = |payment_method_save_usage| {
        element(AskedOfElement {
            payment_method_save: Some(Toggle::Enabled),
            payment_method_save_usage,
            ..AskedOfElement::default()
        })
    };
    let off = Some(Featured { enabled: false, features: Some(AskedOfSheet::default()) });
    let buy_button = Some(Plain { enabled: false });
    assert_eq!(refusal(nothing(), false), R::NothingEnabled);
    assert_eq!(refusal(Asked { buy_button, ..nothing() }, false), R::NothingEnabled);
    assert_eq!(
        refusal(Asked { customer_sheet: off, ..nothing() }, false),
        R::FeaturesOfDisabled("customer_sheet")
    );
    for (asked, expected) in [
        (i64::MIN, R::LimitTooLow),
        (0, R::LimitTooLow),
        (11, R::LimitTooHigh),
        (257, R::LimitTooHigh),
        (i64::MAX, R::LimitTooHigh),
    ] {
        assert_eq!(refusal(limit(asked), false), expected, "{asked}");
    }
    assert!(create(limit(1), false).is_ok() && create(limit(10), false).is_ok());
    assert_eq!(refusal(save(None), true), R::SaveUsageMissing);
    assert!(create(save(None), false).is_ok());
    assert!(create(save(Some(FutureUsage::OffSession)), true).is_ok());
}
