//! The call that makes a customer session.

use crate::objects::core_account::NamedCustomer;
use crate::params::params;
use onfile_domain::customer_session::{
    Asked, AskedOfElement, AskedOfMobile, AskedOfSheet, Create, Featured, Plain,
};

params! { Create { flatten customer: NamedCustomer, components } }

params! {
    Asked {
        active_entitlements, buy_button, customer_portal, customer_sheet, mobile_payment_element,
        payment_element, pricing_table,
    }
}

params! { Plain { enabled } }

params! { Featured<AskedOfSheet> { enabled, features } }

params! { Featured<AskedOfMobile> { enabled, features } }

params! { Featured<AskedOfElement> { enabled, features } }

params! { AskedOfSheet { payment_method_allow_redisplay_filters, payment_method_remove } }

params! {
    AskedOfMobile {
        payment_method_allow_redisplay_filters, payment_method_redisplay, payment_method_remove,
        payment_method_save, payment_method_save_allow_redisplay_override,
    }
}

params! {
    AskedOfElement {
        payment_method_allow_redisplay_filters, payment_method_redisplay,
        payment_method_redisplay_limit, payment_method_remove, payment_method_save,
        payment_method_save_usage,
    }
}
