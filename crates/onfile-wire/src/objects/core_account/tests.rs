//! What the calls take, and where pages lead.

use super::*;
use crate::Invalid;
use crate::form::Tree;
use crate::objects::second_page::{self, Position};
use crate::params::{Declaration, decode};
use onfile_domain::Change;
use onfile_domain::core_account::{Configuration, CustomerRef, Include};
use onfile_domain::id::{CustomerAccountId, CustomerId};
use onfile_domain::metadata::MetadataChange;
use serde_json::json;

fn read<D: Declaration>(body: &str) -> Result<D::Output, Invalid> {
    let mut tree = Tree::default();
    tree.read_json(body.as_bytes())?;
    decode::<D>(tree).map(|(command, _)| command)
}

#[test]
fn null_unsets_and_absent_keeps() {
    let body = r#"{"contact_email": null, "display_name": "J", "metadata": {"a": null, "b": "1"},
        "configuration": {"customer": {"shipping": null}}, "include": null}"#;
    let Update { fields, include } = read::<Update>(body).unwrap();
    assert_eq!(fields.contact_email, Change::Unset);
    assert_eq!(fields.contact_phone, Change::Keep);
    assert_eq!(fields.display_name, Change::Set("J".to_owned()));
    let pairs = [("a", ""), ("b", "1")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(fields.metadata, MetadataChange::Merge(pairs.to_vec()));
    assert_eq!(fields.configuration.unwrap().customer.unwrap().shipping, Change::Unset);
    assert!(fields.defaults.is_none() && fields.identity.is_none() && include.is_none());
    assert_eq!(
        read::<Update>(r#"{"metadata": null}"#).unwrap().fields.metadata,
        MetadataChange::Clear
    );
}

#[test]
fn what_is_included_is_a_list_of_words() {
    let asked = read::<Retrieve>(r#"{"include": ["identity", "configuration.customer"]}"#);
    let asked = asked.unwrap().include.unwrap();
    assert_eq!(asked, [Include::Identity, Include::ConfigurationCustomer]);
    assert!(read::<Retrieve>(r#"{"include": ["identity", 1]}"#).is_err());
}

#[test]
fn a_customer_has_two_names_and_a_call_takes_one() {
    let named = |text: &str| {
        decode::<NamedCustomer>(Tree::parse(text.as_bytes()).unwrap()).map(|(named, _)| named)
    };
    let changed = |text: &str| {
        decode::<ChangedCustomer>(Tree::parse(text.as_bytes()).unwrap()).map(|(named, _)| named)
    };
    let customer = CustomerRef::Customer(CustomerId::named("cus_1"));
    let account = CustomerRef::Account(CustomerAccountId::named("acct_1"));
    assert_eq!(named(""), Ok(None));
    assert_eq!(named("customer=cus_1"), Ok(Some(customer.clone())));
    assert_eq!(named("customer_account=acct_1"), Ok(Some(account.clone())));
    assert_eq!(changed(""), Ok(Change::Keep));
    assert_eq!(changed("customer=cus_1"), Ok(Change::Set(customer)));
    assert_eq!(changed("customer_account=acct_1"), Ok(Change::Set(account)));
    assert_eq!(changed("customer="), Ok(Change::Unset));
    assert_eq!(changed("customer_account="), Ok(Change::Unset));
    let both = Invalid::Exclusive(&["customer", "customer_account"]);
    assert_eq!(named("customer=cus_1&customer_account=acct_1"), Err(both.clone()));
    assert_eq!(changed("customer=&customer_account=acct_1"), Err(both));
}

#[test]
fn a_page_leads_on_with_its_whole_filter() {
    let page = |filter: &Filter<'_>, data, before, after| {
        second_page::page(PATH, &filter.query(), data, before, after)
    };
    let filter = Filter {
        applied_configurations: &[Configuration::Customer, Configuration::Merchant],
        closed: Some(true),
        limit: 2,
    };
    let query =
        "applied_configurations[0]=customer&applied_configurations[1]=merchant&closed=true&limit=2";
    assert_eq!(
        page(&filter, vec![json!(1)], Some("acct_1"), Some("acct_2")),
        json!({
            "data": [1],
            "next_page_url": format!("/v2/core/accounts?{query}&page=after_acct_2"),
            "previous_page_url": format!("/v2/core/accounts?{query}&page=before_acct_1"),
        })
    );
    let filter = Filter { applied_configurations: &[], closed: None, limit: 10 };
    let last = json!({ "data": [], "next_page_url": null, "previous_page_url": null });
    assert_eq!(page(&filter, Vec::new(), None, None), last);
    let read_back = Tree::parse(format!("{query}&page=before_acct_1").as_bytes()).unwrap();
    let (list, _) = decode::<List>(read_back).unwrap();
    assert_eq!(list.page, Some(Position::Before("acct_1".to_owned())));
    assert_eq!((list.limit(), list.closed), (2, Some(true)));
    assert_eq!(list.applied_configurations.unwrap().len(), 2);
}

#[test]
fn limits_are_brought_into_range() {
    for (limit, most) in [(-1, 1), (0, 1), (7, 7), (1_000, 100)] {
        assert_eq!(List { limit: Some(limit), ..List::default() }.limit(), most);
    }
    assert_eq!(List::default().limit(), 10);
}
