//! Several statements in one round trip.
//!
//! The driver sends a statement when its future is first polled, without waiting for the answer to the
//! one before. So futures that are all polled in order are one pipeline.

use deadpool_postgres::Object;
use std::future::{Future, poll_fn};
use std::task::Poll;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Error, Row, Statement};

/// A statement and what it is given.
pub(crate) struct Step<'a> {
    statement: &'a Statement,
    given: Vec<Box<dyn ToSql + Sync + Send + 'a>>,
}

impl<'a> Step<'a> {
    pub(crate) fn of(statement: &'a Statement) -> Self {
        Step { statement, given: Vec::new() }
    }

    /// Gives the statement its next parameter.
    pub(crate) fn with(mut self, value: impl ToSql + Sync + Send + 'a) -> Self {
        self.given.push(Box::new(value));
        self
    }

    async fn run(self, client: &Object) -> Result<Vec<Row>, Error> {
        let given: Vec<&(dyn ToSql + Sync)> =
            self.given.iter().map(|value| &**value as &(dyn ToSql + Sync)).collect();
        client.query(self.statement, &given).await
    }
}

/// Runs the steps that are there, in order and in one round trip, and returns the rows of each. The
/// error is the first one, which is the cause of those after it.
pub(crate) async fn run<const N: usize>(
    client: &Object,
    steps: [Option<Step<'_>>; N],
) -> Result<[Vec<Row>; N], Error> {
    let mut running = steps.map(|step| step.map(|step| Box::pin(step.run(client))));
    let mut outcomes: [Result<Vec<Row>, Error>; N] = std::array::from_fn(|_| Ok(Vec::new()));
    poll_fn(|context| {
        let mut pending = false;
        for (step, outcome) in running.iter_mut().zip(&mut outcomes) {
            match step.as_mut().map(|step| step.as_mut().poll(context)) {
                Some(Poll::Ready(done)) => {
                    *outcome = done;
                    *step = None;
                }
                Some(Poll::Pending) => pending = true,
                None => {}
            }
        }
        if pending { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    let mut rows = std::array::from_fn(|_| Vec::new());
    for (rows, outcome) in rows.iter_mut().zip(outcomes) {
        *rows = outcome?;
    }
    Ok(rows)
}
