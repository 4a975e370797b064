//! The binary onfile.
