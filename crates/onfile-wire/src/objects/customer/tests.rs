//! Customers as they are shown, and what may be said about them.

use crate::objects::customer::{ListFilter, render};
use crate::objects::fixtures::{
    check, customer, home, jenny, notes, parcel, read, refuses, some, view,
};
use expect_test::expect;
use onfile_domain::Change;
use onfile_domain::customer::{
    AmountTaxDisplay, Create, CustomField, Customer, Fields, InvoiceSettings, RenderingOptions,
    TaxExempt,
};
use onfile_domain::id::PaymentMethodId;
use onfile_domain::metadata::MetadataChange;

#[test]
fn shown_minimal() {
    check(
        &render(&customer(), &view()),
        expect![[r#"
        {
          "id": "cus_N1",
          "object": "customer",
          "address": null,
          "balance": 0,
          "created": 1767225600,
          "currency": null,
          "customer_account": null,
          "default_source": null,
          "delinquent": false,
          "description": null,
          "discount": null,
          "email": null,
          "invoice_prefix": "N2",
          "invoice_settings": {
            "custom_fields": null,
            "default_payment_method": null,
            "footer": null,
            "rendering_options": null
          },
          "livemode": false,
          "metadata": {},
          "name": null,
          "next_invoice_sequence": 1,
          "phone": null,
          "preferred_locales": [],
          "shipping": null,
          "tax_exempt": "none",
          "test_clock": null
        }"#]],
    );
}

#[test]
fn shown_full() {
    let full = Customer {
        id: jenny(),
        address: Some(home()),
        balance: -500,
        business_name: some("Rosen & Daughters"),
        description: some("A friend"),
        email: some("jenny@example.com"),
        individual_name: some("Jenny Rosen"),
        invoice_settings: InvoiceSettings {
            custom_fields: Some(vec![CustomField { name: "PO".to_owned(), value: "7".to_owned() }]),
            default_payment_method: Some(PaymentMethodId::named("pm_1")),
            footer: some("Thank you"),
            rendering_options: Some(RenderingOptions {
                amount_tax_display: Some(AmountTaxDisplay::IncludeInclusiveTax),
                template: some("inrtem_1"),
            }),
        },
        metadata: notes(),
        name: some("Jenny"),
        phone: some("+15555550100"),
        preferred_locales: vec!["de".to_owned(), "en".to_owned()],
        shipping: Some(parcel()),
        tax_exempt: TaxExempt::Reverse,
        ..customer()
    };
    check(
        &render(&full, &view()),
        expect![[r#"
        {
          "id": "cus_jenny",
          "object": "customer",
          "address": {
            "city": "San Francisco",
            "country": "US",
            "line1": "510 Townsend St",
            "line2": null,
            "postal_code": "94103",
            "state": "CA"
          },
          "balance": -500,
          "business_name": "Rosen & Daughters",
          "created": 1767225600,
          "currency": null,
          "customer_account": null,
          "default_source": null,
          "delinquent": false,
          "description": "A friend",
          "discount": null,
          "email": "jenny@example.com",
          "individual_name": "Jenny Rosen",
          "invoice_prefix": "N2",
          "invoice_settings": {
            "custom_fields": [
              {
                "name": "PO",
                "value": "7"
              }
            ],
            "default_payment_method": "pm_1",
            "footer": "Thank you",
            "rendering_options": {
              "amount_tax_display": "include_inclusive_tax",
              "template": "inrtem_1"
            }
          },
          "livemode": false,
          "metadata": {
            "order": "6735"
          },
          "name": "Jenny",
          "next_invoice_sequence": 1,
          "phone": "+15555550100",
          "preferred_locales": [
            "de",
            "en"
          ],
          "shipping": {
            "address": {
              "city": "San Francisco",
              "country": "US",
              "line1": "510 Townsend St",
              "line2": null,
              "postal_code": "94103",
              "state": "CA"
            },
            "name": "Jenny Rosen",
            "phone": "+15555550100"
          },
          "tax_exempt": "reverse",
          "test_clock": null
        }"#]],
    );
    check(
        &render(&Customer { deleted: true, ..full }, &view()),
        expect![[r#"
        {
          "id": "cus_jenny",
          "object": "customer",
          "deleted": true
        }"#]],
    );
}

#[test]
fn create() {
    let command = read::<Create>(
        "email=jenny@example.com&name=&payment_method=pm_card_visa&metadata[a]=1&balance=-5\
         &address[line1]=x&invoice_settings[default_payment_method]=pm_card_visa\
         &invoice_settings[custom_fields][0][name]=PO&invoice_settings[custom_fields][0][value]=7\
         &shipping[address][line1]=x&shipping[name]=Jenny&preferred_locales[]=de&tax_exempt=none",
    );
    assert_eq!(command.payment_method, Some(PaymentMethodId::named("pm_card_visa")));
    let fields = command.fields;
    assert_eq!(fields.email, Change::Set("jenny@example.com".to_owned()));
    assert_eq!(fields.name, Change::Unset);
    assert_eq!(fields.phone, Change::Keep);
    assert_eq!(fields.balance, Some(-5));
    assert_eq!(fields.preferred_locales, Change::Set(vec!["de".to_owned()]));
    assert_eq!(fields.tax_exempt, Change::Set(TaxExempt::None));
    assert_eq!(fields.metadata, MetadataChange::Merge(vec![("a".to_owned(), "1".to_owned())]));
    expect![[r#"
        Some(
            InvoiceSettingsChange {
                custom_fields: Set(
                    [
                        CustomField {
                            name: "PO",
                            value: "7",
                        },
                    ],
                ),
                default_payment_method: Set(
                    PaymentMethodId(
                        "pm_card_visa",
                    ),
                ),
                footer: Keep,
                rendering_options: Keep,
            },
        )"#]]
    .assert_eq(&format!("{:#?}", fields.invoice_settings));
    expect![[r#"
        Set(
            ShippingEntry {
                address: AddressChange {
                    city: Keep,
                    country: Keep,
                    line1: Set(
                        "x",
                    ),
                    line2: Keep,
                    postal_code: Keep,
                    state: Keep,
                },
                carrier: None,
                name: "Jenny",
                phone: None,
                tracking_number: None,
            },
        )"#]]
    .assert_eq(&format!("{:#?}", fields.shipping));
}

#[test]
fn update() {
    let fields = read::<Fields>("metadata=&address=&shipping=&invoice_settings[footer]=");
    assert_eq!(fields.metadata, MetadataChange::Clear);
    assert_eq!(fields.address, Change::Unset);
    assert_eq!(fields.shipping, Change::Unset);
    assert_eq!(fields.invoice_settings.map(|settings| settings.footer), Some(Change::Unset));
}

#[test]
fn refused() {
    refuses::<Create>(
        &[
            "colour=red",
            "test_clock=clock_1",
            "source=",
            "source[]=tok_visa",
            "source=btok_us_verified",
            "source=src_1A",
            "source[object]=bank_account",
            "source[object]=card&source[number]=4242424242424242",
            "source[number]=4242424242424242",
            "source[object]=card&source[colour]=red",
            "default_source=card_1A",
            "validate=maybe",
            "tax_id_data[0][type]=eu_vat",
            "tax[ip_address]=1.2.3.4",
            "tax[validate_location]=auto",
            "tax[validate_location]=wat",
            "tax[validate_location]=",
            "tax[wat]=1",
            "tax=1",
            "cash_balance[settings][reconciliation_mode]=manual",
            "shipping[name]=x",
            "shipping[address][line1]=x",
            "shipping[address][line1]=x&shipping[name]=x&shipping[carrier]=x",
            "tax_exempt=wat",
            "invoice_settings[nope]=1",
            "invoice_settings[custom_fields][0][name]=PO",
            "payment_method=",
        ],
        expect![[r#"
            colour=red
              [colour] parameter_unknown: Received unknown parameter: colour
            test_clock=clock_1
              is accepted
            source=
              [source] parameter_invalid_empty: You passed an empty string for 'source'. We assume empty values are an attempt to unset a parameter; however 'source' cannot be unset. You should remove 'source' from your request or supply a non-empty value.
            source[]=tok_visa
              [source] : Invalid string
            source=btok_us_verified
              [source] : Bank accounts are not supported as sources by this server yet; only cards are.
            source=src_1A
              [source] : The Sources API is not supported by this server. Use payment methods or card tokens instead.
            source[object]=bank_account
              [source[object]] : Bank accounts are not supported as sources by this server yet; only cards are.
            source[object]=card&source[number]=4242424242424242
              [source[exp_month]] parameter_missing: Missing required param: source[exp_month].
            source[number]=4242424242424242
              [source[object]] parameter_missing: Missing required param: source[object].
            source[object]=card&source[colour]=red
              [source[colour]] parameter_unknown: Received unknown parameter: source[colour]
            default_source=card_1A
              [default_source] parameter_unknown: Received unknown parameter: default_source
            validate=maybe
              [validate] : Invalid boolean: maybe
            tax_id_data[0][type]=eu_vat
              [tax_id_data[0][value]] parameter_missing: Missing required param: tax_id_data[0][value].
            tax[ip_address]=1.2.3.4
              [tax[ip_address]] : Locating customers by their IP address is not supported by this server yet.
            tax[validate_location]=auto
              [tax[validate_location]] : Invalid validate_location: must be one of deferred or immediately
            tax[validate_location]=wat
              [tax[validate_location]] : Invalid validate_location: must be one of deferred or immediately
            tax[validate_location]=
              [tax[validate_location]] parameter_invalid_empty: You passed an empty string for 'tax[validate_location]'. We assume empty values are an attempt to unset a parameter; however 'tax[validate_location]' cannot be unset. You should remove 'tax[validate_location]' from your request or supply a non-empty value.
            tax[wat]=1
              [tax[wat]] parameter_unknown: Received unknown parameter: tax[wat]
            tax=1
              [tax] : Invalid object
            cash_balance[settings][reconciliation_mode]=manual
              is accepted
            shipping[name]=x
              [shipping[address]] parameter_missing: Missing required param: shipping[address].
            shipping[address][line1]=x
              [shipping[name]] parameter_missing: Missing required param: shipping[name].
            shipping[address][line1]=x&shipping[name]=x&shipping[carrier]=x
              [shipping[carrier]] parameter_unknown: Received unknown parameter: shipping[carrier]
            tax_exempt=wat
              [tax_exempt] : Invalid tax_exempt: must be one of none, reverse, or exempt
            invoice_settings[nope]=1
              [invoice_settings[nope]] parameter_unknown: Received unknown parameter: invoice_settings[nope]
            invoice_settings[custom_fields][0][name]=PO
              [invoice_settings[custom_fields][0][value]] parameter_missing: Missing required param: invoice_settings[custom_fields][0][value].
            payment_method=
              [payment_method] parameter_invalid_empty: You passed an empty string for 'payment_method'. We assume empty values are an attempt to unset a parameter; however 'payment_method' cannot be unset. You should remove 'payment_method' from your request or supply a non-empty value.
        "#]],
    );
    refuses::<Fields>(
        &["payment_method=pm_1", "default_source=card_1"],
        expect![[r#"
            payment_method=pm_1
              [payment_method] parameter_unknown: Received unknown parameter: payment_method
            default_source=card_1
              [default_source] parameter_unknown: Received unknown parameter: default_source
        "#]],
    );
}

#[test]
fn list() {
    let filter = read::<ListFilter>("email=a@b.c&limit=3&created[gte]=5&starting_after=cus_1");
    expect![[r#"
        ListFilter {
            page: Page {
                limit: 3,
                at: After(
                    "cus_1",
                ),
            },
            created: CreatedRange {
                from: 5,
                to: 9223372036854775807,
            },
            email: Some(
                "a@b.c",
            ),
            test_clock: None,
        }"#]]
    .assert_eq(&format!("{filter:#?}"));
    refuses::<ListFilter>(
        &["test_clock=clock_1", "customer=cus_1"],
        expect![[r#"
            test_clock=clock_1
              is accepted
            customer=cus_1
              [customer] parameter_unknown: Received unknown parameter: customer
        "#]],
    );
}
