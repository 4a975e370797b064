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
    /// A confirmation token.
    ConfirmationTokenId = "ctoken_1" + 23;
    /// A payment method that was put on file as a source: a [`PaymentMethodId`] too, but it looks
    /// different.
    CardSourceId = "card_1" + 23;
    /// A Checkout Session.
    CheckoutSessionId = "cs_test_a1" + 56;
    /// A line item of a Checkout Session.
    CheckoutLineItemId = "li_1" + 23;
    /// A charge.
    ChargeId = "ch_3" + 23;
    /// A customer.
    CustomerId = "cus_" + 21;
    /// The account that a customer has in the second API: see [`CustomerId::account`].
    CustomerAccountId = "acct_1" + 21;
    /// A movement of a customer's balance.
    CustomerBalanceTransactionId = "cbtxn_1" + 23;
    /// A movement of a customer's cash balance.
    CustomerCashBalanceTransactionId = "ccsbtxn_1" + 23;
    /// A customer session.
    CustomerSessionId = "cuss_1" + 23;
    /// A dispute.
    DisputeId = "du_1" + 23;
    /// An early fraud warning.
    EarlyFraudWarningId = "issfr_1" + 23;
    /// One answer to a library that asked what to draw. Nothing is kept under it.
    ElementsSessionId = "elements_session_1" + 21;
    /// An ephemeral key; what opens a customer is its secret.
    EphemeralKeyId = "ephkey_1" + 23;
    /// An event.
    EventId = "evt_1" + 23;
    /// An event destination: a [`WebhookEndpointId`] too, but it looks different.
    EventDestinationId = "ed_test_1" + 23;
    /// A line item of a payment intent.
    LineItemId = "uli_" + 21;
    /// The record of a lookup key; it follows from the key, and is never shown.
    LookupKeyId = "lookup_key:" + 21;
    /// A mandate.
    MandateId = "mandate_1" + 23;
    /// A charge of anything but a card: a [`ChargeId`] too, but it looks different.
    PaymentId = "py_3" + 23;
    /// A refund of such a charge: a [`RefundId`] too, but it looks different.
    PaymentRefundId = "pyr_1" + 23;
    /// A payment intent.
    PaymentIntentId = "pi_3" + 23;
    /// A payment method configuration. The default one's id is derived, not minted.
    PaymentMethodConfigurationId = "pmc_1" + 23;
    /// A payment method domain. Derived from the domain, not minted.
    PaymentMethodDomainId = "pmd_1" + 23;
    /// A payment method.
    PaymentMethodId = "pm_1" + 23;
    /// A price.
    PriceId = "price_1" + 23;
    /// A product; callers may choose their own.
    ProductId = "prod_" + 21;
    /// One session of a browser, for fraud checks. Nothing is kept under it.
    RadarSessionId = "rse_1" + 23;
    /// A refund.
    RefundId = "re_3" + 23;
    /// A sealed bank account number in the vault; never shown.
    SealedAccountId = "vlt_" + 22;
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
    /// A test clock.
    TestClockId = "clock_1" + 23;
    /// A card token.
    TokenId = "tok_1" + 23;
    /// A token for a security code: a [`TokenId`] too, but it looks different. Source:
    /// <https://docs.stripe.com/api/tokens/create_cvc_update>.
    CvcTokenId = "cvctok_1" + 23;
    /// A token for a bank account: a [`TokenId`] too, but it looks different. Source:
    /// <https://docs.stripe.com/api/tokens/create_bank_account>.
    BankTokenId = "btok_1" + 23;
    /// A webhook endpoint.
    WebhookEndpointId = "we_1" + 23;
}

/// Digits from which on a number could be a card's: the shortest have twelve.
const CARD_DIGITS: usize = 12;

/// Whether a text could be a card number at the wrong place: that many digits, and no letter. It is
/// nobody's id, and is never asked for.
pub fn could_be_a_card_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= CARD_DIGITS && !text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Characters of the tail that a customer and its account share: one more than other customers have,
/// so that an id says by itself whether there is an account.
const SHARED_TAIL: usize = 22;

impl CustomerId {
    /// The id of a new customer that has an account.
    pub fn mint_with_account(mint: &mut dyn Mint) -> Self {
        Self(format!("cus_1{}", mint.alphanumeric(SHARED_TAIL - 1)))
    }

    /// The account of this customer, if it has one. It follows from the id, so the two cannot come
    /// apart, and whatever names a customer names its account too.
    pub fn account(&self) -> Option<CustomerAccountId> {
        let tail = shared_tail(&self.0, "cus_")?;
        Some(CustomerAccountId(format!("acct_{tail}")))
    }
}

impl CustomerAccountId {
    /// The customer that this account is; `None` when the id cannot be one of a customer's account.
    pub fn customer(&self) -> Option<CustomerId> {
        let tail = shared_tail(&self.0, "acct_")?;
        Some(CustomerId(format!("cus_{tail}")))
    }
}

impl EventId {
    /// The thin event of the same fact, by which the second API knows it. It follows from the id, so
    /// that no second record is needed.
    pub fn thin(&self) -> String {
        format!("evt_test_{}", self.0.strip_prefix("evt_").unwrap_or(&self.0))
    }

    /// The event that a thin one is of; `None` when the id cannot be one of a thin event.
    pub fn of_thin(id: &str) -> Option<EventId> {
        let tail = id.strip_prefix("evt_test_")?;
        let plain = tail.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (plain && tail.starts_with('1')).then(|| EventId(format!("evt_{tail}")))
    }
}

fn shared_tail<'a>(id: &'a str, prefix: &str) -> Option<&'a str> {
    let tail = id.strip_prefix(prefix)?;
    let plain = tail.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (plain && tail.len() == SHARED_TAIL && tail.starts_with('1')).then_some(tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;

    impl Mint for Fixed {
        fn alphanumeric(&mut self, length: usize) -> String {
            "x".repeat(length)
        }
    }

    #[test]
    fn card_numbers_are_no_ids() {
        for (text, could_be) in [
            ("4242424242424242", true),
            ("4242 4242-4242", true),
            ("42424242424", false),
            ("2024", false),
            ("pi_3e3H2MlI6R1XlaliFKZfvygv", false),
            ("a424242424242", false),
            ("", false),
        ] {
            assert_eq!(could_be_a_card_number(text), could_be, "{text}");
        }
    }

    #[test]
    fn a_customer_and_its_account_name_each_other() {
        let customer = CustomerId::mint_with_account(&mut Fixed);
        let account = customer.account().unwrap();
        assert_eq!(account.as_str(), format!("acct_1{}", "x".repeat(21)));
        assert_eq!(account.as_str().len(), CustomerAccountId::mint(&mut Fixed).as_str().len());
        assert_eq!(account.customer(), Some(customer));
    }

    #[test]
    fn an_event_and_its_thin_one_name_each_other() {
        let event = EventId::mint(&mut Fixed);
        assert_eq!(event.thin(), format!("evt_test_1{}", "x".repeat(23)));
        assert_eq!(EventId::of_thin(&event.thin()), Some(event));
        for id in ["", "evt_1x", "evt_test_", "evt_test_2x", "evt_test_1/", "evt_test_test_1"] {
            assert_eq!(EventId::of_thin(id), None, "{id}");
        }
    }

    #[test]
    fn other_customers_have_no_account_and_other_accounts_no_customer() {
        assert_eq!(CustomerId::mint(&mut Fixed).account(), None);
        for id in
            ["", "acct_", "acct_1", "acct_2xxxxxxxxxxxxxxxxxxxxx", "acct_1xxxxxxxxxxxxxxxxxxxx/"]
        {
            assert_eq!(CustomerAccountId::named(id).customer(), None, "{id}");
        }
        let plain = CustomerId::mint(&mut Fixed).as_str().replace("cus_", "acct_");
        assert_eq!(CustomerAccountId::named(plain).customer(), None);
    }
}
