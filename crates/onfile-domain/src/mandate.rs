//! Mandates: the holder's word that an account may be debited, and how it ends.
//!
//! A mandate is made when a debit or a setup is confirmed with the holder's acceptance, and never
//! changed by a caller. The bank, a dispute, or taking the method off file ends it.

use crate::bank_account::UsBankAccount;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{MandateId, PaymentMethodId};
use crate::moment::{Moment, Timestamp};
use crate::money::{Amount, Currency};
use crate::names::names;
use crate::payment_intent::Acceptance;
use crate::payment_method::{Details, PaymentMethod};
use crate::payment_method_type::PaymentMethodType;
use serde::{Deserialize, Serialize};

names! {
    /// Whether an account may be debited under a mandate.
    pub enum MandateStatus {
        Active = "active",
        Inactive = "inactive",
        Pending = "pending",
    }
}

/// How often a mandate can be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Reach {
    /// Again and again.
    MultiUse,
    /// For one payment.
    SingleUse {
        /// Of how much.
        amount: Amount,
        /// In what.
        currency: Currency,
    },
}

/// A mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// The mandate's id.
    pub id: MandateId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// How the holder agreed.
    pub acceptance: Acceptance,
    /// Whose account.
    pub payment_method: PaymentMethodId,
    /// The method's type.
    pub kind: PaymentMethodType,
    /// What the bank knows it by; `None` where the scheme has no such thing.
    pub reference: Option<String>,
    /// How often it can be used.
    pub reach: Reach,
    /// Whether it can be used.
    pub status: MandateStatus,
    /// Whether the one payment that it was given for has been made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub spent: bool,
}

/// Characters of a SEPA mandate's reference. `[D]`
const REFERENCE: usize = 24;

/// The most characters of a reference's own beginning. `[D]`
const REFERENCE_PREFIX: usize = 12;

/// Whether a text may begin the references of SEPA mandates.
pub fn is_reference_prefix(prefix: &str) -> bool {
    let allowed = |c: char| {
        c.is_ascii_uppercase()
            || c.is_ascii_digit()
            || matches!(c, ' ' | '/' | '_' | '-' | '&' | '.')
    };
    let first = prefix.chars().next();
    prefix.chars().count() <= REFERENCE_PREFIX
        && prefix.chars().all(allowed)
        && first.is_some_and(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && !prefix.starts_with("STRIPE")
}

impl Mandate {
    /// A mandate for a method's account.
    pub fn create(
        method: &PaymentMethod,
        acceptance: Acceptance,
        reach: Reach,
        prefix: Option<&str>,
        moment: &mut Moment<'_>,
    ) -> Mandate {
        let kind = method.kind();
        let reference = (kind == PaymentMethodType::SepaDebit).then(|| {
            let prefix = prefix.unwrap_or_default();
            let rest = REFERENCE.saturating_sub(prefix.chars().count());
            format!("{prefix}{}", moment.mint.alphanumeric(rest).to_ascii_uppercase())
        });
        Mandate {
            id: MandateId::mint(moment.mint),
            created: moment.now,
            acceptance,
            payment_method: method.id.clone(),
            kind,
            reference,
            reach,
            status: MandateStatus::Active,
            spent: false,
        }
    }

    /// Whether an account may be debited under it.
    pub fn is_active(&self) -> bool {
        self.status == MandateStatus::Active
    }

    /// Whether it allows more debits than the one it was made for.
    pub fn stands(&self) -> bool {
        self.is_active() && self.reach == Reach::MultiUse
    }

    /// Whether a payment with this method, of so much, may be made under it when it is named.
    pub fn allows(&self, method: &PaymentMethodId, (amount, currency): (Amount, Currency)) -> bool {
        let reaches = match &self.reach {
            Reach::MultiUse => true,
            Reach::SingleUse { amount: most, currency: of } => {
                !self.spent && amount <= *most && currency == *of
            }
        };
        self.is_active() && self.payment_method == *method && reaches
    }

    /// The one payment that it was given for has been made; one for many is as it was.
    pub fn spend(&self) -> Effects {
        match self.reach {
            Reach::MultiUse => Effects::default(),
            Reach::SingleUse { .. } => Mandate { spent: true, ..self.clone() }.end(),
        }
    }

    /// Ends it. Harmless when it runs twice.
    pub fn end(&self) -> Effects {
        let mut effects = Effects::default();
        if self.is_active() {
            let ended = Mandate { status: MandateStatus::Inactive, ..self.clone() };
            effects.tell_change(EventType::MandateUpdated, self, &ended);
            effects.save(ended);
        }
        effects
    }
}

impl PaymentMethod {
    /// The account in the United States behind the method.
    pub fn us_bank_account(&self) -> Option<&UsBankAccount> {
        match &self.details {
            Details::UsBankAccount(account) => Some(account),
            Details::Card(_)
            | Details::SepaDebit(_)
            | Details::AuBecsDebit(_)
            | Details::Bancontact
            | Details::Ideal(_)
            | Details::Sofort(_)
            | Details::Giropay
            | Details::CustomerBalance => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mandate(reach: Reach) -> Mandate {
        Mandate {
            id: MandateId::named("mandate_1"),
            created: 0,
            acceptance: Acceptance { accepted_at: 0, online: None },
            payment_method: PaymentMethodId::named("pm_1"),
            kind: PaymentMethodType::SepaDebit,
            reference: None,
            reach,
            status: MandateStatus::Active,
            spent: false,
        }
    }

    fn of(amount: i64, currency: &str) -> (Amount, Currency) {
        (Amount::new(amount), Currency::parse(currency).unwrap())
    }

    #[test]
    fn one_payment_is_allowed_once_and_up_to_its_amount() {
        let method = PaymentMethodId::named("pm_1");
        let (amount, currency) = of(1000, "eur");
        let once = mandate(Reach::SingleUse { amount, currency });
        assert!(once.allows(&method, of(1000, "eur")) && once.allows(&method, of(1, "eur")));
        assert!(!once.allows(&method, of(1001, "eur")) && !once.allows(&method, of(1, "usd")));
        assert!(!once.allows(&PaymentMethodId::named("pm_2"), of(1, "eur")));
        assert!(!Mandate { spent: true, ..once.clone() }.allows(&method, of(1, "eur")));
        let effects = once.spend();
        assert_eq!(effects.events.len(), 1);
        let ended = Mandate::try_from(effects.records.into_iter().next().unwrap()).unwrap();
        assert!(ended.spent && !ended.is_active() && !ended.allows(&method, of(1, "eur")));
    }

    #[test]
    fn many_payments_are_allowed_until_it_ends() {
        let method = PaymentMethodId::named("pm_1");
        let many = mandate(Reach::MultiUse);
        assert!(many.allows(&method, of(1_000_000, "usd")));
        assert_eq!(many.spend(), Effects::default());
        let ended = Mandate { status: MandateStatus::Inactive, ..many };
        assert!(!ended.allows(&method, of(1, "usd")));
    }
}
