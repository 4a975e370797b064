//! The rules of saved payments: pure, synchronous, without clock or chance.
