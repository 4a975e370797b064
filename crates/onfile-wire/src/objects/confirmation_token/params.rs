//! The calls that make confirmation tokens: a browser's own, and the one for tests, which says less.

use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::not_yet;
use crate::params::{BuyersShipping, FromParam, Path, ReturnUrl, Schema, params};
use onfile_domain::confirmation_token::Create;

params! {
    Create {
        payment_method, payment_method_data, return_url as ReturnUrl, setup_future_usage,
        shipping as BuyersShipping, ..
    }
    refused { payment_method_options: not_yet!("installments") }
}

params! {
    /// What a browser says with a publishable key.
    pub struct ClientCreate for Create {
        customer_session_client_secret, cvc_token = "payment_method_options" as Options,
        mandate_data, payment_method, payment_method_data, return_url as ReturnUrl,
        setup_future_usage, shipping as BuyersShipping, use_stripe_sdk,
    }
    refused {
        client_attribution_metadata: not_yet!("client_attribution_metadata"),
        client_context: not_yet!("client_context"),
        radar_options: not_yet!("radar_options"),
        set_as_default_payment_method: not_yet!("set_as_default_payment_method"),
    }
}

/// `payment_method_options[card]`.
struct CardOptions {
    cvc_token: Option<String>,
}

params! {
    CardOptions { cvc_token }
    refused { installments: not_yet!("installments") }
}

/// `payment_method_options`.
struct ByType {
    card: Option<CardOptions>,
}

params! { ByType { card } }

/// The only option there is, two levels up.
struct Options(Option<String>);

impl FromParam for Options {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let options = Option::<ByType>::from_param(param, path)?;
        Ok(Options(options.and_then(|it| it.card).and_then(|card| card.cvc_token)))
    }

    fn schema() -> Schema {
        Option::<ByType>::schema()
    }
}

impl From<Options> for Option<String> {
    fn from(options: Options) -> Self {
        options.0
    }
}
