//! Sessions: what may stand beside what, what they cost, how they end.
