//! Public ids: a prefix that says what, and a random tail.
//!
//! A tail has at least 120 random bits, so ids cannot be guessed. The shapes follow the real
//! service's (`pi_3…`, `ch_3…`, `evt_1…`), since tools recognise objects by their prefix.

use crate::moment::Mint;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $Id:ident = $prefix:literal + $tail:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $Id(String);

        impl $Id {
            /// The id of something new.
            pub fn mint(mint: &mut dyn Mint) -> Self {
                Self(format!(concat!($prefix, "{}"), mint.alphanumeric($tail)))
            }
            /// The id a caller named; whether it names anything is for the store to say.
            pub fn named(id: impl Into<String>) -> Self {
                Self(id.into())
            }
            /// The id's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $Id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// An account: whose records these are.
    AccountId = "acct_1" + 21;
    /// A balance transaction.
    BalanceTransactionId = "txn_3" + 23;
    /// A payment method that was put on file as a source: a [`PaymentMethodId`] too, but it looks
    /// different.
    CardSourceId = "card_1" + 23;
    /// A charge.
    ChargeId = "ch_3" + 23;
    /// A customer.
    CustomerId = "cus_" + 21;
    /// A movement of a customer's balance.
    CustomerBalanceTransactionId = "cbtxn_1" + 23;
    /// A movement of a customer's cash balance.
    CustomerCashBalanceTransactionId = "ccsbtxn_1" + 23;
    /// A dispute.
    DisputeId = "du_1" + 23;
    /// An early fraud warning.
    EarlyFraudWarningId = "issfr_1" + 23;
    /// An event.
    EventId = "evt_1" + 23;
    /// A line item of a payment intent.
    LineItemId = "uli_" + 21;
    /// A payment intent.
    PaymentIntentId = "pi_3" + 23;
    /// A payment method.
    PaymentMethodId = "pm_1" + 23;
    /// A refund.
    RefundId = "re_3" + 23;
    /// A sealed card number in the vault; never shown.
    SealedCardId = "vlt_" + 22;
    /// A setup attempt.
    SetupAttemptId = "setatt_1" + 23;
    /// A setup intent.
    SetupIntentId = "seti_1" + 23;
    /// The one attempt that a 3-D Secure page belongs to; it is the page's address, and works once.
    AuthenticationId = "payatt_3" + 23;
    /// A tax id.
    TaxIdId = "txi_1" + 23;
    /// A card token.
    TokenId = "tok_1" + 23;
    /// A token for a security code: a [`TokenId`] too, but it looks different. Source:
    /// <https://docs.stripe.com/api/tokens/create_cvc_update>.
    CvcTokenId = "cvctok_1" + 23;
}
