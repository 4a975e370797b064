//! Which properties can be expanded, and which merely exist. Source: the official clients' types.

/// What an expanded property leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A balance transaction.
    BalanceTransaction,
    /// A charge.
    Charge,
    /// A source of a customer: a payment method, shown as a card.
    CustomerSource,
    /// A customer, deleted or not.
    Customer,
    /// A mandate.
    Mandate,
    /// A payment intent.
    PaymentIntent,
    /// A payment method.
    PaymentMethod,
    /// A price.
    Price,
    /// What a price is in all its currencies; the id is the price's.
    CurrencyOptions,
    /// The tiers of a price, or of one of its currencies; the id is the price's.
    Tiers,
    /// A product.
    Product,
    /// A setup attempt.
    SetupAttempt,
    /// A setup intent.
    SetupIntent,
    /// A test clock.
    TestClock,
    /// What moved the balance: a charge, a refund or a dispute, told apart by the id's prefix.
    Source,
    /// The list of a customer's sources; the id is the customer's.
    Sources,
    /// The list of a charge's refunds; the id is the charge's.
    Refunds,
    /// A customer's cash balance; the id is the customer's.
    CashBalance,
    /// Where a customer would be taxed; the id is the customer's.
    Tax,
    /// The list of a customer's tax ids; the id is the customer's.
    TaxIds,
    /// The list of an intent's line items; the id is the intent's.
    LineItems,
    /// The list of a Checkout Session's line items; the id is the session's.
    CheckoutLineItems,
}

impl Target {
    /// The objects it can be, by their `object`.
    pub fn objects(self) -> &'static [&'static str] {
        match self {
            Target::BalanceTransaction => &["balance_transaction"],
            Target::Charge => &["charge"],
            Target::Customer => &["customer"],
            Target::CustomerSource | Target::Sources => &["card"],
            Target::Mandate => &["mandate"],
            Target::PaymentIntent => &["payment_intent"],
            Target::PaymentMethod => &["payment_method"],
            Target::Price => &["price"],
            Target::CurrencyOptions | Target::Tiers => &[],
            Target::Product => &["product"],
            Target::SetupAttempt => &["setup_attempt"],
            Target::SetupIntent => &["setup_intent"],
            Target::TestClock => &["test_helpers.test_clock"],
            Target::Source => &["charge", "refund", "dispute"],
            Target::Refunds => &["refund"],
            Target::CashBalance => &["cash_balance"],
            Target::Tax => &["tax"],
            Target::TaxIds => &["tax_id"],
            Target::LineItems => &["payment_intent_amount_details_line_item"],
            Target::CheckoutLineItems => &["item"],
        }
    }
}

/// Where a property leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// An id, which an object can take the place of.
    To(Target),
    /// A list that is only there when expanded.
    List(Target),
    /// A part without an id of its own that is only there when expanded.
    Part(Target),
    /// Whole already: these can be named, and led through.
    Whole(&'static str),
    /// Expandable, but always null here: nothing of the kind is part of this server.
    Null,
}

/// The properties of one kind of object.
pub(super) struct Table {
    pub(super) object: &'static str,
    /// Expandable ones; a dot leads into a nested hash, and `*` through any key of one.
    pub(super) leads: &'static [(&'static str, Lead)],
    /// The others, for telling "cannot be expanded" from "does not exist".
    pub(super) plain: &'static str,
}

use Lead::{List, Null, Part, To, Whole};

pub(super) const TABLES: &[Table] = &[
    Table {
        object: "payment_intent",
        leads: &[
            ("amount_details.line_items", List(Target::LineItems)),
            ("application", Null),
            ("customer", To(Target::Customer)),
            ("last_payment_error.payment_method", Whole("payment_method")),
            ("latest_charge", To(Target::Charge)),
            ("on_behalf_of", Null),
            ("payment_method", To(Target::PaymentMethod)),
            ("payment_record", Null),
            ("review", Null),
            ("source", To(Target::CustomerSource)),
            ("transfer_data.destination", Null),
        ],
        plain: "id object allowed_payment_method_types amount amount_capturable amount_received application_fee_amount automatic_payment_methods canceled_at cancellation_reason capture_method client_secret confirmation_method created currency customer_account description excluded_payment_method_types hooks livemode managed_payments metadata next_action payment_details payment_method_configuration_details payment_method_options payment_method_types presentment_details processing receipt_email setup_future_usage shipping statement_descriptor statement_descriptor_suffix status transfer_group",
    },
    Table {
        object: "payment_intent_amount_details_line_item",
        leads: &[],
        plain: "id object discount_amount payment_method_options product_code product_name quantity tax unit_cost unit_of_measure",
    },
    Table {
        object: "setup_intent",
        leads: &[
            ("application", Null),
            ("customer", To(Target::Customer)),
            ("last_setup_error.payment_method", Whole("payment_method")),
            ("latest_attempt", To(Target::SetupAttempt)),
            ("mandate", To(Target::Mandate)),
            ("on_behalf_of", Null),
            ("payment_method", To(Target::PaymentMethod)),
            ("single_use_mandate", To(Target::Mandate)),
        ],
        plain: "id object allowed_payment_method_types attach_to_self automatic_payment_methods cancellation_reason client_secret created customer_account description excluded_payment_method_types flow_directions livemode managed_payments metadata next_action payment_method_configuration_details payment_method_options payment_method_types status usage",
    },
    Table {
        object: "setup_attempt",
        leads: &[
            ("application", Null),
            ("customer", To(Target::Customer)),
            ("on_behalf_of", Null),
            ("payment_method", To(Target::PaymentMethod)),
            ("payment_method_details.bancontact.generated_sepa_debit", To(Target::PaymentMethod)),
            ("payment_method_details.bancontact.generated_sepa_debit_mandate", To(Target::Mandate)),
            ("payment_method_details.ideal.generated_sepa_debit", To(Target::PaymentMethod)),
            ("payment_method_details.ideal.generated_sepa_debit_mandate", To(Target::Mandate)),
            ("payment_method_details.sofort.generated_sepa_debit", To(Target::PaymentMethod)),
            ("payment_method_details.sofort.generated_sepa_debit_mandate", To(Target::Mandate)),
            ("setup_error.payment_method", Whole("payment_method")),
            ("setup_intent", To(Target::SetupIntent)),
        ],
        plain: "id object attach_to_self created customer_account flow_directions livemode status usage",
    },
    Table {
        object: "payment_method",
        leads: &[
            ("card.generated_from.charge", Null),
            ("card.generated_from.setup_attempt", Null),
            ("customer", To(Target::Customer)),
            ("sepa_debit.generated_from.charge", To(Target::Charge)),
            ("sepa_debit.generated_from.setup_attempt", To(Target::SetupAttempt)),
        ],
        plain: "id object allow_redisplay au_becs_debit bancontact billing_details created customer_account giropay ideal livemode metadata radar_options sofort type us_bank_account",
    },
    Table {
        object: "mandate",
        leads: &[("payment_method", To(Target::PaymentMethod))],
        plain: "id object customer_acceptance livemode multi_use on_behalf_of payment_method_details single_use status type",
    },
    Table {
        object: "customer",
        leads: &[
            ("cash_balance", Part(Target::CashBalance)),
            ("default_source", To(Target::CustomerSource)),
            ("invoice_settings.default_payment_method", To(Target::PaymentMethod)),
            ("sources", List(Target::Sources)),
            ("tax", Part(Target::Tax)),
            ("tax_ids", List(Target::TaxIds)),
            ("test_clock", To(Target::TestClock)),
        ],
        // `subscriptions` is a list of things this server does not have.
        plain: "id object address balance business_name created currency customer_account deleted delinquent description discount email individual_name invoice_credit_balance invoice_prefix livemode metadata name next_invoice_sequence phone preferred_locales shipping subscriptions tax_exempt",
    },
    Table {
        object: "customer_balance_transaction",
        leads: &[
            ("checkout_session", Null),
            ("credit_note", Null),
            ("customer", To(Target::Customer)),
            ("invoice", Null),
        ],
        plain: "id object amount created currency customer_account description ending_balance livemode metadata type",
    },
    Table {
        object: "confirmation_token",
        leads: &[("payment_method_preview.customer", To(Target::Customer))],
        plain: "id object created expires_at livemode mandate_data metadata payment_intent payment_method_options return_url setup_future_usage setup_intent shipping use_stripe_sdk",
    },
    Table {
        object: "customer_session",
        leads: &[("customer", To(Target::Customer))],
        plain: "object client_secret components created customer_account expires_at livemode",
    },
    Table {
        object: "ephemeral_key",
        leads: &[],
        plain: "id object associated_objects created expires livemode secret",
    },
    Table {
        object: "payment_page",
        leads: &[
            ("payment_intent", To(Target::PaymentIntent)),
            ("setup_intent", To(Target::SetupIntent)),
        ],
        plain: "object billing_address_collection cancel_url consent consent_collection currency customer customer_details customer_email customer_managed_saved_payment_methods_offer_save elements_session expires_at line_item_group livemode locale mode payment_method_types payment_status permissions phone_number_collection return_url server_built_elements_session_params session_id shipping_address_collection shipping_details status submit_type success_url total_summary ui_mode",
    },
    Table {
        object: "elements_session",
        leads: &[
            ("payment_method_preference.payment_intent", Whole("payment_intent")),
            ("payment_method_preference.setup_intent", Whole("setup_intent")),
        ],
        plain: "id object apple_pay_preference card_brand_choice customer google_pay_preference livemode merchant_id ordered_payment_method_types_and_wallets session_id unactivated_payment_method_types",
    },
    Table { object: "radar.session", leads: &[], plain: "id object livemode" },
    Table {
        object: "test_helpers.test_clock",
        leads: &[],
        plain: "id object created deletes_after frozen_time livemode name status status_details",
    },
    Table {
        object: "cash_balance",
        leads: &[],
        plain: "object available customer customer_account livemode settings",
    },
    Table {
        object: "customer_cash_balance_transaction",
        leads: &[
            ("adjusted_for_overdraft.balance_transaction", Null),
            ("adjusted_for_overdraft.linked_transaction", Null),
            ("applied_to_payment.payment_intent", To(Target::PaymentIntent)),
            ("customer", To(Target::Customer)),
            ("refunded_from_payment.refund", To(Target::Source)),
            ("transferred_to_balance.balance_transaction", Null),
            ("unapplied_from_payment.payment_intent", To(Target::PaymentIntent)),
        ],
        plain: "id object created currency customer_account ending_balance funded livemode net_amount type",
    },
    Table {
        object: "funding_instructions",
        leads: &[],
        plain: "object bank_transfer currency funding_type livemode",
    },
    Table {
        object: "tax_id",
        leads: &[
            ("customer", To(Target::Customer)),
            ("owner.account", Null),
            ("owner.application", Null),
            ("owner.customer", To(Target::Customer)),
        ],
        plain: "id object country created customer_account livemode type value verification",
    },
    Table {
        object: "card",
        leads: &[("account", Null), ("customer", To(Target::Customer))],
        plain: "id object address_city address_country address_line1 address_line1_check address_line2 address_state address_zip address_zip_check allow_redisplay available_payout_methods brand country currency cvc_check default_for_currency deleted description dynamic_last4 exp_month exp_year fingerprint funding iin issuer last4 metadata name networks regulated_status status tokenization_method",
    },
    Table {
        object: "charge",
        leads: &[
            ("application", Null),
            ("application_fee", Null),
            ("balance_transaction", To(Target::BalanceTransaction)),
            ("customer", To(Target::Customer)),
            ("failure_balance_transaction", To(Target::BalanceTransaction)),
            ("on_behalf_of", Null),
            ("payment_intent", To(Target::PaymentIntent)),
            ("payment_method_details.bancontact.generated_sepa_debit", To(Target::PaymentMethod)),
            ("payment_method_details.bancontact.generated_sepa_debit_mandate", To(Target::Mandate)),
            ("payment_method_details.card.mandate", Null),
            ("payment_method_details.ideal.generated_sepa_debit", To(Target::PaymentMethod)),
            ("payment_method_details.ideal.generated_sepa_debit_mandate", To(Target::Mandate)),
            ("payment_method_details.sofort.generated_sepa_debit", To(Target::PaymentMethod)),
            ("payment_method_details.sofort.generated_sepa_debit_mandate", To(Target::Mandate)),
            ("payment_method_details.us_bank_account.mandate", To(Target::Mandate)),
            ("refunds", List(Target::Refunds)),
            ("review", Null),
            ("source_transfer", Null),
            ("transfer", Null),
            ("transfer_data.destination", Null),
        ],
        plain: "id object amount amount_captured amount_refunded application_fee_amount authorization_code billing_details calculated_statement_descriptor captured created currency description disputed failure_code failure_message fraud_details level3 livemode metadata outcome paid payment_method presentment_details radar_options receipt_email receipt_number receipt_url refunded shipping source statement_descriptor statement_descriptor_suffix status transfer_group",
    },
    Table {
        object: "checkout.session",
        leads: &[
            ("automatic_tax.liability.account", Null),
            ("customer", To(Target::Customer)),
            ("invoice", Null),
            ("line_items", List(Target::CheckoutLineItems)),
            ("payment_intent", To(Target::PaymentIntent)),
            ("payment_link", Null),
            ("setup_intent", To(Target::SetupIntent)),
            ("shipping_cost.shipping_rate", Null),
            ("subscription", Null),
            ("total_details.breakdown", Null),
        ],
        plain: "id object adaptive_pricing after_expiration allow_promotion_codes allowed_payment_method_types amount_subtotal amount_total billing_address_collection branding_settings cancel_url client_reference_id client_secret collected_information consent consent_collection created currency currency_conversion custom_fields custom_text customer_account customer_creation customer_details customer_email discounts excluded_payment_method_types expires_at integration_identifier invoice_creation livemode locale managed_payments metadata mode name_collection optional_items origin_context payment_method_collection payment_method_configuration_details payment_method_options payment_method_types payment_status permissions phone_number_collection presentment_details recovered_from redirect_on_completion return_url saved_payment_method_options shipping_address_collection shipping_options status submit_type success_url tax_id_collection ui_mode url wallet_options",
    },
    Table {
        object: "item",
        // Discounts and taxes are only there when expanded, and there are none.
        leads: &[("discounts", Null), ("price", Whole("price")), ("taxes", Null)],
        plain: "id object adjustable_quantity amount_discount amount_subtotal amount_tax amount_total currency description metadata quantity",
    },
    Table {
        object: "payment_method_configuration",
        leads: &[],
        plain: "id object active application is_default livemode name parent acss_debit affirm afterpay_clearpay alipay alma amazon_pay apple_pay au_becs_debit bacs_debit bancontact billie bizum blik boleto card cartes_bancaires cashapp crypto customer_balance eps fpx giropay google_pay grabpay ideal jcb kakao_pay klarna konbini kr_card link mb_way mobilepay multibanco naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow paypal paypay payto pix promptpay revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort sunbit swish twint upi us_bank_account wechat_pay zip",
    },
    Table {
        object: "payment_method_domain",
        leads: &[],
        plain: "id object amazon_pay apple_pay created domain_name enabled google_pay klarna link livemode paypal",
    },
    Table {
        object: "price",
        leads: &[
            ("currency_options", Part(Target::CurrencyOptions)),
            ("currency_options.*.tiers", Part(Target::Tiers)),
            ("product", To(Target::Product)),
            ("tiers", Part(Target::Tiers)),
        ],
        plain: "id object active billing_scheme created currency custom_unit_amount livemode lookup_key metadata nickname recurring tax_behavior tiers_mode transform_quantity type unit_amount unit_amount_decimal",
    },
    Table {
        object: "product",
        // `tax_code` is one of a catalogue that this server does not have.
        leads: &[("default_price", To(Target::Price))],
        plain: "id object active created description images livemode marketing_features metadata name package_dimensions shippable statement_descriptor tax_code tax_details type unit_label updated url",
    },
    Table {
        object: "refund",
        leads: &[
            ("balance_transaction", To(Target::BalanceTransaction)),
            ("charge", To(Target::Charge)),
            ("customer", To(Target::Customer)),
            ("failure_balance_transaction", To(Target::BalanceTransaction)),
            ("payment_intent", To(Target::PaymentIntent)),
            ("payment_method", To(Target::PaymentMethod)),
            ("source_transfer_reversal", Null),
            ("transfer_reversal", Null),
        ],
        plain: "id object amount created currency customer_account description destination_details failure_reason instructions_email metadata next_action pending_reason presentment_details reason receipt_number status",
    },
    Table {
        object: "radar.early_fraud_warning",
        leads: &[("charge", To(Target::Charge)), ("payment_intent", To(Target::PaymentIntent))],
        plain: "id object actionable created fraud_type livemode",
    },
    Table {
        object: "dispute",
        leads: &[
            ("balance_transactions", Whole("balance_transaction")),
            ("charge", To(Target::Charge)),
            ("evidence.cancellation_policy", Null),
            ("evidence.customer_communication", Null),
            ("evidence.customer_signature", Null),
            ("evidence.duplicate_charge_documentation", Null),
            ("evidence.receipt", Null),
            ("evidence.refund_policy", Null),
            ("evidence.service_documentation", Null),
            ("evidence.shipping_documentation", Null),
            ("evidence.uncategorized_file", Null),
            ("payment_intent", To(Target::PaymentIntent)),
        ],
        plain: "id object amount created currency enhanced_eligibility_types evidence_details intended_submission_method is_charge_refundable livemode metadata network_reason_code payment_method_details reason status",
    },
    Table {
        object: "balance_transaction",
        leads: &[("source", To(Target::Source))],
        plain: "id object amount available_on balance_type created currency description exchange_rate fee fee_details net reporting_category status type",
    },
];

/// What is known of a property; the dotted path leads through nested hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    /// It can be expanded.
    Leads(Lead),
    /// A hash with something expandable inside.
    Hash,
    /// It exists, and cannot be expanded.
    Plain,
    /// It does not exist.
    Absent,
}

/// Looks a property up.
pub(super) fn property(object: &str, dotted: &str) -> Property {
    let Some(table) = TABLES.iter().find(|table| table.object == object) else {
        return Property::Plain;
    };
    if let Some((_, lead)) = table.leads.iter().find(|(path, _)| below(path, dotted) == Some(0)) {
        return Property::Leads(*lead);
    }
    let inside = |(path, _): &(&str, Lead)| below(path, dotted).is_some_and(|steps| steps > 0);
    if table.leads.iter().any(inside) {
        return Property::Hash;
    }
    // What nested hashes hold is known only as far as it leads somewhere.
    if dotted.contains('.') || table.plain.split(' ').any(|name| name == dotted) {
        return Property::Plain;
    }
    Property::Absent
}

/// How many steps a path of the table goes on below a property; `None` when it leads elsewhere.
fn below(path: &str, dotted: &str) -> Option<usize> {
    let mut steps = path.split('.');
    let same = |step: &str| steps.next().is_some_and(|known| known == step || known == "*");
    dotted.split('.').all(same).then(|| steps.count())
}
