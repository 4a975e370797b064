//! Stripe's format: parameters in, JSON out.
