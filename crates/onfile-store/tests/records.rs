//! The stored form of every record. A change here is a change of format: give the record a new
//! format number in `src/records.rs` and a way to read what is on disk.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use expect_test::{Expect, expect};
use onfile_domain::account::Account;
use onfile_domain::address::{Address, BillingDetails};
use onfile_domain::card::{Card, CardDescription, Checks, Credential, Funding, Network};
use onfile_domain::cash_balance::{CustomerCashBalanceTransaction, Fund};
use onfile_domain::charge::Charge;
use onfile_domain::checkout_session::{
    self, AdjustableQuantityEntry, CheckoutSession, Completion, CustomerDetails, Known,
    LineItemEntry, ModeName, PaymentStatus, Sold, UiMode, UiModeWord,
};
use onfile_domain::confirmation_token::{Carried, ConfirmationToken, Says, UsedBy};
use onfile_domain::core_account::{
    self, Configurations, CustomerConfiguration, IdentityChange, IndividualChange,
};
use onfile_domain::customer::{Customer, Fields};
use onfile_domain::customer_balance_transaction::{self, CustomerBalanceTransaction};
use onfile_domain::customer_session::{self, CustomerSession, Featured};
use onfile_domain::delivery::{Delivery, Failure, Outcome};
use onfile_domain::dispute::Dispute;
use onfile_domain::early_fraud_warning::EarlyFraudWarning;
use onfile_domain::ephemeral_key::EphemeralKey;
use onfile_domain::id::{
    ChargeId, PaymentMethodConfigurationId, PaymentMethodDomainId, PaymentMethodId, SealedCardId,
    SetupAttemptId, SetupIntentId, TokenId,
};
use onfile_domain::job::{Job, JobKind};
use onfile_domain::metadata::{Metadata, MetadataChange};
use onfile_domain::payment_intent::{self, PaymentIntent, Verdict};
use onfile_domain::payment_method::{AllowRedisplay, Details, PaymentMethod, Standing};
use onfile_domain::payment_method_configuration::{
    self, Chosen, Method, PaymentMethodConfiguration, Preference,
};
use onfile_domain::payment_method_domain::{self, PaymentMethodDomain};
use onfile_domain::payment_method_type::FutureUsage;
use onfile_domain::price::{
    self, AmountsEntry, BillingScheme, CurrencyOptionEntry, CustomUnitAmountEntry, Interval,
    IntervalEntry, LookupKey, OptionEntries, Price, RecurringEntry, Round, TierEntry, TiersMode,
    TransformQuantity, UnitEntry, UpTo,
};
use onfile_domain::product::{self, MarketingFeature, PackageDimensions, Product};
use onfile_domain::rail::{
    Approval, Authorisation, Captured, DisputeNotice, DisputeReason, FraudType, Refunded, Risk,
    RiskLevel,
};
use onfile_domain::refund::{self, Refund};
use onfile_domain::setup_intent::{self, SetupIntent};
use onfile_domain::source::source_id;
use onfile_domain::tax_id::{self, TaxId};
use onfile_domain::test_clock::{self, TestClock};
use onfile_domain::token::{StandsFor, Token, TokenCard};
use onfile_domain::webhook_endpoint::{self, WebhookEndpoint};
use onfile_domain::{Amount, Change, Currency, Decimal, Mint, Moment, Object};
use onfile_store::{Record, Row, record, records};

struct Counting(u32);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        let text = self.0.to_string();
        format!("{}{text}", "A".repeat(length.min(4)))
    }
}

/// The stored form, and that it reads back as what was written.
fn check<T: Record + PartialEq + std::fmt::Debug>(written: &T, expected: Expect) {
    let put = record::put(written, None).unwrap();
    let row = Row {
        key: 1,
        id: put.id.clone(),
        kind: put.kind.to_owned(),
        version: 1,
        created: put.created,
        body: put.body.clone(),
    };
    assert_eq!(&record::decode::<T>(&row).unwrap().record, written);
    let entries: Vec<String> =
        put.add.iter().map(|entry| format!("{}={}", entry.name, entry.value)).collect();
    let body = String::from_utf8(put.body).unwrap();
    expected.assert_eq(&format!("{}\n{body}", entries.join(" ")));
}

fn card(mint: &mut dyn Mint) -> Card {
    Card {
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
        fingerprint: "Xt5EWLLDS7FJjR1c".to_owned(),
        preferred_network: Some(Network::CartesBancaires),
        checks: Checks::default(),
        sealed: SealedCardId::mint(mint),
        credential: Credential::default(),
    }
}

fn method(moment: &mut Moment<'_>) -> PaymentMethod {
    let card = card(moment.mint);
    PaymentMethod {
        id: PaymentMethodId::mint(moment.mint),
        created: moment.now,
        allow_redisplay: AllowRedisplay::Always,
        billing_details: BillingDetails::default(),
        metadata: Metadata::default(),
        standing: Standing::Fresh,
        details: Details::Card(card),
        mandate: None,
        radar_session: None,
    }
}

fn approval() -> Box<Approval> {
    Box::new(Approval {
        authorization_code: "123456".to_owned(),
        network_transaction_id: "123456789012345".to_owned(),
        checks: Checks::default(),
        three_d_secure: None,
        risk: Risk { level: RiskLevel::Normal, score: 9 },
    })
}

fn create(customer: &Customer) -> payment_intent::Create {
    payment_intent::Create {
        amount: Amount::new(1099),
        currency: Currency::parse("usd").unwrap(),
        automatic_payment_methods: None,
        confirm: None,
        confirmation_method: None,
        confirm_only: payment_intent::ConfirmOnly::default(),
        payment_method_configuration: None,
        payment_method: None,
        payment_method_data: None,
        terms: payment_intent::Terms {
            customer: Change::Set(customer.id.clone().into()),
            ..payment_intent::Terms::default()
        },
        use_stripe_sdk: None,
    }
}

/// Everything a payment leaves behind, found by type in its effects.
fn of<T: TryFrom<Object>>(effects: &onfile_domain::Effects) -> T {
    let records = effects.records.iter().cloned();
    records.rev().find_map(|object| T::try_from(object).ok()).unwrap()
}

/// What belongs to a customer, and the customer with it.
fn customers(moment: &mut Moment<'_>) {
    let customer = Customer::create(Fields::default(), moment);
    let command = customer_balance_transaction::Create {
        amount: -500,
        currency: Currency::USD,
        description: Some("Welcome".to_owned()),
        metadata: MetadataChange::default(),
    };
    let (transaction, _) = CustomerBalanceTransaction::create(&customer, command, moment).unwrap();
    check(
        &transaction,
        expect![[r#"
        customer_balance_transaction= customer_balance_transaction.customer=cus_AAAA12
        {"v":1,"id":"cbtxn_1AAAA14","created":1767225600,"amount":-500,"currency":"usd","customer":"cus_AAAA12","description":"Welcome","ending_balance":-500,"kind":"adjustment","metadata":{}}"#]],
    );
    let fund = Fund { amount: Amount::new(1000), currency: Currency::USD, reference: None };
    let (funded, effects) = CustomerCashBalanceTransaction::fund(&customer, fund, moment).unwrap();
    check(
        &funded,
        expect![[r#"
        customer_cash_balance_transaction= customer_cash_balance_transaction.customer=cus_AAAA12
        {"v":1,"id":"ccsbtxn_1AAAA15","created":1767225600,"currency":"usd","customer":"cus_AAAA12","ending_balance":1000,"net_amount":1000,"reference":null,"transfer":"us_bank_transfer"}"#]],
    );
    check(
        &of::<Customer>(&effects),
        expect![[r#"
        customer=
        {"v":1,"id":"cus_AAAA12","created":1767225600,"deleted":false,"address":null,"balance":0,"business_name":null,"cash":{"available":{"usd":1000},"reconciliation_mode":null},"description":null,"email":null,"individual_name":null,"invoice_prefix":"AAAA13","invoice_settings":{"custom_fields":null,"default_payment_method":null,"footer":null,"rendering_options":null},"metadata":{},"name":null,"next_invoice_sequence":1,"phone":null,"preferred_locales":[],"shipping":null,"tax_exempt":"none"}"#]],
    );
    let mut registered = customer.clone();
    let entry = tax_id::Entry { kind: "eu_vat".to_owned(), value: "DE123456789".to_owned() };
    let (tax_id, _) = TaxId::create(&mut registered, entry, moment).unwrap();
    check(
        &tax_id,
        expect![[r#"
            tax_id= tax_id.customer=cus_AAAA12
            {"v":1,"id":"txi_1AAAA16","created":1767225600,"deleted":false,"country":"DE","customer":"cus_AAAA12","kind":"eu_vat","value":"DE123456789","verification":"pending"}"#]],
    );
    check(
        &TaxId { deleted: true, ..tax_id },
        expect![[r#"
            tax_id=
            {"v":1,"id":"txi_1AAAA16","created":1767225600,"deleted":true,"country":"DE","customer":"cus_AAAA12","kind":"eu_vat","value":"DE123456789","verification":"pending"}"#]],
    );
    check(
        &registered,
        expect![[r#"
        customer=
        {"v":1,"id":"cus_AAAA12","created":1767225600,"deleted":false,"address":null,"balance":0,"business_name":null,"description":null,"email":null,"individual_name":null,"invoice_prefix":"AAAA13","invoice_settings":{"custom_fields":null,"default_payment_method":null,"footer":null,"rendering_options":null},"metadata":{},"name":null,"next_invoice_sequence":1,"phone":null,"preferred_locales":[],"shipping":null,"tax_exempt":"none","tax_ids":1}"#]],
    );
}

/// What opens a customer to others.
#[test]
fn what_opens_a_customer_as_it_is_stored() {
    let mut mint = Counting(0);
    let moment = &mut Moment { now: 1_767_225_600, mint: &mut mint };
    let customer = Customer::create(Fields::default(), moment);
    let asked = customer_session::Asked {
        active_entitlements: None,
        buy_button: None,
        customer_portal: None,
        customer_sheet: Some(Featured { enabled: true, features: None }),
        mobile_payment_element: Some(Featured { enabled: true, features: None }),
        payment_element: Some(Featured { enabled: true, features: None }),
        pricing_table: None,
    };
    let session = CustomerSession::create(&customer.id, asked, false, moment).unwrap();
    check(
        &session,
        expect![[r#"
            customer_session=
            {"v":1,"id":"cuss_1AAAA3","created":1767225600,"expires_at":1767227400,"customer":"cus_AAAA1","components":{"active_entitlements":false,"buy_button":false,"customer_portal":false,"customer_sheet":{"payment_method_allow_redisplay_filters":["always"],"payment_method_remove":"disabled"},"mobile_payment_element":{"payment_method_allow_redisplay_filters":["always"],"payment_method_redisplay":"disabled","payment_method_remove":"disabled","payment_method_save":"disabled","payment_method_save_allow_redisplay_override":null},"payment_element":{"payment_method_allow_redisplay_filters":["always"],"payment_method_redisplay":"disabled","payment_method_redisplay_limit":3,"payment_method_remove":"disabled","payment_method_save":"disabled","payment_method_save_usage":null},"pricing_table":false}}"#]],
    );
    check(
        &EphemeralKey::create(&customer.id, "2020-08-27", moment),
        expect![[r#"
            ephemeral_key=
            {"v":1,"id":"ephkey_1AAAA4","created":1767225600,"expires":1767229200,"customer":"cus_AAAA1","api_version":"2020-08-27","deleted":false}"#]],
    );
}

/// A confirmation token holds a method that is on record only once the token was used.
#[test]
fn a_confirmation_token_as_it_is_stored() {
    let mut mint = Counting(0);
    let moment = &mut Moment { now: 1_767_225_600, mint: &mut mint };
    let method = Box::new(method(moment));
    let says = Says {
        acceptance: Some(payment_intent::Acceptance { accepted_at: 1, online: None }),
        cvc_token: Some("cvctok_1".to_owned()),
        return_url: Some("https://example.com/back".to_owned()),
        setup_future_usage: Some(FutureUsage::OffSession),
        shipping: None,
        use_stripe_sdk: true,
    };
    let token = ConfirmationToken::create(says, Some(Carried::New(method.clone())), moment);
    check(
        &token,
        expect![[r#"
        confirmation_token=
        {"v":1,"id":"ctoken_1AAAA3","created":1767225600,"expires_at":1767268800,"used_by":null,"payment_method":{"new":{"id":"pm_1AAAA2","created":1767225600,"allow_redisplay":"always","billing_details":{"address":null,"email":null,"name":null,"phone":null,"tax_id":null},"metadata":{},"standing":{"is":"fresh"},"details":{"card":{"description":{"brand":"visa","networks":["cartes_bancaires","visa"],"country":"FR","funding":"credit","three_d_secure_supported":true},"last4":"1001","exp_month":12,"exp_year":2034,"fingerprint":"Xt5EWLLDS7FJjR1c","preferred_network":"cartes_bancaires","checks":{"address_line1":null,"address_postal_code":null,"cvc":null},"sealed":"vlt_AAAA1","credential":{"prepared_for_off_session":false,"network_transaction_id":null}}}}},"says":{"acceptance":{"accepted_at":1,"online":null},"cvc_token":"cvctok_1","return_url":"https://example.com/back","setup_future_usage":"off_session","shipping":null,"use_stripe_sdk":true}}"#]],
    );
    let says = Says::default();
    let token = ConfirmationToken::create(says, Some(Carried::Saved(method)), moment);
    let used = token.used(UsedBy::SetupIntent(SetupIntentId::named("seti_1")));
    check(
        &used,
        expect![[r#"
        confirmation_token=
        {"v":1,"id":"ctoken_1AAAA4","created":1767225600,"expires_at":1767268800,"used_by":{"setup_intent":"seti_1"},"payment_method":{"saved":{"id":"pm_1AAAA2","created":1767225600,"allow_redisplay":"always","billing_details":{"address":null,"email":null,"name":null,"phone":null,"tax_id":null},"metadata":{},"standing":{"is":"fresh"},"details":{"card":{"description":{"brand":"visa","networks":["cartes_bancaires","visa"],"country":"FR","funding":"credit","three_d_secure_supported":true},"last4":"1001","exp_month":12,"exp_year":2034,"fingerprint":"Xt5EWLLDS7FJjR1c","preferred_network":"cartes_bancaires","checks":{"address_line1":null,"address_postal_code":null,"cvc":null},"sealed":"vlt_AAAA1","credential":{"prepared_for_off_session":false,"network_transaction_id":null}}}}},"says":{"acceptance":null,"cvc_token":null,"return_url":null,"setup_future_usage":null,"shipping":null,"use_stripe_sdk":false}}"#]],
    );
}

/// A source is a payment method that is in one more list, and a customer remembers which is charged.
#[test]
fn a_source_as_it_is_stored() {
    let mut mint = Counting(0);
    let mut moment = Moment { now: 1_767_225_600, mint: &mut mint };
    let customer = Customer::create(Fields::default(), &mut moment);
    let source = PaymentMethod {
        id: source_id(None, moment.mint),
        standing: Standing::Attached { customer: customer.id.clone() },
        ..method(&mut moment)
    };
    check(
        &source,
        expect![[r#"
            payment_method= payment_method.customer=cus_AAAA1 payment_method.source_of=cus_AAAA1
            {"v":1,"id":"card_1AAAA3","created":1767225600,"allow_redisplay":"always","billing_details":{"address":null,"email":null,"name":null,"phone":null,"tax_id":null},"metadata":{},"standing":{"is":"attached","customer":"cus_AAAA1"},"details":{"card":{"description":{"brand":"visa","networks":["cartes_bancaires","visa"],"country":"FR","funding":"credit","three_d_secure_supported":true},"last4":"1001","exp_month":12,"exp_year":2034,"fingerprint":"Xt5EWLLDS7FJjR1c","preferred_network":"cartes_bancaires","checks":{"address_line1":null,"address_postal_code":null,"cvc":null},"sealed":"vlt_AAAA4","credential":{"prepared_for_off_session":false,"network_transaction_id":null}}}}"#]],
    );
    check(
        &Customer { default_source: Some(source.id), ..customer },
        expect![[r#"
        customer=
        {"v":1,"id":"cus_AAAA1","created":1767225600,"deleted":false,"address":null,"balance":0,"business_name":null,"default_source":"card_1AAAA3","description":null,"email":null,"individual_name":null,"invoice_prefix":"AAAA2","invoice_settings":{"custom_fields":null,"default_payment_method":null,"footer":null,"rendering_options":null},"metadata":{},"name":null,"next_invoice_sequence":1,"phone":null,"preferred_locales":[],"shipping":null,"tax_exempt":"none"}"#]],
    );
}

/// An account is a customer's record with a part more, in a list of its own.
#[test]
fn an_account_as_it_is_stored() {
    let mut mint = Counting(0);
    let mut moment = Moment { now: 1_767_225_600, mint: &mut mint };
    let fields = core_account::Fields {
        configuration: Some(Configurations { customer: Some(CustomerConfiguration::default()) }),
        identity: Some(IdentityChange {
            country: Change::Set("us".to_owned()),
            individual: Change::Set(IndividualChange {
                given_name: Change::Set("Jenny".to_owned()),
                ..IndividualChange::default()
            }),
            ..IdentityChange::default()
        }),
        ..core_account::Fields::default()
    };
    check(
        &Customer::create_account(fields, &mut moment).unwrap(),
        expect![[r#"
        customer= customer.account=
        {"v":1,"id":"cus_1AAAA3","created":1767225600,"deleted":false,"address":null,"balance":0,"business_name":null,"description":null,"email":null,"individual_name":null,"invoice_prefix":"AAAA2","invoice_settings":{"custom_fields":null,"default_payment_method":null,"footer":null,"rendering_options":null},"metadata":{},"name":null,"next_invoice_sequence":1,"phone":null,"preferred_locales":[],"shipping":null,"tax_exempt":"none","account":{"applied":true,"identity":{"country":"US","entity_type":null,"individual":{"given_name":"Jenny","surname":null,"email":null,"phone":null,"updated":1767225600},"business_details":null},"profile":{"business_url":null,"doing_business_as":null,"product_description":null},"taxed_automatically":false}}"#]],
    );
}

/// What is sold, what it costs, and the name by which a price is found.
#[test]
fn products_and_prices_as_they_are_stored() {
    let mut mint = Counting(0);
    let mut moment = Moment { now: 1_767_225_600, mint: &mut mint };
    let inch = Decimal::from(1);
    let fields = product::Fields {
        description: Change::Set("Strong".to_owned()),
        images: Change::Set(vec!["https://example.com/tea.png".to_owned()]),
        marketing_features: Change::Set(vec![MarketingFeature { name: "Hot".to_owned() }]),
        package_dimensions: Change::Set(PackageDimensions {
            height: inch,
            length: inch,
            weight: Decimal::parse("2.5").unwrap(),
            width: inch,
        }),
        ..product::Fields::default()
    };
    let name = "Tea".to_owned();
    let create = product::Create { fields, default_price_data: None, id: None, kind: None, name };
    let mut product = Product::create(create, &mut moment).unwrap();
    let unit = UnitEntry { unit_amount_decimal: Decimal::parse("0.125"), ..UnitEntry::default() };
    let amounts = AmountsEntry { unit, tiers: None };
    let option = CurrencyOptionEntry { amounts: amounts.clone(), tax_behavior: None };
    let command = price::Create {
        active: None,
        amounts,
        billing_scheme: None,
        currency: Currency::USD,
        currency_options: Some(OptionEntries([(Currency::parse("eur").unwrap(), option)].into())),
        lookup_key: Some("tea".to_owned()),
        metadata: MetadataChange::Keep,
        nickname: None,
        product: None,
        product_data: None,
        recurring: None,
        tax_behavior: None,
        tiers_mode: None,
        transfer_lookup_key: None,
        transform_quantity: None,
    };
    let one = Price::create(&mut product, command.clone(), &mut moment).unwrap();
    check(
        &one,
        expect![[r#"
        price= price.lookup_key=tea price.product=prod_AAAA1
        {"v":1,"id":"price_1AAAA2","created":1767225600,"active":true,"amounts":{"unit":"0.125"},"currency":"usd","currency_options":{"eur":{"amounts":{"unit":"0.125"},"tax_behavior":"unspecified"}},"lookup_key":"tea","metadata":{},"nickname":null,"product":"prod_AAAA1","recurring":null,"tax_behavior":"unspecified","transform_quantity":null}"#]],
    );
    let tier = |up_to, amount| TierEntry {
        flat_amount: Some(amount),
        flat_amount_decimal: None,
        unit_amount: None,
        unit_amount_decimal: Decimal::parse("1.5"),
        up_to,
    };
    let tiers = Some(vec![tier(UpTo::Quantity(5), 0), tier(UpTo::Inf, 100)]);
    let every = IntervalEntry { interval: Interval::Month, interval_count: None };
    let tiered = price::Create {
        amounts: AmountsEntry { unit: UnitEntry::default(), tiers },
        billing_scheme: Some(BillingScheme::Tiered),
        currency_options: None,
        lookup_key: None,
        recurring: Some(RecurringEntry { every, trial_period_days: Some(7), usage_type: None }),
        tiers_mode: Some(TiersMode::Volume),
        ..command.clone()
    };
    let tiered = Price::create(&mut product, tiered, &mut moment).unwrap();
    check(
        &tiered,
        expect![[r#"
        price= price.product=prod_AAAA1
        {"v":1,"id":"price_1AAAA3","created":1767225600,"active":true,"amounts":{"tiered":{"mode":"volume","tiers":[{"flat_amount":"0","unit_amount":"1.5","up_to":5},{"flat_amount":"100","unit_amount":"1.5","up_to":null}]}},"currency":"usd","currency_options":{},"lookup_key":null,"metadata":{},"nickname":null,"product":"prod_AAAA1","recurring":{"interval":"month","interval_count":1,"trial_period_days":7},"tax_behavior":"unspecified","transform_quantity":null}"#]],
    );
    let custom =
        CustomUnitAmountEntry { enabled: true, maximum: None, minimum: Some(100), preset: None };
    let unit = UnitEntry { custom_unit_amount: Some(custom), ..UnitEntry::default() };
    let custom = price::Create {
        amounts: AmountsEntry { unit, tiers: None },
        currency_options: None,
        lookup_key: None,
        transform_quantity: Some(TransformQuantity { divide_by: 12, round: Round::Up }),
        ..command
    };
    check(
        &Price::create(&mut product, custom, &mut moment).unwrap(),
        expect![[r#"
        price= price.product=prod_AAAA1
        {"v":1,"id":"price_1AAAA4","created":1767225600,"active":true,"amounts":{"custom":{"maximum":null,"minimum":100,"preset":null}},"currency":"usd","currency_options":{},"lookup_key":null,"metadata":{},"nickname":null,"product":"prod_AAAA1","recurring":null,"tax_behavior":"unspecified","transform_quantity":{"divide_by":12,"round":"up"}}"#]],
    );
    product.default_price = Some(one.id.clone());
    check(
        &product,
        expect![[r#"
        product=
        {"v":1,"id":"prod_AAAA1","created":1767225600,"updated":1767225600,"deleted":false,"active":true,"default_price":"price_1AAAA2","description":"Strong","images":["https://example.com/tea.png"],"marketing_features":[{"name":"Hot"}],"metadata":{},"name":"Tea","package_dimensions":{"height":"1","length":"1","weight":"2.5","width":"1"},"prices":3,"shippable":null,"statement_descriptor":null,"tax_code":null,"kind":"service","unit_label":null,"url":null}"#]],
    );
    let taken = LookupKey::take(&one, None, None, false, moment.now).unwrap();
    check(
        &of::<LookupKey>(&taken),
        expect![[r#"
        lookup_key=
        {"v":1,"id":"lookup_key:tea","created":1767225600,"price":"price_1AAAA2"}"#]],
    );
}

/// A purchase that is complete, and a setup that is open.
#[test]
fn checkout_sessions_as_they_are_stored() {
    let mut mint = Counting(0);
    let mut moment = Moment { now: 1_767_225_600, mint: &mut mint };
    let fields = product::Fields::default();
    let name = "Tea".to_owned();
    let create = product::Create { fields, default_price_data: None, id: None, kind: None, name };
    let mut product = Product::create(create, &mut moment).unwrap();
    let data = price::DefaultPriceData {
        currency: Currency::USD,
        currency_options: None,
        metadata: MetadataChange::Keep,
        recurring: None,
        tax_behavior: None,
        unit: UnitEntry { unit_amount: Some(1000), ..UnitEntry::default() },
    };
    let price = Price::create(&mut product, data.into(), &mut moment).unwrap();
    let adjustable = AdjustableQuantityEntry { enabled: true, maximum: Some(5), minimum: None };
    let item = LineItemEntry {
        adjustable_quantity: Some(adjustable),
        price: Some(price.id.clone()),
        quantity: Some(2),
        ..LineItemEntry::default()
    };
    let purchase = checkout_session::Create {
        customer_email: Some("a@example.com".to_owned()),
        line_items: Some(vec![item]),
        mode: Some(ModeName::Payment),
        success_url: Some("https://shop.example".to_owned()),
        ..checkout_session::Create::default()
    };
    let known =
        Known { customer: None, sold: vec![Sold { price, product, made: false }], chosen: None };
    let (session, _) = CheckoutSession::create(&purchase, known, &mut moment).unwrap();
    let (session, intent) = session.with_intent(&mut moment).unwrap();
    let completion = Completion {
        payment_status: PaymentStatus::Paid,
        customer: None,
        customer_details: CustomerDetails {
            email: Some("a@example.com".to_owned()),
            ..CustomerDetails::default()
        },
        consent: None,
        shipping_details: None,
    };
    check(
        &session.complete(completion).unwrap().0,
        expect![[r#"
            checkout.session= checkout.session.email=a@example.com checkout.session.payment_intent=pi_3AAAA5
            {"v":1,"id":"cs_test_a1AAAA4","created":1767225600,"expires_at":1767312000,"status":{"is":"complete","payment_status":"paid"},"for":{"mode":"payment","currency":"usd","line_items":[{"id":"li_1AAAA3","adjustable_quantity":{"maximum":5,"minimum":0},"amount":2000,"description":"Tea","metadata":{},"price":"price_1AAAA2","quantity":2,"unit_amount":"1000"}],"intent_data":{"capture_method":null,"description":null,"metadata":{},"receipt_email":null,"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_group":null},"saved_payment_method_options":null,"submit_type":null,"payment_intent":"pi_3AAAA5"},"ui":{"in":"hosted_page","success_url":"https://shop.example","cancel_url":null},"methods":{"from":"automatic","allow_redirects":"always"},"allowed_types":null,"excluded_types":null,"options":{"card":{"capture_manual":false,"network":null,"request_three_d_secure":"automatic","require_cvc_recollection":false,"setup_future_usage":null,"setup_credential_usage":null,"stored_credential_usage":null},"future_usage":{}},"allow_redisplay":null,"custom_text":{"after_submit":null,"shipping_address":null,"submit":null,"terms_of_service_acceptance":null},"customer":null,"customer_creation":"if_required","customer_email":"a@example.com","customer_details":{"address":null,"email":"a@example.com","name":null,"phone":null,"tax_exempt":null},"customer_update":null,"billing_address_collection":null,"phone_number_collection":false,"shipping_address_collection":null,"update_shipping_details":null,"shipping_details":null,"consent_collection":null,"consent":null,"client_reference_id":null,"integration_identifier":null,"allow_promotion_codes":null,"locale":null,"metadata":{}}"#]],
    );
    let checkout_session::NewIntent::Payment(intent) = intent else { panic!("a purchase") };
    check(
        intent.as_ref(),
        expect![[r#"
        payment_intent=
        {"v":1,"id":"pi_3AAAA5","created":1767225600,"amount":2000,"currency":"usd","status":{"is":"requires_payment_method"},"capture_method":"automatic_async","confirmation_method":"automatic","methods":{"from":"automatic","allow_redirects":"always"},"allowed_types":null,"excluded_types":null,"customer":null,"checkout_session":"cs_test_a1AAAA4","payment_method":null,"setup_future_usage":null,"options":{"card":{"capture_manual":false,"network":null,"request_three_d_secure":"automatic","require_cvc_recollection":false,"setup_future_usage":null,"setup_credential_usage":null,"stored_credential_usage":null},"future_usage":{}},"acceptance":null,"description":null,"metadata":{},"payment_details":null,"receipt_email":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_group":null,"latest_charge":null,"last_payment_error":null}"#]],
    );
    let setup = checkout_session::Create {
        currency: Some(Currency::USD),
        mode: Some(ModeName::Setup),
        ui_mode: Some(UiModeWord::Current(UiMode::Elements)),
        ..checkout_session::Create::default()
    };
    let known = Known { customer: None, sold: Vec::new(), chosen: None };
    let (setup, _) = CheckoutSession::create(&setup, known, &mut moment).unwrap();
    check(
        &setup,
        expect![[r#"
            checkout.session=
            {"v":1,"id":"cs_test_a1AAAA6","created":1767225600,"expires_at":1767312000,"status":{"is":"open"},"for":{"mode":"setup","currency":"usd","intent_data":{"description":null,"metadata":{}},"setup_intent":null},"ui":{"in":"elements","return_url":null},"methods":{"from":"automatic","allow_redirects":"always"},"allowed_types":null,"excluded_types":null,"options":{"card":{"capture_manual":false,"network":null,"request_three_d_secure":"automatic","require_cvc_recollection":false,"setup_future_usage":null,"setup_credential_usage":null,"stored_credential_usage":null},"future_usage":{}},"allow_redisplay":null,"custom_text":{"after_submit":null,"shipping_address":null,"submit":null,"terms_of_service_acceptance":null},"customer":null,"customer_creation":null,"customer_email":null,"customer_details":null,"customer_update":null,"billing_address_collection":null,"phone_number_collection":false,"shipping_address_collection":null,"update_shipping_details":null,"shipping_details":null,"consent_collection":null,"consent":null,"client_reference_id":null,"integration_identifier":null,"allow_promotion_codes":null,"locale":null,"metadata":{}}"#]],
    );
}

#[test]
fn every_record_as_it_is_stored() {
    let mut mint = Counting(0);
    let mut moment = Moment { now: 1_767_225_600, mint: &mut mint };
    check(
        &Account::open(&mut moment),
        expect![[r#"
        account=
        {"v":1,"id":"acct_1AAAA1","created":1767225600}"#]],
    );
    let metadata = MetadataChange::Merge(vec![("order".to_owned(), "7".to_owned())]);
    let email = Change::Set("jenny@example.com".to_owned());
    let customer = Customer::create(Fields { email, metadata, ..Fields::default() }, &mut moment);
    check(
        &customer,
        expect![[r#"
        customer= customer.email=jenny@example.com
        {"v":1,"id":"cus_AAAA2","created":1767225600,"deleted":false,"address":null,"balance":0,"business_name":null,"description":null,"email":"jenny@example.com","individual_name":null,"invoice_prefix":"AAAA3","invoice_settings":{"custom_fields":null,"default_payment_method":null,"footer":null,"rendering_options":null},"metadata":{"order":"7"},"name":null,"next_invoice_sequence":1,"phone":null,"preferred_locales":[],"shipping":null,"tax_exempt":"none"}"#]],
    );
    let method = method(&mut moment);
    check(
        &method,
        expect![[r#"
        payment_method=
        {"v":1,"id":"pm_1AAAA5","created":1767225600,"allow_redisplay":"always","billing_details":{"address":null,"email":null,"name":null,"phone":null,"tax_id":null},"metadata":{},"standing":{"is":"fresh"},"details":{"card":{"description":{"brand":"visa","networks":["cartes_bancaires","visa"],"country":"FR","funding":"credit","three_d_secure_supported":true},"last4":"1001","exp_month":12,"exp_year":2034,"fingerprint":"Xt5EWLLDS7FJjR1c","preferred_network":"cartes_bancaires","checks":{"address_line1":null,"address_postal_code":null,"cvc":null},"sealed":"vlt_AAAA4","credential":{"prepared_for_off_session":false,"network_transaction_id":null}}}}"#]],
    );
    let intent = PaymentIntent::create(create(&customer), &mut moment).unwrap();
    check(
        &intent,
        expect![[r#"
        payment_intent= payment_intent.customer=cus_AAAA2
        {"v":1,"id":"pi_3AAAA6","created":1767225600,"amount":1099,"currency":"usd","status":{"is":"requires_payment_method"},"capture_method":"automatic_async","confirmation_method":"automatic","methods":{"from":"automatic","allow_redirects":"always"},"allowed_types":null,"excluded_types":null,"customer":"cus_AAAA2","payment_method":null,"setup_future_usage":null,"options":{"card":{"capture_manual":false,"network":null,"request_three_d_secure":"automatic","require_cvc_recollection":false,"setup_future_usage":null,"setup_credential_usage":null,"stored_credential_usage":null},"future_usage":{}},"acceptance":null,"description":null,"metadata":{},"payment_details":null,"receipt_email":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_group":null,"latest_charge":null,"last_payment_error":null}"#]],
    );
    let attempt = payment_intent::Attempt {
        charge: ChargeId::mint(moment.mint),
        off_session: false,
        error_on_requires_action: false,
        return_url: Some("https://example.com/back".to_owned()),
        by_sdk: false,
        authenticated: false,
        cvc: None,
    };
    let challenged = intent.conclude(&method, &attempt, Verdict::Challenge, &mut moment);
    check(
        &challenged.intent,
        expect![[r#"
        authentication=payatt_3AAAA8 payment_intent= payment_intent.customer=cus_AAAA2
        {"v":1,"id":"pi_3AAAA6","created":1767225600,"amount":1099,"currency":"usd","status":{"is":"requires_action","id":"payatt_3AAAA8","return_url":"https://example.com/back","by_sdk":false},"capture_method":"automatic_async","confirmation_method":"automatic","methods":{"from":"automatic","allow_redirects":"always"},"allowed_types":null,"excluded_types":null,"customer":"cus_AAAA2","payment_method":"pm_1AAAA5","setup_future_usage":null,"options":{"card":{"capture_manual":false,"network":null,"request_three_d_secure":"automatic","require_cvc_recollection":false,"setup_future_usage":null,"setup_credential_usage":null,"stored_credential_usage":null},"future_usage":{}},"acceptance":null,"description":null,"metadata":{},"payment_details":null,"receipt_email":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_group":null,"latest_charge":null,"last_payment_error":null}"#]],
    );
    let notice = DisputeNotice {
        reason: DisputeReason::Fraudulent,
        network_reason_code: "10.4".to_owned(),
        inquiry: false,
    };
    let captured = Captured { disputes: vec![notice], ..Captured::default() };
    let verdict = Verdict::Taken(approval(), captured);
    let paid = intent.conclude(&method, &attempt, verdict, &mut moment);
    check(
        &of::<Charge>(&paid.effects),
        expect![[r#"
            charge= charge.customer=cus_AAAA2 charge.payment_intent=pi_3AAAA6
            {"v":1,"id":"ch_3AAAA7","created":1767225600,"amount":1099,"currency":"usd","state":{"is":"captured","amount":1099},"amount_refunded":0,"balance_transaction":"txn_3AAAA9","available_at_once":false,"billing_details":{"address":null,"email":null,"name":null,"phone":null,"tax_id":null},"customer":"cus_AAAA2","description":null,"dispute":"du_1AAAA10","disputes_against":1,"user_report":null,"metadata":{},"payment_intent":"pi_3AAAA6","payment_method":"pm_1AAAA5","card":{"card":{"description":{"brand":"visa","networks":["cartes_bancaires","visa"],"country":"FR","funding":"credit","three_d_secure_supported":true},"last4":"1001","exp_month":12,"exp_year":2034,"fingerprint":"Xt5EWLLDS7FJjR1c","preferred_network":"cartes_bancaires","checks":{"address_line1":null,"address_postal_code":null,"cvc":null},"sealed":"vlt_AAAA4","credential":{"prepared_for_off_session":false,"network_transaction_id":null}},"network":"cartes_bancaires","authorization_code":"123456","network_transaction_id":"123456789012345","three_d_secure":null},"risk":{"level":"normal","score":9},"receipt_email":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_group":null,"setup_for":null}"#]],
    );
    check(
        &of::<Dispute>(&paid.effects),
        expect![[r#"
        dispute= dispute.charge=ch_3AAAA7 dispute.payment_intent=pi_3AAAA6
        {"v":1,"id":"du_1AAAA10","created":1767225600,"amount":1099,"currency":"usd","status":"needs_response","notice":{"reason":"fraudulent","network_reason_code":"10.4","inquiry":false},"balance_transactions":[{"id":"txn_3AAAA11","created":1767225600,"amount":-1099,"currency":"usd","fee":1500,"fee_description":"Dispute fee","available_on":1767225600,"description":"Chargeback withdrawal","kind":"adjustment","reporting_category":"dispute","source":"du_1AAAA10"}],"charge":"ch_3AAAA7","payment_intent":"pi_3AAAA6","brand":"visa","network":"cartes_bancaires","evidence":{},"due_by":1768003199,"submission_count":0,"metadata":{}}"#]],
    );
    check(
        &of::<onfile_domain::balance_transaction::BalanceTransaction>(&paid.effects),
        expect![[r#"
        balance_transaction= balance_transaction.currency=usd balance_transaction.source=du_1AAAA10 balance_transaction.type=adjustment
        {"v":1,"id":"txn_3AAAA11","created":1767225600,"amount":-1099,"currency":"usd","fee":1500,"fee_description":"Dispute fee","available_on":1767225600,"description":"Chargeback withdrawal","kind":"adjustment","reporting_category":"dispute","source":"du_1AAAA10"}"#]],
    );
    customers(&mut moment);
    let charge = Charge { disputes_against: 0, ..of::<Charge>(&paid.effects) };
    check(
        &EarlyFraudWarning::of(&charge, FraudType::Misc, &mut moment),
        expect![[r#"
            radar.early_fraud_warning= radar.early_fraud_warning.charge=ch_3AAAA7 radar.early_fraud_warning.payment_intent=pi_3AAAA6
            {"v":1,"id":"issfr_1AAAA17","created":1767225600,"actionable":false,"charge":"ch_3AAAA7","fraud_type":"misc","payment_intent":"pi_3AAAA6"}"#]],
    );
    let command = refund::Create { amount: Some(Amount::new(99)), ..refund::Create::default() };
    let refunded = Refund::create(&charge, command, Refunded::Succeeded, &mut moment).unwrap();
    check(
        &refunded.0,
        expect![[r#"
            refund= refund.charge=ch_3AAAA7 refund.payment_intent=pi_3AAAA6
            {"v":1,"id":"re_3AAAA18","created":1767225600,"amount":99,"currency":"usd","status":"succeeded","reason":null,"balance_transaction":"txn_3AAAA19","failure_balance_transaction":null,"charge":"ch_3AAAA7","payment_intent":"pi_3AAAA6","payment_method":"pm_1AAAA5","customer":"cus_AAAA2","metadata":{},"instructions_email":null}"#]],
    );
    let setup = SetupIntent::create(setup_intent::Create::default(), &mut moment).unwrap();
    check(
        &setup,
        expect![[r#"
            setup_intent=
            {"v":1,"id":"seti_1AAAA20","created":1767225600,"status":{"is":"requires_payment_method"},"methods":{"from":"automatic","allow_redirects":"always"},"allowed_types":null,"excluded_types":null,"customer":null,"payment_method":null,"usage":"off_session","flow_directions":null,"options":{"card":{"capture_manual":false,"network":null,"request_three_d_secure":"automatic","require_cvc_recollection":false,"setup_future_usage":null,"setup_credential_usage":null,"stored_credential_usage":null},"future_usage":{}},"acceptance":null,"description":null,"metadata":{},"latest_attempt":null,"last_setup_error":null}"#]],
    );
    let attempt = setup_intent::Attempt {
        id: SetupAttemptId::mint(moment.mint),
        started: moment.now,
        return_url: None,
        by_sdk: false,
        authenticated: false,
        cvc: None,
    };
    let answer = Authorisation::Approved(approval());
    let saved = setup.conclude(&method, &attempt, answer, &mut moment);
    check(
        &of::<onfile_domain::setup_attempt::SetupAttempt>(&saved.effects),
        expect![[r#"
            setup_attempt= setup_attempt.setup_intent=seti_1AAAA20
            {"v":1,"id":"setatt_1AAAA21","created":1767225600,"customer":null,"payment_method":"pm_1AAAA5","tried":{"card":{"card":{"description":{"brand":"visa","networks":["cartes_bancaires","visa"],"country":"FR","funding":"credit","three_d_secure_supported":true},"last4":"1001","exp_month":12,"exp_year":2034,"fingerprint":"Xt5EWLLDS7FJjR1c","preferred_network":"cartes_bancaires","checks":{"address_line1":null,"address_postal_code":null,"cvc":null},"sealed":"vlt_AAAA4","credential":{"prepared_for_off_session":false,"network_transaction_id":"123456789012345"}},"network":"cartes_bancaires","three_d_secure":null}},"setup_error":null,"setup_intent":"seti_1AAAA20","status":"succeeded","usage":"off_session"}"#]],
    );
    let held = TokenCard { card: card(moment.mint), name: None, address: Address::default() };
    let token = Token {
        id: TokenId::mint(moment.mint),
        created: moment.now,
        used: false,
        client_ip: None,
        stands_for: StandsFor::Card(held),
    };
    check(
        &token,
        expect![[r#"
            token=
            {"v":1,"id":"tok_1AAAA23","created":1767225600,"used":false,"client_ip":null,"stands_for":{"card":{"card":{"description":{"brand":"visa","networks":["cartes_bancaires","visa"],"country":"FR","funding":"credit","three_d_secure_supported":true},"last4":"1001","exp_month":12,"exp_year":2034,"fingerprint":"Xt5EWLLDS7FJjR1c","preferred_network":"cartes_bancaires","checks":{"address_line1":null,"address_postal_code":null,"cvc":null},"sealed":"vlt_AAAA22","credential":{"prepared_for_off_session":false,"network_transaction_id":null}},"name":null,"address":{"city":null,"country":null,"line1":null,"line2":null,"postal_code":null,"state":null}}}}"#]],
    );
    assert!(records::is_object(&Row {
        key: 1,
        id: "tok_1".to_owned(),
        kind: "token".to_owned(),
        version: 1,
        created: 0,
        body: Vec::new(),
    }));
}

#[test]
fn configurations_and_domains() {
    let moment = &mut Moment { now: 1_767_225_600, mint: &mut Counting(0) };
    let preferences = [(Method::Card, Preference::On), (Method::Ideal, Preference::None)];
    let preferences = preferences.into_iter().collect();
    let command = payment_method_configuration::Create { name: "Shop".to_owned(), preferences };
    let configuration = PaymentMethodConfiguration::create(command, moment);
    check(
        &configuration,
        expect![[r#"
        payment_method_configuration=
        {"v":1,"id":"pmc_1AAAA1","created":1767225600,"active":true,"is_default":false,"name":"Shop","preferences":{"card":"on","ideal":"none"}}"#]],
    );
    let of_default =
        PaymentMethodConfiguration::default_with(PaymentMethodConfigurationId::named("pmc_1D"));
    check(
        &of_default,
        expect![[r#"
        payment_method_configuration=
        {"v":1,"id":"pmc_1D","created":0,"active":true,"is_default":true,"name":"Default","preferences":{}}"#]],
    );
    let domain_id = |name: &str| PaymentMethodDomainId::named(format!("pmd_1{name}"));
    let create = payment_method_domain::Create {
        domain_name: "Shop.example.com".to_owned(),
        enabled: Some(false),
    };
    check(
        &PaymentMethodDomain::create(&create, domain_id, moment.now).unwrap(),
        expect![[r#"
            payment_method_domain= payment_method_domain.domain_name=shop.example.com
            {"v":1,"id":"pmd_1shop.example.com","created":1767225600,"domain_name":"shop.example.com","enabled":false}"#]],
    );

    let chosen: Chosen = configuration.choose().unwrap();
    let mut intent = SetupIntent::create(setup_intent::Create::default(), moment).unwrap();
    intent.choose(Some(chosen));
    check(
        &intent,
        expect![[r#"
            setup_intent=
            {"v":1,"id":"seti_1AAAA2","created":1767225600,"status":{"is":"requires_payment_method"},"methods":{"from":"automatic","allow_redirects":"always","configuration":{"id":"pmc_1AAAA1","on":["card","ideal"]}},"allowed_types":null,"excluded_types":null,"customer":null,"payment_method":null,"usage":"off_session","flow_directions":null,"options":{"card":{"capture_manual":false,"network":null,"request_three_d_secure":"automatic","require_cvc_recollection":false,"setup_future_usage":null,"setup_credential_usage":null,"stored_credential_usage":null},"future_usage":{}},"acceptance":null,"description":null,"metadata":{},"latest_attempt":null,"last_setup_error":null}"#]],
    );
}

#[test]
fn test_clocks() {
    let moment = &mut Moment { now: 1_767_225_600, mint: &mut Counting(0) };
    let command = test_clock::Create { frozen_time: 1_577_836_800, name: None, customer: None };
    let (mut clock, _) = TestClock::create(&command, moment).unwrap();
    let mut customer = Customer::create(Fields::default(), moment);
    clock.bind(&mut customer).unwrap();
    clock.status = test_clock::Status::Advancing { target_frozen_time: 1_580_515_200 };
    clock.wait(Job::at(1_578_441_600, JobKind::ExpireAuthorisation, "pi_3"));
    check(
        &clock,
        expect![[r#"
        test_helpers.test_clock=
        {"v":1,"id":"clock_1AAAA1","created":1767225600,"deletes_after":1769817600,"frozen_time":1577836800,"name":null,"status":{"advancing":{"target_frozen_time":1580515200}},"customers":["cus_AAAA2"],"jobs":[{"due":1578441600,"kind":"expire_authorisation","subject":"pi_3"}]}"#]],
    );
    check(
        &customer,
        expect![[r#"
        customer= customer.test_clock=clock_1AAAA1
        {"v":1,"id":"cus_AAAA2","created":1767225600,"deleted":false,"address":null,"balance":0,"business_name":null,"description":null,"email":null,"individual_name":null,"invoice_prefix":"AAAA3","invoice_settings":{"custom_fields":null,"default_payment_method":null,"footer":null,"rendering_options":null},"metadata":{},"name":null,"next_invoice_sequence":1,"phone":null,"preferred_locales":[],"shipping":null,"tax_exempt":"none","test_clock":"clock_1AAAA1"}"#]],
    );
}

#[test]
fn endpoints_and_deliveries() {
    let moment = &mut Moment { now: 1_767_225_600, mint: &mut Counting(0) };
    let command = webhook_endpoint::Create {
        url: "https://example.com/hook".to_owned(),
        enabled_events: vec!["charge.succeeded".to_owned()],
        api_version: Some("2024-06-20".to_owned()),
        description: None,
        metadata: onfile_domain::metadata::MetadataChange::Keep,
    };
    let endpoint = WebhookEndpoint::create(&command, 0, moment).unwrap();
    check(
        &endpoint,
        expect![[r#"
        webhook_endpoint= webhook_endpoint.there=
        {"v":1,"id":"we_1AAAA1","created":1767225600,"url":"https://example.com/hook","enabled_events":["charge.succeeded"],"api_version":"2024-06-20","description":null,"metadata":{},"status":"enabled","stops":0,"secret":1,"outgoing":null,"failing_since":null}"#]],
    );
    check(
        &endpoint.roll(60, moment.now).unwrap(),
        expect![[r#"
        webhook_endpoint= webhook_endpoint.there=
        {"v":1,"id":"we_1AAAA1","created":1767225600,"url":"https://example.com/hook","enabled_events":["charge.succeeded"],"api_version":"2024-06-20","description":null,"metadata":{},"status":"enabled","stops":0,"secret":2,"outgoing":{"number":1,"until":1767225660},"failing_since":null}"#]],
    );
    let delivery = Delivery::of(onfile_domain::id::EventId::named("evt_1"), &endpoint, moment.now)
        .tried(Outcome::Failed(Failure::TimedOut), false, moment.now)
        .tried(Outcome::Answered(200), false, moment.now + 600);
    let put = onfile_store::deliveries::put(&delivery, Some(3)).unwrap();
    expect![[r#"{"v":1,"event":"evt_1","endpoint":"we_1AAAA1","stops":0,"since":1767225600,"failed":1,"attempts":[{"at":1767225600,"outcome":{"failed":"timed_out"}},{"at":1767226200,"outcome":{"answered":200}}],"state":"delivered"}"#]].assert_eq(&String::from_utf8(put.body.clone()).unwrap());
    let row = onfile_store::DeliveryRow {
        account: "acct_1".to_owned(),
        event: put.event,
        endpoint: put.endpoint,
        version: 4,
        due: put.due,
        body: put.body,
    };
    assert_eq!(onfile_store::deliveries::decode(&row), Ok(delivery));
    for (field, broken) in [
        ("event", onfile_store::DeliveryRow { event: "evt_2".to_owned(), ..row.clone() }),
        ("endpoint", onfile_store::DeliveryRow { endpoint: "we_2".to_owned(), ..row.clone() }),
        ("due", onfile_store::DeliveryRow { due: Some(1), ..row.clone() }),
        ("body", onfile_store::DeliveryRow { body: b"{}".to_vec(), ..row.clone() }),
    ] {
        let refused = onfile_store::deliveries::decode(&broken);
        assert!(
            matches!(&refused, Err(onfile_store::StoreError::Inconsistent { field: found, .. }) if found == field),
            "{refused:?}"
        );
    }
}
