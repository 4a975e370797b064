//! What a configuration turns on, and what comes of it.

use super::*;
use crate::eligibility::OFFERABLE;
use crate::moment::Mint;

struct Fixed;

impl Mint for Fixed {
    fn alphanumeric(&mut self, length: usize) -> String {
        "x".repeat(length)
    }
}

fn made(preferences: &[(Method, Preference)]) -> PaymentMethodConfiguration {
    let preferences = preferences.iter().copied().collect();
    let command = Create { name: "Shop".to_owned(), preferences };
    PaymentMethodConfiguration::create(command, &mut Moment { now: 5, mint: &mut Fixed })
}

fn default() -> PaymentMethodConfiguration {
    PaymentMethodConfiguration::default_with(PaymentMethodConfigurationId::named("pmc_1d"))
}

#[test]
fn every_type_has_a_setting() {
    for kind in PaymentMethodType::ALL {
        assert!(Method::ALL.iter().any(|method| method.kind() == Some(*kind)), "{}", kind.name());
    }
    let without: Vec<_> = Method::ALL.iter().filter(|method| method.kind().is_none()).collect();
    let wallets = [Method::ApplePay, Method::CartesBancaires, Method::GooglePay, Method::Jcb];
    assert_eq!(without, wallets.iter().collect::<Vec<_>>());
}

#[test]
fn the_default_has_on_what_can_be_offered_and_a_new_one_nothing() {
    let mut on = default().choose().unwrap().on;
    on.sort_unstable();
    let mut offerable = OFFERABLE.to_vec();
    offerable.sort_unstable();
    assert_eq!(on, offerable);
    assert_eq!(made(&[]).choose().unwrap().on, []);
}

#[test]
fn preferences_and_what_comes_of_them() {
    use DisplayValue as V;
    use Method::{ApplePay, Card, Ideal, Jcb, Klarna};
    use Preference as P;
    let new = made(&[(Card, P::On), (Ideal, P::None), (Klarna, P::None), (ApplePay, P::On)]);
    let seen = |it: &PaymentMethodConfiguration, method| {
        (it.preference(method), it.value(method), it.is_available(method))
    };
    assert_eq!(seen(&new, Card), (P::On, V::On, true));
    assert_eq!(seen(&new, Ideal), (P::None, V::On, true));
    assert_eq!(seen(&new, Klarna), (P::None, V::Off, false));
    assert_eq!(seen(&new, ApplePay), (P::On, V::On, false));
    assert_eq!(seen(&new, Jcb), (P::Off, V::Off, false));
    assert_eq!(seen(&default(), Jcb), (P::On, V::On, true));
    assert_eq!(seen(&default(), Klarna), (P::Off, V::Off, false));
    assert_eq!(new.choose().unwrap().on, [PaymentMethodType::Card, PaymentMethodType::Ideal]);
}

#[test]
fn an_update_changes_what_it_mentions() {
    let before = made(&[(Method::Card, Preference::On), (Method::Ideal, Preference::On)]);
    let off = |method| BTreeMap::from([(method, Preference::Off)]);
    let update = Update { preferences: off(Method::Ideal), ..Update::default() };
    let after = before.update(update).unwrap();
    assert_eq!(after.choose().unwrap().on, [PaymentMethodType::Card]);
    assert_eq!((after.name.as_str(), after.active), ("Shop", true));

    let inactive = before.update(Update { active: Some(false), ..Update::default() }).unwrap();
    assert_eq!(inactive.choose(), Err(ConfigurationRefusal::Inactive(inactive.id.clone())));
    let active = inactive.update(Update { active: Some(true), ..Update::default() }).unwrap();
    assert_eq!(active, before);

    let end = Update { active: Some(false), ..Update::default() };
    assert_eq!(default().update(end), Err(ConfigurationRefusal::DefaultStaysActive));
    let renamed = Update { name: Some("Mine".to_owned()), ..Update::default() };
    assert_eq!(default().update(renamed).unwrap().name, "Mine");
}
