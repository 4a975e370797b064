//! Payment methods: on file, off file, changed.

use crate::{NOW, banks, customer, method, note, on_file, saved, told};
use onfile_domain::bank_account::AccountType;
use onfile_domain::card::{Card, CardChange, Credential, Network, PreferredNetwork};
use onfile_domain::id::CustomerId;
use onfile_domain::payment_method::{
    AllowRedisplay, Details, PaymentMethod, Standing, Update, UsBankAccountChange,
};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::refusal::BankRefusal;
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

#[test]
fn a_method_that_pays_once_is_never_on_file() {
    let refused = Err(Refusal::Bank(BankRefusal::CannotBeAttached(PaymentMethodType::Ideal)));
    assert_eq!(banks::ideal().attach(&customer()), refused);
    let spent = PaymentMethod { standing: Standing::Spent, ..banks::ideal() };
    assert_eq!(spent.attach(&customer()), refused);
    assert!(banks::sepa_debit().attach(&customer()).unwrap().is_some());
}

#[test]
fn a_card_that_its_issuer_replaces_keeps_its_agreement_with_its_brand() {
    let agreed =
        Credential { network_transaction_id: Some("1".to_owned()), ..Credential::default() };
    let card = |method: &PaymentMethod| method.card().unwrap().clone();
    let before = Card { credential: agreed.clone(), ..card(&on_file()) };
    let on_file = PaymentMethod { details: Details::Card(before.clone()), ..on_file() };
    let replaced = |brand: Network| {
        let mut next = Card { last4: "4242".to_owned(), ..card(&method()) };
        next.description.brand = brand;
        let effects = on_file.automatically_updated(next);
        assert_eq!(told(&effects), ["payment_method.automatically_updated"]);
        card(&saved(&effects))
    };
    let same = replaced(Network::Visa);
    assert_eq!((same.last4.as_str(), &same.credential), ("4242", &agreed));
    assert_eq!(replaced(Network::Mastercard).credential, Credential::default());
    let account = banks::sepa_debit().automatically_updated(before);
    assert_eq!(told(&account), [""; 0]);
}

#[test]
fn what_belongs_to_another_type_is_not_changed() {
    let card =
        || Some(CardChange { exp_month: None, exp_year: None, preferred_network: Change::Keep });
    let savings = || {
        let account_type = Some(AccountType::Savings);
        Some(UsBankAccountChange { account_type, ..UsBankAccountChange::default() })
    };
    let wrong =
        |changed, kind| Err(Refusal::Bank(BankRefusal::ChangeOfAnotherType { changed, kind }));
    let (a_card, an_account) = (PaymentMethodType::Card, PaymentMethodType::UsBankAccount);
    for (method, card, account, outcome) in [
        (banks::us_bank_account(), None, savings(), Ok(())),
        (banks::us_bank_account(), card(), None, wrong(a_card, an_account)),
        (banks::us_bank_account(), card(), savings(), wrong(a_card, an_account)),
        (method(), None, savings(), wrong(an_account, a_card)),
        (method(), card(), savings(), wrong(an_account, a_card)),
        (banks::sepa_debit(), None, savings(), wrong(an_account, PaymentMethodType::SepaDebit)),
        (banks::sepa_debit(), card(), None, wrong(a_card, PaymentMethodType::SepaDebit)),
    ] {
        let on_file = PaymentMethod { standing: on_file().standing, ..method };
        let update = Update { card, us_bank_account: account, ..Update::default() };
        let mut mint = crate::Counting(0);
        let updated = on_file.update(update, &Moment { now: NOW, mint: &mut mint });
        assert_eq!(
            updated.as_ref().map(drop).map_err(Clone::clone),
            outcome,
            "{:?}",
            on_file.kind()
        );
        let now: PaymentMethod = updated.map_or(on_file, |effects| saved(&effects));
        if let (Details::UsBankAccount(now), Ok(())) = (&now.details, outcome) {
            assert_eq!(now.account_type, AccountType::Savings);
        }
    }
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
