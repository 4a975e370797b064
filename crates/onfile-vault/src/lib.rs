//! Card numbers at rest: types that cannot be printed, sealing, keys, rotation, fingerprints.
