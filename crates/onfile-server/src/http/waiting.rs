//! The connections from which nothing whole has come yet, or nothing since their last answer. When no
//! slot is free, the one that has waited longest makes room for the next client: however many
//! connections somebody opens and leaves alone, whoever has something to ask is served.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// All that wait, in the order in which they began to.
#[derive(Default)]
pub struct Waiting(Mutex<Line>);

#[derive(Default)]
struct Line {
    next: u64,
    waiting: BTreeMap<u64, Arc<Notify>>,
}

impl Waiting {
    /// Puts a connection at the end of the line.
    pub fn join(self: &Arc<Self>) -> Place {
        let place =
            Place { line: self.clone(), number: AtomicU64::new(BUSY), called: Arc::default() };
        place.wait();
        place
    }

    /// Asks the one that has waited longest to go. False when all are busy.
    pub fn call_first(&self) -> bool {
        let first = self.line().waiting.pop_first();
        first.is_some_and(|(_, called)| {
            called.notify_one();
            true
        })
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One connection's place, which goes when it is dropped.
pub struct Place {
    line: Arc<Waiting>,
    number: AtomicU64,
    called: Arc<Notify>,
}

/// The number of a place while a request is under way.
const BUSY: u64 = u64::MAX;

impl Place {
    /// A request has come.
    pub fn busy(&self) {
        let number = self.number.swap(BUSY, Ordering::AcqRel);
        self.line.line().waiting.remove(&number);
    }

    /// The request is answered: to the end of the line.
    pub fn wait(&self) {
        let mut line = self.line.line();
        let number = line.next;
        line.next += 1;
        line.waiting.insert(number, self.called.clone());
        self.number.store(number, Ordering::Release);
    }

    /// Returns when the connection shall make room; the answer is whether a request has come in the
    /// same moment.
    pub async fn called(&self) -> bool {
        self.called.notified().await;
        self.number.load(Ordering::Acquire) == BUSY
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.busy();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether it has been asked to go since this was last looked at.
    async fn is_called(place: &Place) -> bool {
        tokio::select! {
            biased;
            _ = place.called() => true,
            () = std::future::ready(()) => false,
        }
    }

    #[tokio::test]
    async fn the_longest_waiting_goes_first_and_who_is_busy_stays() {
        let line = Arc::new(Waiting::default());
        let [one, two, three] = [(); 3].map(|()| line.join());
        three.busy();
        one.busy();
        one.wait();
        assert!(line.call_first());
        assert_eq!([is_called(&one).await, is_called(&two).await], [false, true]);
        assert!(line.call_first());
        assert!(is_called(&one).await);
        assert!(!line.call_first(), "the third one is busy");
        three.wait();
        drop(three);
        assert!(!line.call_first(), "nobody is left");
    }
}
