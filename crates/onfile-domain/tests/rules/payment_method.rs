//! Payment methods: on file, off file, changed.

use crate::{NOW, customer, method, note, on_file, saved, told};
use onfile_domain::card::{CardChange, Network, PreferredNetwork};
use onfile_domain::id::CustomerId;
use onfile_domain::payment_method::{AllowRedisplay, PaymentMethod, Standing, Update};
use onfile_domain::{Change, Moment, Refusal};

#[test]
fn a_method_is_attached_once_and_to_one_customer() {
    let attached = method().attach(&customer()).unwrap().expect("it was not attached before");
    assert_eq!(attached.customer(), Some(&customer()));
    assert_eq!(attached, on_file());
    assert_eq!(attached.attach(&customer()), Ok(None));
    let other = CustomerId::named("cus_2");
    assert_eq!(attached.attach(&other), Err(Refusal::AttachedElsewhere));
    let spent = PaymentMethod { standing: Standing::Spent, ..method() };
    assert_eq!(spent.attach(&customer()), Err(Refusal::AttachSpent));
    let set_up = PaymentMethod { standing: Standing::SetUp, ..method() };
    assert_eq!(set_up.attach(&customer()), Ok(Some(on_file())));
}

#[test]
fn a_method_is_detached_for_good() {
    let effects = on_file().detach().unwrap();
    assert_eq!(told(&effects), ["payment_method.detached"]);
    let detached: PaymentMethod = saved(&effects);
    assert_eq!(detached.standing, Standing::Spent);
    assert_eq!(detached.detach(), Err(Refusal::NotAttached));
    assert_eq!(detached.attach(&customer()), Err(Refusal::AttachSpent));
    assert_eq!(method().detach(), Err(Refusal::NotAttached));
}

fn changed(update: Update) -> Result<PaymentMethod, Refusal> {
    let mut mint = crate::Counting(0);
    let effects = on_file().update(update, &Moment { now: NOW, mint: &mut mint })?;
    assert_eq!(told(&effects), ["payment_method.updated"]);
    Ok(saved(&effects))
}

#[test]
fn a_method_on_file_changes_what_is_mentioned() {
    let card = |card| Update { card: Some(card), ..Update::default() };
    let none = CardChange { exp_month: None, exp_year: None, preferred_network: Change::Keep };
    let month = CardChange { exp_month: Some(3), ..none.clone() };
    let month = changed(card(month)).unwrap();
    assert_eq!((month.card().unwrap().exp_month, month.card().unwrap().exp_year), (3, 2034));
    let year = changed(card(CardChange { exp_year: Some(2040), ..none.clone() })).unwrap();
    assert_eq!((year.card().unwrap().exp_month, year.card().unwrap().exp_year), (12, 2040));
    let past = CardChange { exp_year: Some(2020), ..none.clone() };
    assert!(matches!(changed(card(past)), Err(Refusal::InvalidExpiry(_))));
    let preferred = Change::Set(PreferredNetwork::CartesBancaires);
    let preferred = CardChange { preferred_network: preferred, ..none };
    let preferred = changed(card(preferred)).unwrap();
    assert_eq!(preferred.card().unwrap().preferred(), Some(Network::CartesBancaires));
    let redisplay = Update { allow_redisplay: Some(AllowRedisplay::Always), ..Update::default() };
    assert_eq!(changed(redisplay).unwrap().allow_redisplay, AllowRedisplay::Always);
    let noted = changed(Update { metadata: note(), ..Update::default() }).unwrap();
    assert_eq!(noted.allow_redisplay, AllowRedisplay::Unspecified);
    assert_eq!(noted.metadata.iter().collect::<Vec<_>>(), [("order", "7")]);
}

#[test]
fn a_method_that_is_not_on_file_does_not_change() {
    let mut mint = crate::Counting(0);
    let refused = method().update(Update::default(), &Moment { now: NOW, mint: &mut mint });
    assert_eq!(refused, Err(Refusal::UpdateUnattached));
}
