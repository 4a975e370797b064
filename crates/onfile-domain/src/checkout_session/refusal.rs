//! Why a Checkout Session is not made, or stays as it is.

use super::{ModeName, StatusName, UiModeWord};
use crate::id::PriceId;
use crate::money::{Amount, Currency};
use crate::refusal::Refusal;

/// What is wrong with one parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckoutFault {
    /// It must be there.
    Missing,
    /// It cannot be sent in this mode.
    NotInMode(ModeName),
    /// It has no place beside `redirect_on_completion: never`.
    NeverRedirected,
    /// A time less than [`super::SHORTEST`] from now.
    TooSoon,
    /// A time more than [`super::LONGEST`] from now.
    TooLate,
    /// More than [`super::MAX_LINE_ITEMS`].
    TooMany,
    /// Neither a price nor what to make one of.
    NoPrice,
    /// Both of them.
    TwoPrices,
    /// No quantity; the place in the list.
    NoQuantity(usize),
    /// Less than one.
    BelowOne,
    /// Less than nothing, or more than the API counts.
    OutOfRange,
    /// A quantity that the buyer could not have chosen.
    NotAdjustable,
    /// A price for subscriptions.
    Recurring,
    /// A price that is archived.
    InactivePrice,
    /// A price of a product that is archived.
    InactiveProduct(PriceId),
    /// A price whose amount the buyer chooses.
    CustomAmount,
    /// A price that does not have the session's currency.
    Currency {
        /// What it has.
        has: Vec<Currency>,
        /// The session's.
        expected: Currency,
    },
    /// Not a line item of this session.
    NoSuchLineItem(String),
    /// Only the browser says where goods go.
    ClientOnly,
    /// Nobody is known whose record could follow.
    NobodyToUpdate,
    /// The buyer is not asked where goods go.
    NoShipping,
    /// Goods do not go there.
    NotShippedThere,
    /// Something that the buyer said.
    Buyer(BuyerFault),
}

/// What is wrong with what a buyer said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuyerFault {
    /// Only the seller's server says where goods go.
    ServerOnly,
    /// The seller knows another e-mail address.
    EmailKnown,
    /// The session says itself where the buyer comes back to.
    ReturnUrlKnown,
    /// The buyer was not asked that.
    NotAsked,
    /// The method is of another type than the buyer saw.
    AnotherType,
    /// Saving is not offered: it is off, or there is nobody to save for.
    SaveNotOffered,
    /// The method is on file already.
    SavedAlready,
    /// The method is none that the session shows.
    NotShown,
}

impl BuyerFault {
    /// The fault of a parameter.
    pub fn at(self, param: impl Into<String>) -> CheckoutRefusal {
        CheckoutFault::Buyer(self).at(param)
    }
}

impl CheckoutFault {
    /// The fault of a parameter.
    pub fn at(self, param: impl Into<String>) -> CheckoutRefusal {
        CheckoutRefusal::Faulty { param: param.into(), fault: self }
    }
}

/// Why a session is not made, or stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckoutRefusal {
    /// Parameters that have no place where the buyer sees it.
    NotInUiMode {
        /// Which, by the alphabet.
        params: Vec<&'static str>,
        /// Where that is.
        mode: UiModeWord,
    },
    /// Less than can be charged.
    TooSmall(Currency),
    /// More than can be charged.
    TooLarge(Currency),
    /// Finer than the networks carry: see [`Currency::step`].
    TooFine(Currency),
    /// No type of payment method is left.
    NoTypes,
    /// It cannot be called off where it stands.
    Expire(StatusName),
    /// It cannot be changed where it stands.
    Update(StatusName),
    /// It cannot be completed where it stands.
    Confirm(StatusName),
    /// Not the session's client secret.
    WrongClientSecret,
    /// The buyer saw another amount.
    ExpectedAmount(Amount),
    /// The session drives its payment intent, and nobody else does.
    DrivesPaymentIntent,
    /// The session drives its setup intent, and nobody else does.
    DrivesSetupIntent,
    /// One parameter.
    Faulty {
        /// The parameter, as it was sent.
        param: String,
        /// What is wrong with it.
        fault: CheckoutFault,
    },
}

impl From<CheckoutRefusal> for Refusal {
    fn from(refusal: CheckoutRefusal) -> Self {
        Refusal::Checkout(Box::new(refusal))
    }
}
