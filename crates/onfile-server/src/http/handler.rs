//! What makes a function of `ops` a route: its signature.
//!
//! A handler takes its caller, the ids of its path, and its parameters, in this order:
//! `async fn(Secret, PathId, Update) -> Outcome`. Who may call it is the type of its first argument,
//! so a handler that does not say cannot be registered; and a caller who proves himself by an
//! object's secret ([`OnIntent`]) cannot be asked for without that object's id.

use crate::ops::{Call, Control, Intake, OnCustomer, OnIntent, Outcome, Secret};
use onfile_domain::customer_session::grant::Grant;
use onfile_wire::expand::ExpandPath;
use onfile_wire::form::Tree;
use onfile_wire::params::{Declaration, Declared, PathId, decode};
use onfile_wire::{Invalid, error::ApiError};
use std::pin::Pin;

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admits {
    /// A secret key.
    Secret,
    /// A secret key, on this server's own API.
    Control,
    /// A secret or a publishable key.
    Intake,
    /// A secret key, or a publishable one with the client secret of the intent, or of the Checkout
    /// Session, in the path.
    OnIntent,
    /// A secret key, or what opens one customer: an ephemeral key, or a publishable key with the
    /// client secret of a customer session.
    OnCustomer,
    /// Anybody.
    Anyone,
}

impl Admits {
    /// Whether a browser may call it.
    pub fn browsers(self) -> bool {
        matches!(self, Admits::Intake | Admits::OnIntent | Admits::OnCustomer)
    }
}

/// What a call has proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proven {
    /// A secret key.
    Secret,
    /// A publishable key, and the client secret where the route asks for one.
    Publishable,
    /// What opens one customer.
    Customer(Grant),
}

/// A caller type. Its value is proof that `http::caller` has let the call pass.
pub trait Caller: Sized + Send + 'static {
    /// Who that is.
    const ADMITS: Admits;
    /// The call, marked. `None` when this kind of key may not make it, which `http::caller` has
    /// ruled out; there is no other way to say so than to check again.
    fn mark(call: Call, proven: Proven) -> Option<Self>;
}

/// A caller type that needs no object to prove itself by.
pub trait WithoutObject: Caller {}

impl Caller for Secret {
    const ADMITS: Admits = Admits::Secret;
    fn mark(call: Call, proven: Proven) -> Option<Self> {
        (proven == Proven::Secret).then_some(Secret(call))
    }
}
impl WithoutObject for Secret {}

impl Caller for Control {
    const ADMITS: Admits = Admits::Control;
    fn mark(call: Call, proven: Proven) -> Option<Self> {
        (proven == Proven::Secret).then_some(Control(call))
    }
}
impl WithoutObject for Control {}

impl Caller for Intake {
    const ADMITS: Admits = Admits::Intake;
    fn mark(call: Call, proven: Proven) -> Option<Self> {
        match proven {
            Proven::Secret => Some(Intake::Secret(call)),
            Proven::Publishable => Some(Intake::Publishable(call)),
            Proven::Customer(_) => None,
        }
    }
}
impl WithoutObject for Intake {}

impl Caller for OnIntent {
    const ADMITS: Admits = Admits::OnIntent;
    fn mark(call: Call, proven: Proven) -> Option<Self> {
        match proven {
            Proven::Secret => Some(OnIntent::Secret(call)),
            Proven::Publishable => Some(OnIntent::Client(call)),
            Proven::Customer(_) => None,
        }
    }
}

impl Caller for OnCustomer {
    const ADMITS: Admits = Admits::OnCustomer;
    fn mark(call: Call, proven: Proven) -> Option<Self> {
        match proven {
            Proven::Secret => Some(OnCustomer::Secret(call)),
            Proven::Customer(grant) => Some(OnCustomer::Granted(call, grant)),
            Proven::Publishable => None,
        }
    }
}
// The customer it is restricted to comes with it, whatever the path names.
impl WithoutObject for OnCustomer {}

/// Parameters: whatever `onfile_wire` can read as itself.
pub trait Params: Declaration<Output = Self> + Send + 'static {}
impl<P: Declaration<Output = P> + Send + 'static> Params for P {}

/// A running use case.
pub type Running = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// A use case whose parameters are read, and that waits for its caller.
pub struct Ready {
    expand: Vec<ExpandPath>,
    start: Box<dyn FnOnce(Call, Proven) -> Running + Send>,
}

impl Ready {
    /// Starts it. What the answer shall show whole comes from the parameters.
    pub fn start(self, mut call: Call, proven: Proven) -> Running {
        call.expand = self.expand;
        (self.start)(call, proven)
    }
}

/// A route's work, whatever its parameters are.
pub trait Endpoint: Send + Sync {
    /// Reads the parameters.
    fn read(&self, ids: Vec<String>, tree: Tree) -> Result<Ready, Invalid>;
    /// The parameters that a caller may send, with a secret key or without.
    fn declared(&self, trusted: bool) -> &'static Declared;
}

/// A function that can be a route. `Arguments` only keeps the implementations apart.
pub trait Handler<Arguments>: Copy + Send + Sync + 'static {
    /// Who may call it.
    type Caller: Caller;
    /// Ids in its path.
    const IDS: usize;
    /// See [`Endpoint::declared`].
    fn declared(trusted: bool) -> &'static Declared;
    /// Reads the parameters.
    fn read(self, ids: Vec<String>, tree: Tree) -> Result<Ready, Invalid>;
}

/// A handler, made an endpoint.
pub fn endpoint<A: 'static>(handler: impl Handler<A>) -> Box<dyn Endpoint> {
    struct Of<H, A>(H, std::marker::PhantomData<fn(A)>);
    impl<A, H: Handler<A>> Endpoint for Of<H, A> {
        fn read(&self, ids: Vec<String>, tree: Tree) -> Result<Ready, Invalid> {
            self.0.read(ids, tree)
        }
        fn declared(&self, trusted: bool) -> &'static Declared {
            H::declared(trusted)
        }
    }
    Box::new(Of(handler, std::marker::PhantomData))
}

fn ready<C: Caller, F: Future<Output = Outcome> + Send + 'static>(
    expand: Vec<ExpandPath>,
    run: impl FnOnce(C) -> F + Send + 'static,
) -> Ready {
    let start = move |call: Call, proven: Proven| -> Running {
        match C::mark(call, proven) {
            Some(caller) => Box::pin(run(caller)),
            None => Box::pin(async { Err(ApiError::secret_key_required()) }),
        }
    };
    Ready { expand, start: Box::new(start) }
}

impl<H, C, P, F> Handler<(C, P)> for H
where
    H: Fn(C, P) -> F + Copy + Send + Sync + 'static,
    C: WithoutObject,
    P: Params,
    F: Future<Output = Outcome> + Send + 'static,
{
    type Caller = C;
    const IDS: usize = 0;
    fn declared(trusted: bool) -> &'static Declared {
        P::declared_to(trusted)
    }
    fn read(self, _: Vec<String>, tree: Tree) -> Result<Ready, Invalid> {
        let (params, expand) = decode::<P>(tree)?;
        Ok(ready(expand, move |caller| self(caller, params)))
    }
}

impl<H, C, P, F> Handler<(C, PathId, P)> for H
where
    H: Fn(C, PathId, P) -> F + Copy + Send + Sync + 'static,
    C: Caller,
    P: Params,
    F: Future<Output = Outcome> + Send + 'static,
{
    type Caller = C;
    const IDS: usize = 1;
    fn declared(trusted: bool) -> &'static Declared {
        P::declared_to(trusted)
    }
    fn read(self, ids: Vec<String>, tree: Tree) -> Result<Ready, Invalid> {
        let (params, expand) = decode::<P>(tree)?;
        let id = PathId(ids.into_iter().next().unwrap_or_default());
        Ok(ready(expand, move |caller| self(caller, id, params)))
    }
}

impl<H, C, P, F> Handler<(C, PathId, PathId, P)> for H
where
    H: Fn(C, PathId, PathId, P) -> F + Copy + Send + Sync + 'static,
    C: Caller,
    P: Params,
    F: Future<Output = Outcome> + Send + 'static,
{
    type Caller = C;
    const IDS: usize = 2;
    fn declared(trusted: bool) -> &'static Declared {
        P::declared_to(trusted)
    }
    fn read(self, ids: Vec<String>, tree: Tree) -> Result<Ready, Invalid> {
        let (params, expand) = decode::<P>(tree)?;
        let mut ids = ids.into_iter();
        let outer = PathId(ids.next().unwrap_or_default());
        let inner = PathId(ids.next().unwrap_or_default());
        Ok(ready(expand, move |caller| self(caller, outer, inner, params)))
    }
}
