//! Golden tables of every decoding and every error.

use super::*;
use expect_test::{Expect, expect};
use onfile_domain::address::{BillingDetailsChange, ShippingEntry};
use onfile_domain::card::PreferredNetwork;
use onfile_domain::id::CustomerId;
use onfile_domain::metadata::MetadataChange;
use onfile_domain::payment_intent::{CancellationReason, CaptureManual, OffSession};
use onfile_domain::payment_method_type::{FutureUsage, PaymentMethodType};
use onfile_domain::{Amount, Change, Currency};

/// One field of every type.
#[derive(Debug, Default)]
#[expect(dead_code, reason = "read by Debug")]
struct Zoo {
    amount: Option<Amount>,
    count: Option<u32>,
    currency: Option<Currency>,
    confirm: Option<bool>,
    customer: Change<CustomerId>,
    description: Change<String>,
    kind: Option<CaptureManual>,
    usage: Change<FutureUsage>,
    reason: Option<CancellationReason>,
    network: Option<PreferredNetwork>,
    off_session: Option<OffSession>,
    types: Option<Vec<PaymentMethodType>>,
    pairs: Change<Vec<Pair>>,
    metadata: MetadataChange,
    billing_details: BillingDetailsChange,
    shipping: Change<ShippingEntry>,
    created: Option<CreatedRange>,
    page: Page,
    notes: Scraps,
    never_named: Option<String>,
}

params! {
    Zoo {
        amount, count, currency, confirm, customer, description, kind = "type", usage, reason,
        network = "preferred" as Option<PreferredNetwork>, off_session, types, pairs, metadata,
        billing_details, shipping, created, flatten page, flatten notes: ShortNotes, ..
    }
    refused {
        transfer_data: "Connect is not part of this server.",
        application_fee_amount: "Neither are fees.",
    }
}

params! { struct ZooOfBrowsers for Zoo { count, .. } }

#[derive(Debug)]
struct Pair {
    name: String,
    value: String,
}

params! { Pair { name, value } refused { colour: "Fields have no colour." } }

#[derive(Debug, Default)]
#[expect(dead_code, reason = "read by Debug")]
struct Scraps {
    note: Change<LongText>,
    other: Option<String>,
}

params! { struct ShortNotes for Scraps { note, .. } }

#[derive(Debug)]
struct Required {
    amount: Amount,
    card: Card,
}

params! { Required { amount, card } }

#[derive(Debug)]
#[expect(dead_code, reason = "read by Debug")]
struct Card {
    number: Option<Hidden>,
    exp_month: i64,
}

params! { Card { number as HiddenEntry, exp_month } }

/// A secret that shows only its length.
#[derive(Debug)]
struct Hidden(#[expect(dead_code, reason = "read by Debug")] usize);

struct HiddenEntry(Option<onfile_domain::Typed>);

impl FromParam for HiddenEntry {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        FromParam::from_param(param, path).map(HiddenEntry)
    }
    fn schema() -> Schema {
        <Option<onfile_domain::Typed> as FromParam>::schema()
    }
}

impl From<HiddenEntry> for Option<Hidden> {
    fn from(entry: HiddenEntry) -> Self {
        entry.0.map(|typed| Hidden(typed.expose().len()))
    }
}

fn read(form: &str) -> Result<(Zoo, Vec<ExpandPath>), Invalid> {
    decode::<Zoo>(Tree::parse(form.as_bytes())?)
}

/// The fields that differ from an empty request, or the error.
fn show(form: &str) -> String {
    let lines =
        |zoo: &Zoo| -> Vec<String> { format!("{zoo:#?}").lines().map(str::to_owned).collect() };
    let (zoo, _) = match read(form) {
        Ok(read) => read,
        Err(error) => return refused(error),
    };
    let empty = lines(&Zoo::default());
    let changed: Vec<String> =
        lines(&zoo).into_iter().filter(|line| !empty.contains(line)).collect();
    changed.iter().map(|line| line.trim()).collect::<String>().replace(",)", ")").replace(",]", "]")
        + "\n"
}

fn refused(invalid: Invalid) -> String {
    let error = crate::ApiError::from(invalid);
    let code = error.code.unwrap_or_else(|| "-".to_owned());
    let param = error.param.unwrap_or_default();
    let end = error.message.char_indices().nth(120).map_or(error.message.len(), |(at, _)| at);
    format!("{code} [{param}] {}\n", &error.message[..end])
}

fn check(forms: &[&str], expected: Expect) {
    expected.assert_eq(
        &forms.iter().map(|form| format!("{form}\n{}", indent(&show(form)))).collect::<String>(),
    );
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("  {line}").trim_end().to_owned() + "\n").collect()
}

#[test]
fn numbers_and_words() {
    check(
        &[
            "amount=1099",
            "amount=0",
            "amount=-1",
            "amount=10.5",
            "amount=abc",
            "amount=%2B1",
            "amount=",
            "amount=9223372036854775808",
            "amount=4242424242424242x",
            "amount[a]=1",
            "amount[]=1",
            "count=7",
            "count=-1",
            "count=4294967296",
            "currency=usd",
            "currency=USD",
            "currency=xyz",
            "currency=",
            "confirm=true",
            "confirm=false",
            "confirm=1",
            "confirm=True",
            "type=manual",
            "type=automatic",
            "usage=off_session",
            "usage=",
            "usage=never",
            "reason=abandoned",
            "reason=automatic",
            "preferred=visa",
            "preferred=amex",
            "off_session=true",
            "off_session=one_off",
            "off_session=recurring",
            "off_session=false",
            "off_session=yes",
        ],
        expect![[r#"
            amount=1099
              amount: Some(Amount(1099)),
            amount=0
              amount: Some(Amount(0)),
            amount=-1
              - [amount] Invalid non-negative integer
            amount=10.5
              parameter_invalid_integer [amount] Invalid integer: 10.5
            amount=abc
              parameter_invalid_integer [amount] Invalid integer: abc
            amount=%2B1
              parameter_invalid_integer [amount] Invalid integer: +1
            amount=
              parameter_invalid_empty [amount] You passed an empty string for 'amount'. We assume empty values are an attempt to unset a parameter; however 'amount' ca
            amount=9223372036854775808
              parameter_invalid_integer [amount] Invalid integer: *******************
            amount=4242424242424242x
              parameter_invalid_integer [amount] Invalid integer: ****************x
            amount[a]=1
              - [amount] Invalid string
            amount[]=1
              - [amount] Invalid string
            count=7
              count: Some(7),
            count=-1
              - [count] Invalid non-negative integer
            count=4294967296
              parameter_invalid_integer [count] Invalid integer: 4294967296
            currency=usd
              currency: Some(usd),
            currency=USD
              currency: Some(usd),
            currency=xyz
              - [currency] Invalid currency: xyz. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn
            currency=
              parameter_invalid_empty [currency] You passed an empty string for 'currency'. We assume empty values are an attempt to unset a parameter; however 'currency
            confirm=true
              confirm: Some(true),
            confirm=false
              confirm: Some(false),
            confirm=1
              - [confirm] Invalid boolean: 1
            confirm=True
              - [confirm] Invalid boolean: True
            type=manual
              kind: Some(Manual),
            type=automatic
              - [type] Invalid type: must be manual
            usage=off_session
              usage: Set(OffSession),
            usage=
              usage: Unset,
            usage=never
              - [usage] Invalid usage: must be one of off_session or on_session
            reason=abandoned
              reason: Some(Abandoned),
            reason=automatic
              - [reason] Invalid reason: must be one of duplicate, fraudulent, requested_by_customer, or abandoned
            preferred=visa
              network: Some(Visa),
            preferred=amex
              - [preferred] Invalid preferred: must be one of cartes_bancaires, mastercard, or visa
            off_session=true
              off_session: Some(OneOff),
            off_session=one_off
              off_session: Some(OneOff),
            off_session=recurring
              off_session: Some(Recurring),
            off_session=false
              off_session: Some(No),
            off_session=yes
              - [off_session] Invalid off_session: must be one of true, false, one_off, or recurring
        "#]],
    );
}

#[test]
fn texts_ids_and_changes() {
    check(
        &[
            "customer=cus_1",
            "customer=",
            "description=a+b",
            "description=",
            "description[a]=b",
            "note=",
            "note=x",
            "other=x",
        ],
        expect![[r#"
            customer=cus_1
              customer: Set(CustomerId("cus_1")),
            customer=
              customer: Unset,
            description=a+b
              description: Set("a b"),
            description=
              description: Unset,
            description[a]=b
              - [description] Invalid string
            note=
              note: Unset,
            note=x
              note: Set(LongText("x")),
            other=x
              parameter_unknown [other] Received unknown parameter: other
        "#]],
    );
    let long = |length: usize| show(&format!("description={}", "%C3%A9".repeat(length)));
    assert!(long(5_000).contains("Set"));
    expect![[r#"
        - [description] Invalid string; must be at most 5000 characters
    "#]]
    .assert_eq(&long(5_001));
}

#[test]
fn lists() {
    check(
        &[
            "types[]=card&types[]=ideal",
            "types[1]=ideal&types[0]=card",
            "types[7]=card&types[3]=ideal",
            "types=card",
            "types=",
            "types[]=",
            "types[]=card&types[]=wat",
            "types[x]=card",
            "types[][a]=card",
            "pairs=",
            "pairs[0][name]=a&pairs[0][value]=b",
            "pairs[0][name]=a",
            "pairs[][name]=a&pairs[][value]=b&pairs[][name]=c&pairs[][value]=d",
            "pairs[0][nope]=a",
            "pairs[0][colour]=a",
            "pairs[0]=a",
        ],
        expect![[r#"
            types[]=card&types[]=ideal
              types: Some([Card,Ideal]),
            types[1]=ideal&types[0]=card
              types: Some([Card,Ideal]),
            types[7]=card&types[3]=ideal
              types: Some([Ideal,Card]),
            types=card
              - [types] Invalid array
            types=
              parameter_invalid_empty [types] You passed an empty string for 'types'. We assume empty values are an attempt to unset a parameter; however 'types' cann
            types[]=
              parameter_invalid_empty [types[0]] You passed an empty string for 'types[0]'. We assume empty values are an attempt to unset a parameter; however 'types[0]
            types[]=card&types[]=wat
              - [types[1]] Invalid types[1]: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_de
            types[x]=card
              - [types] Invalid array
            types[][a]=card
              - [types[0]] Invalid string
            pairs=
              pairs: Unset,
            pairs[0][name]=a&pairs[0][value]=b
              pairs: Set([Pair {name: "a",value: "b",}]),
            pairs[0][name]=a
              parameter_missing [pairs[0][value]] Missing required param: pairs[0][value].
            pairs[][name]=a&pairs[][value]=b&pairs[][name]=c&pairs[][value]=d
              pairs: Set([Pair {name: "a",value: "b",},Pair {name: "c",value: "d",}]),
            pairs[0][nope]=a
              parameter_unknown [pairs[0][nope]] Received unknown parameter: pairs[0][nope]
            pairs[0][colour]=a
              - [pairs[0][colour]] Fields have no colour.
            pairs[0]=a
              - [pairs[0]] Invalid object
        "#]],
    );
}

#[test]
fn metadata() {
    check(
        &[
            "metadata=",
            "metadata[a]=b&metadata[6735]=x",
            "metadata[a]=",
            "metadata=x",
            "metadata[]=x",
            "metadata[a][b]=c",
        ],
        expect![[r#"
            metadata=
              metadata: Clear,
            metadata[a]=b&metadata[6735]=x
              metadata: Merge([("a","b"),("6735","x")]),
            metadata[a]=
              metadata: Merge([("a","")]),
            metadata=x
              - [metadata] Invalid object
            metadata[]=x
              - [metadata] Invalid object
            metadata[a][b]=c
              - [metadata[a]] Invalid string
        "#]],
    );
    let key = |length: usize| show(&format!("metadata[{}]=x", "k".repeat(length)));
    let value = |length: usize| show(&format!("metadata[a]={}", "%C3%A9".repeat(length)));
    let keys =
        |count: usize| show(&(0..count).map(|n| format!("metadata[k{n}]=x&")).collect::<String>());
    assert!(
        key(40).contains("Merge") && value(500).contains("Merge") && keys(50).contains("Merge")
    );
    expect![[r#"
        - [metadata] Metadata keys can have up to 40 characters, but you passed in a key that is 41 characters.
        - [metadata[a]] Metadata values can have up to 500 characters, but you passed in a value that is 501 characters.
        - [metadata] Metadata can have up to 50 keys, but you've set 51.
    "#]].assert_eq(&(key(41) + &value(501) + &keys(51)));
}

#[test]
fn people_and_places() {
    check(
        &[
            "billing_details=",
            "billing_details[name]=A&billing_details[email]=",
            "billing_details[address]=",
            "billing_details[address][city]=B&billing_details[address][line1]=",
            "billing_details[address][town]=B",
            "billing_details=x",
            "shipping=",
            "shipping[name]=A",
            "shipping[name]=A&shipping[address]=",
            "shipping[name]=A&shipping[address][city]=B",
            "shipping[address][line1]=1",
            "shipping[name]=A&shipping[address][line1]=1&shipping[phone]=&shipping[carrier]=C",
        ],
        expect![[r#"
            billing_details=

            billing_details[name]=A&billing_details[email]=
              email: Unset,name: Set("A"),
            billing_details[address]=
              address: Unset,
            billing_details[address][city]=B&billing_details[address][line1]=
              address: Set(AddressChange {city: Set("B"),country: Keep,line1: Unset,line2: Keep,postal_code: Keep,state: Keep,}),
            billing_details[address][town]=B
              parameter_unknown [billing_details[address][town]] Received unknown parameter: billing_details[address][town]
            billing_details=x
              - [billing_details] Invalid object
            shipping=
              shipping: Unset,
            shipping[name]=A
              parameter_missing [shipping[address]] Missing required param: shipping[address].
            shipping[name]=A&shipping[address]=
              parameter_invalid_empty [shipping[address]] You passed an empty string for 'shipping[address]'. We assume empty values are an attempt to unset a parameter; however
            shipping[name]=A&shipping[address][city]=B
              parameter_missing [shipping[address][line1]] Missing required param: shipping[address][line1].
            shipping[address][line1]=1
              parameter_missing [shipping[name]] Missing required param: shipping[name].
            shipping[name]=A&shipping[address][line1]=1&shipping[phone]=&shipping[carrier]=C
              shipping: Set(ShippingEntry {address: AddressChange {city: Keep,country: Keep,line1: Set("1"),line2: Keep,postal_code: Keep,state: Keep,},carrier: Some("C"),name: "A",phone: None,tracking_number: None,}),
        "#]],
    );
}

#[test]
fn pages_and_ranges() {
    check(
        &[
            "limit=3",
            "limit=0",
            "limit=-5",
            "limit=101",
            "limit=abc",
            "limit=",
            "limit=99999999999999999999",
            "starting_after=a",
            "ending_before=b",
            "starting_after=a&ending_before=b",
            "created=5",
            "created[gt]=5&created[lte]=9",
            "created[gte]=5&created[lt]=9",
            "created[gt]=9223372036854775807",
            "created[x]=5",
            "created=x",
            "created=",
        ],
        expect![[r#"
            limit=3
              limit: 3,
            limit=0
              limit: 1,
            limit=-5
              limit: 1,
            limit=101
              limit: 100,
            limit=abc
              parameter_invalid_integer [limit] Invalid integer: abc
            limit=
              parameter_invalid_empty [limit] You passed an empty string for 'limit'. We assume empty values are an attempt to unset a parameter; however 'limit' cann
            limit=99999999999999999999
              parameter_invalid_integer [limit] Invalid integer: ********************
            starting_after=a
              at: After("a"),
            ending_before=b
              at: Before("b"),
            starting_after=a&ending_before=b
              - [] Received both starting_after and ending_before parameters. Please pass in only one.
            created=5
              created: Some(CreatedRange {from: 5,to: 5,}),
            created[gt]=5&created[lte]=9
              created: Some(CreatedRange {from: 6,to: 9,}),
            created[gte]=5&created[lt]=9
              created: Some(CreatedRange {from: 5,to: 8,}),
            created[gt]=9223372036854775807
              created: Some(CreatedRange {from: 9223372036854775807,to: 9223372036854775807,}),
            created[x]=5
              parameter_unknown [created[x]] Received unknown parameter: created[x]
            created=x
              parameter_invalid_integer [created] Invalid integer: x
            created=
              parameter_invalid_empty [created] You passed an empty string for 'created'. We assume empty values are an attempt to unset a parameter; however 'created'
        "#]],
    );
    let (zoo, _) = read("created[gt]=5&created[lt]=9").unwrap();
    let range = zoo.created.unwrap();
    assert!([5, 6, 8, 9].map(|at| range.contains(at)) == [false, true, true, false]);
}

#[test]
fn unknown_before_refused_before_invalid() {
    check(
        &[
            "wat=1",
            "amount=abc&b=1&transfer_data[x]=1&a=2&billing_details[nope]=1",
            "amount=abc&transfer_data[destination]=x&application_fee_amount=1",
            "transfer_data=",
            "never_named=x",
            "metadata[anything]=x",
        ],
        expect![[r#"
            wat=1
              parameter_unknown [wat] Received unknown parameter: wat
            amount=abc&b=1&transfer_data[x]=1&a=2&billing_details[nope]=1
              parameter_unknown [b] Received unknown parameters: b, a, billing_details[nope]
            amount=abc&transfer_data[destination]=x&application_fee_amount=1
              - [transfer_data] Connect is not part of this server.
            transfer_data=
              - [transfer_data] Connect is not part of this server.
            never_named=x
              parameter_unknown [never_named] Received unknown parameter: never_named
            metadata[anything]=x
              metadata: Merge([("anything","x")]),
        "#]],
    );
}

#[test]
fn browsers_send_less() {
    let read = |form: &str, trusted: bool| {
        let mut tree = Tree::parse(form.as_bytes()).unwrap();
        if trusted {
            tree.trust();
        }
        match decode::<ByCaller<Zoo, ZooOfBrowsers>>(tree) {
            Ok((ByCaller(zoo, _), _)) => format!("{:?} {:?}\n", zoo.amount, zoo.count),
            Err(error) => refused(error),
        }
    };
    let (servers, browsers) = ("amount=1&count=2", "count=2");
    let all =
        [read(servers, true), read(servers, false), read(browsers, true), read(browsers, false)];
    expect![[r#"
        Some(Amount(1)) Some(2)
        parameter_unknown [amount] Received unknown parameter: amount
        None Some(2)
        None Some(2)
    "#]]
    .assert_eq(&all.concat());
    let nothing = |form: &str| decode::<NoParams>(Tree::parse(form.as_bytes()).unwrap()).is_ok();
    assert!(nothing("") && nothing("expand[]=customer") && !nothing("a=1"));
}

#[test]
fn expansion_comes_with_every_call() {
    let (_, paths) = read("expand[]=customer&expand[]=data.latest_charge&amount=1").unwrap();
    assert_eq!(
        paths,
        ["customer", "data.latest_charge"].map(|path| ExpandPath::parse(path).unwrap())
    );
    check(
        &["expand[0]=a", "expand=a", "expand[]=", "expand[]=a.b.c.d.e"],
        expect![[r#"
            expand[0]=a

            expand=a
              - [expand] Invalid array
            expand[]=
              parameter_invalid_empty [expand[0]] You passed an empty string for 'expand[0]'. We assume empty values are an attempt to unset a parameter; however 'expand[
            expand[]=a.b.c.d.e
              property_expansion_max_depth [] You cannot expand more than 4 levels of a property. Property: a.b.c.d.e
        "#]],
    );
}

#[test]
fn required_and_nested() {
    let show = |form: &str| match decode::<Required>(Tree::parse(form.as_bytes()).unwrap()) {
        Ok((required, _)) => format!("{required:?}\n"),
        Err(error) => refused(error),
    };
    let forms = [
        "",
        "amount=1",
        "amount=1&card=",
        "amount=1&card=x",
        "amount=1&card[number]=4242",
        "amount=1&card[exp_month]=x",
        "amount=1&card[exp_month]=1&card[number]=",
        "amount=1&card[exp_month]=1&card[number]=4242424242424242",
        "card[cvv]=1",
    ];
    let lines = forms.iter().map(|form| format!("{form}: {}", show(form)));
    expect![[r#"
        : parameter_missing [amount] Missing required param: amount.
        amount=1: parameter_missing [card] Missing required param: card.
        amount=1&card=: parameter_invalid_empty [card] You passed an empty string for 'card'. We assume empty values are an attempt to unset a parameter; however 'card' cannot
        amount=1&card=x: - [card] Invalid object
        amount=1&card[number]=4242: parameter_missing [card[exp_month]] Missing required param: card[exp_month].
        amount=1&card[exp_month]=x: parameter_invalid_integer [card[exp_month]] Invalid integer: x
        amount=1&card[exp_month]=1&card[number]=: parameter_invalid_empty [card[number]] You passed an empty string for 'card[number]'. We assume empty values are an attempt to unset a parameter; however 'card
        amount=1&card[exp_month]=1&card[number]=4242424242424242: Required { amount: Amount(1), card: Card { number: Some(Hidden(16)), exp_month: 1 } }
        card[cvv]=1: parameter_unknown [card[cvv]] Received unknown parameter: card[cvv]
    "#]].assert_eq(&lines.collect::<String>());
}

/// A schema in short.
fn sketch(declared: &Declared) -> String {
    let field = |field: &Field| match &field.taken {
        Taken::Refused(why) => format!("{}: refused: {why}\n", field.name),
        Taken::As(schema) => {
            let mark = if schema.required {
                "!"
            } else if schema.unsettable {
                "~"
            } else {
                "?"
            };
            format!("{}{mark} {}\n", field.name, kind(schema))
        }
    };
    declared.fields.iter().map(field).collect()
}

fn kind(schema: &Schema) -> String {
    match &schema.kind {
        Kind::Choice(words) => words.join("|").chars().take(40).collect(),
        Kind::List(item) => format!("[{}]", kind(item)),
        Kind::Object(declared) => format!("{{\n{}}}", indent(&sketch(declared))),
        Kind::Either(one, declared) => {
            format!("{} or {{\n{}}}", kind(one), indent(&sketch(declared)))
        }
        Kind::Currencies(declared) => {
            format!("currency: {{\n{}}}", indent(&sketch(declared)))
        }
        simple @ (Kind::Text
        | Kind::Secret
        | Kind::Integer
        | Kind::Amount
        | Kind::Boolean
        | Kind::Currency
        | Kind::Free) => format!("{simple:?}"),
    }
}

#[test]
fn the_same_declaration_is_a_schema() {
    expect![[r#"
        amount? Amount
        count? Amount
        currency? Currency
        confirm? Boolean
        customer~ Text
        description~ Text
        type? manual
        usage~ off_session|on_session
        reason? duplicate|fraudulent|requested_by_custom
        preferred? cartes_bancaires|mastercard|visa
        off_session? true|false|one_off|recurring
        types? [acss_debit|affirm|afterpay_clearpay|alip]
        pairs~ [{
          name! Text
          value! Text
          colour: refused: Fields have no colour.
        }]
        metadata~ Free
        billing_details~ {
          address~ {
            city~ Text
            country~ Text
            line1~ Text
            line2~ Text
            postal_code~ Text
            state~ Text
          }
          email~ Text
          name~ Text
          phone~ Text
          tax_id~ Text
        }
        shipping~ {
          address! {
            city~ Text
            country~ Text
            line1~ Text
            line2~ Text
            postal_code~ Text
            state~ Text
          }
          carrier~ Text
          name! Text
          phone~ Text
          tracking_number~ Text
        }
        created? Integer or {
          gt? Integer
          gte? Integer
          lt? Integer
          lte? Integer
        }
        limit? Integer
        starting_after? Text
        ending_before? Text
        note~ Text
        transfer_data: refused: Connect is not part of this server.
        application_fee_amount: refused: Neither are fees.

        amount! Amount
        card! {
          number? Secret
          exp_month! Integer
        }
    "#]]
    .assert_eq(&(sketch(Zoo::declared()) + "\n" + &sketch(Required::declared())));
}

proptest::proptest! {
    #[test]
    fn any_form_is_read_or_refused(form in "((amount|types|pairs|metadata|shipping|created|expand|limit)(\\[(|0|1|name|gt|address)\\]){0,3}=(|-?[0-9]{1,25}|card|true|é)&){0,8}") {
        let _ = read(&form);
    }
}
