//! The networks money moves over; today the built-in test network.
