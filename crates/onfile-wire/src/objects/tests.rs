//! The small objects, events, and what changed.
