//! Tokens as they are shown, and what may be said about them.

use crate::objects::fixtures::{
    NOW, card, check, client, cobadged, home, read, refuses, some, view,
};
use crate::objects::token::render;
use expect_test::expect;
use onfile_domain::Currency;
use onfile_domain::address::Address;
use onfile_domain::bank_account::AccountHolderType;
use onfile_domain::card::PreferredNetwork;
use onfile_domain::id::TokenId;
use onfile_domain::token::{Create, StandsFor, Token, TokenAccount, TokenCard};

fn token(stands_for: StandsFor) -> Token {
    Token { id: TokenId::named("tok_1A"), created: NOW, used: false, client_ip: None, stands_for }
}

#[test]
fn shown_minimal() {
    let held = TokenCard { card: card(), name: None, address: Address::default() };
    check(
        &render(&token(StandsFor::Card(held)), &view()),
        expect![[r#"
        {
          "id": "tok_1A",
          "object": "token",
          "card": {
            "id": "card_1A",
            "object": "card",
            "address_city": null,
            "address_country": null,
            "address_line1": null,
            "address_line1_check": null,
            "address_line2": null,
            "address_state": null,
            "address_zip": null,
            "address_zip_check": null,
            "brand": "Visa",
            "country": "US",
            "cvc_check": "unchecked",
            "dynamic_last4": null,
            "exp_month": 12,
            "exp_year": 2034,
            "fingerprint": "Xt5EWLLDS7FJjR1c",
            "funding": "credit",
            "last4": "4242",
            "metadata": {},
            "name": null,
            "networks": {
              "preferred": null
            },
            "regulated_status": "unregulated",
            "tokenization_method": null
          },
          "client_ip": null,
          "created": 1767225600,
          "livemode": false,
          "type": "card",
          "used": false
        }"#]],
    );
}

#[test]
fn shown_full() {
    let held = TokenCard { card: cobadged(), name: some("Jenny"), address: home() };
    let token = token(StandsFor::Card(held));
    let used = Token { used: true, client_ip: some("192.0.2.1"), ..token };
    check(
        &render(&used, &view()),
        expect![[r#"
        {
          "id": "tok_1A",
          "object": "token",
          "card": {
            "id": "card_1A",
            "object": "card",
            "address_city": "San Francisco",
            "address_country": "US",
            "address_line1": "510 Townsend St",
            "address_line1_check": "pass",
            "address_line2": null,
            "address_state": "CA",
            "address_zip": "94103",
            "address_zip_check": "fail",
            "brand": "Visa",
            "country": "FR",
            "cvc_check": "unavailable",
            "dynamic_last4": null,
            "exp_month": 12,
            "exp_year": 2034,
            "fingerprint": "Xt5EWLLDS7FJjR1c",
            "funding": "credit",
            "last4": "4242",
            "metadata": {},
            "name": "Jenny",
            "networks": {
              "preferred": "cartes_bancaires"
            },
            "regulated_status": "unregulated",
            "tokenization_method": null
          },
          "client_ip": "192.0.2.1",
          "created": 1767225600,
          "livemode": false,
          "type": "card",
          "used": true
        }"#]],
    );
    assert!(render(&used, &client())["card"].get("fingerprint").is_none());
}

#[test]
fn shown_for_a_security_code() {
    check(
        &render(&token(StandsFor::CvcUpdate), &view()),
        expect![[r#"
        {
          "id": "tok_1A",
          "object": "token",
          "client_ip": null,
          "created": 1767225600,
          "livemode": false,
          "type": "cvc_update",
          "used": false
        }"#]],
    );
}

#[test]
fn shown_for_a_bank_account() {
    let held = TokenAccount {
        country: "DE".to_owned(),
        currency: Currency::parse("eur").unwrap(),
        holder_name: some("Jenny Rosen"),
        holder_type: Some(AccountHolderType::Individual),
        account_type: None,
        bank_name: None,
        routing_number: some("37040044"),
        last4: "3000".to_owned(),
        fingerprint: "Xt5EWLLDS7FJjR1c".to_owned(),
    };
    let token = Token { id: TokenId::named("btok_1A"), ..token(StandsFor::BankAccount(held)) };
    check(
        &render(&token, &view()),
        expect![[r#"
        {
          "id": "btok_1A",
          "object": "token",
          "bank_account": {
            "id": "ba_1A",
            "object": "bank_account",
            "account_holder_name": "Jenny Rosen",
            "account_holder_type": "individual",
            "account_type": null,
            "bank_name": null,
            "country": "DE",
            "currency": "eur",
            "fingerprint": "Xt5EWLLDS7FJjR1c",
            "last4": "3000",
            "routing_number": "37040044",
            "status": "new"
          },
          "client_ip": null,
          "created": 1767225600,
          "livemode": false,
          "type": "bank_account",
          "used": false
        }"#]],
    );
    assert!(render(&token, &client())["bank_account"].get("fingerprint").is_none());
}

#[test]
fn create() {
    let command = read::<Create>(
        "card[number]=4242424242424242&card[exp_month]=12&card[exp_year]=2034&card[cvc]=123\
         &card[name]=Jenny&card[address_line1]=x&card[address_line2]=&card[address_zip]=94103\
         &card[networks][preferred]=visa",
    );
    let Create::Card(command) = command else { panic!("a card") };
    assert_eq!(command.card.number.expose(), "4242424242424242");
    assert_eq!(command.card.preferred_network, Some(PreferredNetwork::Visa));
    assert_eq!(command.name.as_deref(), Some("Jenny"));
    let address = Address { line1: some("x"), postal_code: some("94103"), ..Address::default() };
    assert_eq!(command.address, address);

    let Create::CvcUpdate(code) = read::<Create>("cvc_update[cvc]=123") else { panic!("a code") };
    assert_eq!(code.expose(), "123");

    let command = read::<Create>(
        "bank_account[country]=DE&bank_account[currency]=eur&bank_account[account_number]=DE89\
         &bank_account[account_holder_name]=Jenny&bank_account[account_holder_type]=company",
    );
    let Create::BankAccount(account) = command else { panic!("an account") };
    assert_eq!(account.account_number.expose(), "DE89");
    assert_eq!((account.country.as_str(), account.currency.code()), ("DE", "eur"));
    assert_eq!(account.holder_type, Some(AccountHolderType::Company));
}

#[test]
fn refused() {
    refuses::<Create>(
        &[
            "",
            "card=card_1",
            "card[number]=4242424242424242&card[exp_month]=12",
            "card[exp_month]=12&card[exp_year]=34",
            "card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=34&card[currency]=usd",
            "card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=34&cvc_update[cvc]=123",
            "bank_account[country]=US",
            "bank_account[country]=US&bank_account[currency]=usd&bank_account[account_number]=1&cvc_update[cvc]=123",
            "bank_account=ba_1",
            "pii[id_number]=1",
            "person[first_name]=x",
            "account[tos_shown_and_accepted]=true",
            "customer=cus_1",
            "cvc_update=123",
            "wat=1",
        ],
        expect![[r#"

              [card] parameter_missing: Missing required param: card.
            card=card_1
              [card] : Invalid object
            card[number]=4242424242424242&card[exp_month]=12
              [card[exp_year]] parameter_missing: Missing required param: card[exp_year].
            card[exp_month]=12&card[exp_year]=34
              [card[number]] parameter_missing: Missing required param: card[number].
            card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=34&card[currency]=usd
              [card[currency]] : Paying out to cards is not supported by this server yet.
            card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=34&cvc_update[cvc]=123
              [cvc_update] : You may only specify one of these parameters: card, cvc_update.
            bank_account[country]=US
              [bank_account[account_number]] parameter_missing: Missing required param: bank_account[account_number].
            bank_account[country]=US&bank_account[currency]=usd&bank_account[account_number]=1&cvc_update[cvc]=123
              [cvc_update] : You may only specify one of these parameters: bank_account, cvc_update.
            bank_account=ba_1
              [bank_account] : Invalid object
            pii[id_number]=1
              [pii] : Connect is not supported by this server.
            person[first_name]=x
              [person] : Connect is not supported by this server.
            account[tos_shown_and_accepted]=true
              [account] : Connect is not supported by this server.
            customer=cus_1
              [customer] : Connect is not supported by this server.
            cvc_update=123
              [cvc_update] : Invalid object
            wat=1
              [wat] parameter_unknown: Received unknown parameter: wat
        "#]],
    );
}
