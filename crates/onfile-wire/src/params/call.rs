//! What stands around parameters: ids in the path, calls without any, and calls that browsers and
//! servers make with different ones.

use crate::invalid::Invalid;
use crate::params::{Declaration, Declared, Fields};
use std::marker::PhantomData;
use std::sync::LazyLock;

/// An id in the URL's path; whether it names anything is for the store to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathId(pub String);

/// A call without parameters. It still takes `expand`, like every call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoParams;

impl Declaration for NoParams {
    type Output = NoParams;

    fn declare(_: &mut Declared) {}

    fn declared() -> &'static Declared {
        static DECLARED: LazyLock<Declared> = LazyLock::new(Declared::of::<NoParams>);
        &DECLARED
    }

    fn read(_: &mut Fields<'_>) -> Result<NoParams, Invalid> {
        Ok(NoParams)
    }
}

/// One command that two kinds of callers may send: with a secret key as `S` declares it, from a
/// browser only as far as `C` does.
///
/// It is read as a browser's unless the transport vouches for the caller with
/// [`crate::form::Tree::trust`], so that forgetting to can only refuse too much.
pub struct ByCaller<S, C>(pub S, pub PhantomData<fn() -> C>);

impl<S, C> Declaration for ByCaller<S, C>
where
    S: Declaration<Output = S>,
    C: Declaration<Output = S>,
{
    type Output = Self;

    fn declare(declared: &mut Declared) {
        S::declare(declared);
    }

    fn declared() -> &'static Declared {
        S::declared()
    }

    fn declared_to(trusted: bool) -> &'static Declared {
        if trusted { S::declared() } else { C::declared() }
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, Invalid> {
        let command = if fields.trusted() { S::read(fields) } else { C::read(fields) };
        Ok(ByCaller(command?, PhantomData))
    }
}
