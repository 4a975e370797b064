//! Checkout Sessions as they are shown, and what may be said about them.
