//! `payment_method_options`: what a caller sets by type of method, for both kinds of intent.

use super::types::{declare_others, declare_setup_others, read_others, read_setup_others};
use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::{SECRET_KEY_ONLY, not_yet};
use crate::params::{
    Declaration, Declared, Fields, FromParam, Kind, Path, Schema, params, read_object,
};
use onfile_domain::Change;
use onfile_domain::payment_intent::{CardOptionsChange, OptionsChange};
use std::sync::LazyLock;

params! {
    CardOptionsChange {
        capture_method, cvc_token, network, request_extended_authorization,
        request_incremental_authorization, request_multicapture, request_overcapture,
        request_three_d_secure, require_cvc_recollection, setup_future_usage,
        setup_credential_usage, statement_descriptor_suffix_kana,
        statement_descriptor_suffix_kanji, stored_credential_usage,
    }
    refused {
        installments: not_yet!("installments"),
        mandate_options: not_yet!("mandate_options"),
        moto: not_yet!("moto"),
        three_d_secure: not_yet!("three_d_secure"),
    }
}

params! {
    /// The card options of a browser: it says how its buyer pays, not what the seller asks for.
    struct ClientCard for CardOptionsChange { cvc_token, network, setup_future_usage, .. }
    refused {
        capture_method: SECRET_KEY_ONLY,
        installments: not_yet!("installments"),
        mandate_options: SECRET_KEY_ONLY,
        moto: SECRET_KEY_ONLY,
        request_extended_authorization: SECRET_KEY_ONLY,
        request_incremental_authorization: SECRET_KEY_ONLY,
        request_multicapture: SECRET_KEY_ONLY,
        request_overcapture: SECRET_KEY_ONLY,
        request_three_d_secure: SECRET_KEY_ONLY,
        require_cvc_recollection: SECRET_KEY_ONLY,
        setup_credential_usage: SECRET_KEY_ONLY,
        statement_descriptor_suffix_kana: SECRET_KEY_ONLY,
        statement_descriptor_suffix_kanji: SECRET_KEY_ONLY,
        stored_credential_usage: SECRET_KEY_ONLY,
        three_d_secure: SECRET_KEY_ONLY,
    }
}

params! {
    /// The card options of a setup, which moves no money.
    struct SetupCard for CardOptionsChange {
        network, request_three_d_secure, setup_credential_usage, ..
    }
    refused {
        mandate_options: not_yet!("mandate_options"),
        moto: not_yet!("moto"),
        three_d_secure: not_yet!("three_d_secure"),
    }
}

params! {
    /// The card options of a browser in a setup. It must not weaken the 3-D Secure that the seller
    /// asks for.
    struct ClientSetupCard for CardOptionsChange { network, .. }
    refused {
        mandate_options: SECRET_KEY_ONLY,
        moto: SECRET_KEY_ONLY,
        request_three_d_secure: SECRET_KEY_ONLY,
        setup_credential_usage: SECRET_KEY_ONLY,
        three_d_secure: SECRET_KEY_ONLY,
    }
}

params! {
    /// The card options of a Checkout Session.
    struct CheckoutCard for CardOptionsChange {
        capture_method, request_extended_authorization, request_incremental_authorization,
        request_multicapture, request_overcapture, request_three_d_secure, setup_future_usage,
        statement_descriptor_suffix_kana, statement_descriptor_suffix_kanji, ..
    }
    refused {
        installments: not_yet!("installments"),
        restrictions: not_yet!("restrictions"),
    }
}

impl Declaration for OptionsChange {
    type Output = OptionsChange;

    fn declare(declared: &mut Declared) {
        declared.add::<Change<CardOptionsChange>>("card");
        declare_others(declared);
    }

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<OptionsChange>);
        &DECLARED
    }

    fn read(fields: &mut Fields<'_>) -> Result<OptionsChange, Invalid> {
        let card = fields.take("card")?;
        Ok(OptionsChange { card, others: read_others(fields)? })
    }
}

impl FromParam for OptionsChange {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        read_object::<OptionsChange>(param, path)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(OptionsChange::declared()))
    }
}

/// Options of which a caller may set a part: `Card` says what of the card, the two functions what of
/// the other types. Nothing of it can be unset.
macro_rules! restricted {
    ($(#[$meta:meta])* $Options:ident, $Card:ident, $declare:expr, $read:expr) => {
        $(#[$meta])*
        pub(in crate::objects) struct $Options(Option<OptionsChange>);

        impl Declaration for $Options {
            type Output = OptionsChange;

            fn declare(declared: &mut Declared) {
                declared.add::<Option<Whole<$Card>>>("card");
                $declare(declared);
            }

            fn declared() -> &'static Declared {
                static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<$Options>);
                &DECLARED
            }

            fn read(fields: &mut Fields<'_>) -> Result<OptionsChange, Invalid> {
                let card = match fields.take::<Option<Whole<$Card>>>("card")? {
                    Some(Whole(card)) => Change::Set(card),
                    None => Change::Keep,
                };
                Ok(OptionsChange { card, others: $read(fields)? })
            }
        }

        impl FromParam for $Options {
            fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
                match param {
                    None => Ok($Options(None)),
                    some => read_object::<$Options>(some, path).map(|it| $Options(Some(it))),
                }
            }

            fn schema() -> Schema {
                Schema::required(Kind::Object($Options::declared())).optional()
            }
        }

        impl From<$Options> for Option<OptionsChange> {
            fn from(options: $Options) -> Self {
                options.0
            }
        }
    };
}

/// What a declaration reads, as one parameter.
pub(super) struct Whole<D: Declaration>(pub(super) D::Output);

impl<D: Declaration> FromParam for Whole<D> {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        read_object::<D>(param, path).map(Whole)
    }

    fn schema() -> Schema {
        Schema::required(Kind::Object(D::declared()))
    }
}

restricted! {
    /// The options that a browser may set while confirming a payment.
    ClientOptions, ClientCard, declare_others, read_others
}

restricted! {
    /// The options of a Checkout Session.
    CheckoutOptions, CheckoutCard, declare_others, read_others
}

restricted! {
    /// The options of a setup: no type has a future usage of its own there.
    SetupOptions, SetupCard, declare_setup_others, read_setup_others
}

restricted! {
    /// The options that a browser may set while confirming a setup.
    ClientSetupOptions, ClientSetupCard, declare_setup_others, read_setup_others
}
