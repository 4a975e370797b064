//! An account. What is null in the first API is absent in the second.

use crate::objects::members::object;
use crate::objects::view::LIVEMODE;
use crate::time::rfc3339;
use onfile_domain::address::{Address, Shipping};
use onfile_domain::core_account::{CoreAccount, Identity, Include, Individual, Resident};
use onfile_domain::customer::{Customer, InvoiceSettings};
use onfile_domain::id::CustomerAccountId;
use onfile_domain::payment_method::PaymentMethod;
use onfile_domain::tax::{Location, LocationSource};
use serde_json::{Value, json};

/// What an account is called.
pub const OBJECT: &str = "v2.core.account";

/// Renders the account of a customer that has one, with what was asked for besides. `default` is the
/// customer's default payment method, by which it may be taxed.
pub fn render(customer: &Customer, include: &[Include], default: Option<&PaymentMethod>) -> Value {
    let absent = CoreAccount::default();
    let account = customer.account.as_deref().unwrap_or(&absent);
    let asked = |it: Include| include.contains(&it);
    let configurations = [
        Include::ConfigurationCustomer,
        Include::ConfigurationMerchant,
        Include::ConfigurationRecipient,
    ];
    let configuration = configurations.into_iter().any(asked).then(|| {
        let shown = asked(Include::ConfigurationCustomer) && account.applied;
        object! { customer[optional]: shown.then(|| configuration(customer, account, default)) }
    });
    // Nothing is required of a customer.
    let nothing = || object! { entries: Vec::new() };
    let applied = if account.applied { vec![Value::from("customer")] } else { Vec::new() };
    object! {
        id: &customer.id.account(),
        object: OBJECT,
        applied_configurations: applied,
        closed: customer.deleted,
        configuration[optional]: configuration,
        contact_email[optional]: customer.email.as_ref(),
        contact_phone[optional]: customer.phone.as_ref(),
        created: rfc3339(customer.created),
        defaults[optional]: asked(Include::Defaults).then(|| defaults(customer, account)),
        display_name[optional]: customer.name.as_ref(),
        future_requirements[optional]: asked(Include::FutureRequirements).then(nothing),
        identity[optional]: asked(Include::Identity).then(|| identity(customer, account)),
        livemode: LIVEMODE,
        metadata: &customer.metadata,
        requirements[optional]: asked(Include::Requirements).then(nothing),
    }
}

fn configuration(
    customer: &Customer,
    account: &CoreAccount,
    default: Option<&PaymentMethod>,
) -> Value {
    let location = customer.tax_location(default);
    let capability = account.taxed_automatically.then(|| tax_capability(location.is_some()));
    object! {
        applied: account.applied,
        automatic_indirect_tax: object! {
            exempt: &customer.tax_exempt,
            location[optional]: location.as_ref().map(place),
            location_source[optional]: location.as_ref().map(source),
        },
        billing: billing(customer),
        capabilities: object! { automatic_indirect_tax[optional]: capability },
        shipping[optional]: customer.shipping.as_ref().map(shipping),
        test_clock[optional]: customer.test_clock.as_ref(),
    }
}

/// Tax can be worked out once the place is known. `[U]`
fn tax_capability(located: bool) -> Value {
    match located {
        true => json!({ "status": "active", "status_details": [] }),
        false => json!({
            "status": "restricted",
            "status_details": [{ "code": "requirements_past_due", "resolution": "provide_info" }],
        }),
    }
}

fn place(location: &Location) -> Value {
    object! {
        country: location.country.to_ascii_lowercase(),
        state[optional]: location.state.as_ref(),
    }
}

fn source(location: &Location) -> &'static str {
    match location.source {
        LocationSource::BillingAddress => "identity_address",
        LocationSource::PaymentMethod => "payment_method",
        LocationSource::ShippingDestination => "shipping_address",
    }
}

fn billing(customer: &Customer) -> Value {
    let InvoiceSettings { custom_fields, default_payment_method, footer, rendering_options } =
        &customer.invoice_settings;
    let fields = custom_fields.iter().flatten();
    let fields: Vec<Value> =
        fields.map(|it| object! { name: &it.name, value: &it.value }).collect();
    let rendering = rendering_options.as_ref().map(|options| {
        object! {
            amount_tax_display[optional]: options.amount_tax_display.as_ref(),
            template[optional]: options.template.as_ref(),
        }
    });
    object! {
        default_payment_method[optional]: default_payment_method.as_ref(),
        invoice: object! {
            custom_fields: fields,
            footer[optional]: footer.as_ref(),
            next_sequence: customer.next_invoice_sequence,
            prefix: &customer.invoice_prefix,
            rendering[optional]: rendering,
        },
    }
}

fn defaults(customer: &Customer, account: &CoreAccount) -> Value {
    let profile = &account.profile;
    object! {
        currency[optional]: account.currency.as_ref(),
        locales: &customer.preferred_locales,
        profile: object! {
            business_url[optional]: profile.business_url.as_ref(),
            doing_business_as[optional]: profile.doing_business_as.as_ref(),
            product_description[optional]: profile.product_description.as_ref(),
        },
        // There is nobody else: Connect is not part of this server.
        responsibilities: object! { requirements_collector: "stripe" },
    }
}

fn identity(customer: &Customer, account: &CoreAccount) -> Value {
    let Identity { country, entity_type, individual, business_details } = &account.identity;
    let address = customer.address.as_ref();
    let (of_person, of_business) = match account.identity.resident() {
        Resident::Individual => (address, None),
        Resident::Business => (None, address),
    };
    let id = customer.id.account();
    let person = (individual.is_some() || of_person.is_some()).then(|| {
        let absent = Individual { updated: customer.created, ..Individual::default() };
        let person = individual.as_ref().unwrap_or(&absent);
        individual_of(id.as_ref(), person, customer.created, of_person)
    });
    let business = (business_details.is_some() || of_business.is_some()).then(|| {
        let business = business_details.as_ref();
        object! {
            address[optional]: of_business.map(lines),
            phone[optional]: business.and_then(|it| it.phone.as_ref()),
            registered_name[optional]: business.and_then(|it| it.registered_name.as_ref()),
        }
    });
    object! {
        business_details[optional]: business,
        country[optional]: country.as_ref().map(|it| it.to_ascii_lowercase()),
        entity_type[optional]: entity_type.as_ref(),
        individual[optional]: person,
    }
}

fn individual_of(
    account: Option<&CustomerAccountId>,
    person: &Individual,
    created: i64,
    address: Option<&Address>,
) -> Value {
    object! {
        account: &account,
        address[optional]: address.map(lines),
        created: rfc3339(created),
        email[optional]: person.email.as_ref(),
        given_name[optional]: person.given_name.as_ref(),
        // The one person of an account has no other name than the account's.
        id: account.map(|it| it.as_str().replacen("acct_", "person_", 1)),
        object: "v2.core.account_person",
        phone[optional]: person.phone.as_ref(),
        surname[optional]: person.surname.as_ref(),
        updated: rfc3339(person.updated),
    }
}

fn shipping(shipping: &Shipping) -> Value {
    object! {
        address: lines(&shipping.address),
        name[optional]: Some(&shipping.name).filter(|name| !name.is_empty()),
        phone[optional]: shipping.phone.as_ref(),
    }
}

/// An address; here countries are in lower case.
fn lines(address: &Address) -> Value {
    object! {
        city[optional]: address.city.as_ref(),
        country[optional]: address.country.as_ref().map(|it| it.to_ascii_lowercase()),
        line1[optional]: address.line1.as_ref(),
        line2[optional]: address.line2.as_ref(),
        postal_code[optional]: address.postal_code.as_ref(),
        state[optional]: address.state.as_ref(),
    }
}
