//! Records on disk: one narrow port, two engines.
