//! Sources as they are shown, and what may be said about them.

use crate::objects::fixtures::{check, client, method, read, refuses, view};
use crate::objects::source::{ListFilter, render};
use crate::objects::{render_object, render_told};
use expect_test::expect;
use onfile_domain::address::{Address, BillingDetails};
use onfile_domain::event::EventType;
use onfile_domain::id::{CustomerId, PaymentMethodId};
use onfile_domain::payment_method::{PaymentMethod, Standing};
use onfile_domain::source::{Create, Given, ObjectName, Update};
use onfile_domain::{Change, Named, Object};

fn source() -> PaymentMethod {
    let address = Address {
        city: Some("Berlin".to_owned()),
        line1: Some("Oranienstr. 1".to_owned()),
        postal_code: Some("10999".to_owned()),
        ..Address::default()
    };
    PaymentMethod {
        id: PaymentMethodId::named("card_1A"),
        standing: Standing::Attached { customer: CustomerId::named("cus_A") },
        billing_details: BillingDetails {
            address: Some(address),
            name: Some("Jenny".to_owned()),
            ..BillingDetails::default()
        },
        ..method()
    }
}

#[test]
fn shown() {
    check(
        &render(&source(), &view()),
        expect![[r#"
        {
          "id": "card_1A",
          "object": "card",
          "address_city": "Berlin",
          "address_country": null,
          "address_line1": "Oranienstr. 1",
          "address_line1_check": null,
          "address_line2": null,
          "address_state": null,
          "address_zip": "10999",
          "address_zip_check": null,
          "allow_redisplay": "unspecified",
          "brand": "Visa",
          "country": "US",
          "customer": "cus_A",
          "cvc_check": "unchecked",
          "dynamic_last4": null,
          "exp_month": 12,
          "exp_year": 2034,
          "fingerprint": "Xt5EWLLDS7FJjR1c",
          "funding": "credit",
          "last4": "4242",
          "metadata": {},
          "name": "Jenny",
          "networks": {
            "preferred": null
          },
          "regulated_status": "unregulated",
          "tokenization_method": null
        }"#]],
    );
    let seen = render(&source(), &client());
    assert!(seen.get("fingerprint").is_none(), "{seen:#}");
}

#[test]
fn the_events_of_sources_show_a_card_and_all_others_a_payment_method() {
    let object = Object::from(source());
    for kind in EventType::ALL {
        let told = render_told(*kind, &object, None, &view());
        let of_sources = [
            EventType::CustomerSourceCreated,
            EventType::CustomerSourceDeleted,
            EventType::CustomerSourceUpdated,
        ];
        if of_sources.contains(kind) {
            assert_eq!(told, render(&source(), &view()), "{}", kind.name());
        } else {
            assert_eq!(told, render_object(&object, &view()), "{}", kind.name());
        }
    }
}

#[test]
fn given() {
    match read::<Create>("source=tok_visa&validate=false&metadata[a]=1") {
        Create { source: Given::Token(token), validate, .. } => {
            assert_eq!((token.as_str(), validate), ("tok_visa", Some(false)));
        }
        Create { source: Given::Card(_), .. } => panic!("a token is no card"),
    }
    let form = "source[object]=card&source[number]=4242424242424242&source[exp_month]=12&source[exp_year]=34&source[name]=Jenny&source[address_zip]=10999";
    match read::<Create>(form).source {
        Given::Card(card) => {
            assert_eq!(card.card.number.expose(), "4242424242424242");
            assert_eq!(card.name.as_deref(), Some("Jenny"));
            assert_eq!(card.address.postal_code.as_deref(), Some("10999"));
        }
        Given::Token(_) => panic!("a card is no token"),
    }
    let update = read::<Update>("name=&address_zip=1&exp_year=2040");
    assert_eq!(update.name, Change::Unset);
    assert_eq!(update.address.postal_code, Change::Set("1".to_owned()));
    assert_eq!((update.card.exp_month, update.card.exp_year), (None, Some(2040)));
    assert_eq!(read::<ListFilter>("object=card").object, Some(ObjectName::Card));
}

#[test]
fn refused() {
    refuses::<Create>(
        &[
            "",
            "source=",
            "source[]=tok_visa",
            "source=btok_us_verified",
            "source=src_1A",
            "source[object]=bank_account&source[account_number]=000123456789",
            "source[object]=bank_account",
            "source[object]=wat",
            "source[number]=4242424242424242",
            "source[object]=card&source[number]=4242424242424242&source[exp_month]=1",
            "source[object]=card&source[currency]=usd",
            "source=tok_visa&validate=maybe",
            "source=tok_visa&card=tok_visa",
        ],
        expect![[r#"

              [source] parameter_missing: Missing required param: source.
            source=
              [source] parameter_invalid_empty: You passed an empty string for 'source'. We assume empty values are an attempt to unset a parameter; however 'source' cannot be unset. You should remove 'source' from your request or supply a non-empty value.
            source[]=tok_visa
              [source] : Invalid string
            source=btok_us_verified
              [source] : Bank accounts are not supported as sources by this server yet; only cards are.
            source=src_1A
              [source] : The Sources API is not supported by this server. Use payment methods or card tokens instead.
            source[object]=bank_account&source[account_number]=000123456789
              [source[account_number]] : Bank accounts are not supported as sources by this server yet; only cards are.
            source[object]=bank_account
              [source[object]] : Bank accounts are not supported as sources by this server yet; only cards are.
            source[object]=wat
              [source[object]] : Invalid object: must be one of bank_account or card
            source[number]=4242424242424242
              [source[object]] parameter_missing: Missing required param: source[object].
            source[object]=card&source[number]=4242424242424242&source[exp_month]=1
              [source[exp_year]] parameter_missing: Missing required param: source[exp_year].
            source[object]=card&source[currency]=usd
              [source[currency]] : Paying out to cards is not supported by this server yet.
            source=tok_visa&validate=maybe
              [validate] : Invalid boolean: maybe
            source=tok_visa&card=tok_visa
              [card] parameter_unknown: Received unknown parameter: card
        "#]],
    );
    refuses::<Update>(
        &[
            "account_holder_name=x",
            "account_holder_type=individual",
            "owner[name]=x",
            "number=4242424242424242",
            "exp_month=soon",
        ],
        expect![[r#"
            account_holder_name=x
              [account_holder_name] : This parameter only applies to bank accounts.
            account_holder_type=individual
              [account_holder_type] : This parameter only applies to bank accounts.
            owner[name]=x
              [owner] : The Sources API is not supported by this server. Use payment methods or card tokens instead.
            number=4242424242424242
              [number] parameter_unknown: Received unknown parameter: number
            exp_month=soon
              [exp_month] parameter_invalid_integer: Invalid integer: soon
        "#]],
    );
    refuses::<ListFilter>(
        &["object=wallet", "created=1", "limit=0"],
        expect![[r#"
        object=wallet
          [object] : Invalid object: must be one of bank_account or card
        created=1
          [created] parameter_unknown: Received unknown parameter: created
        limit=0
          is accepted
    "#]],
    );
}
