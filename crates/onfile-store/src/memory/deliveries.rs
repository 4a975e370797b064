//! Deliveries in memory: few, so each question looks at all of an account's.

use super::{Account, Memory};
use crate::delivery::{DeliveryRow, PutDelivery, Queue};
use std::collections::BTreeMap;

/// A delivery, and its place in the order of writing.
pub(super) struct Kept {
    place: usize,
    row: DeliveryRow,
}

impl Account {
    fn position(&self, put: &PutDelivery) -> Option<usize> {
        let same = |kept: &Kept| kept.row.event == put.event && kept.row.endpoint == put.endpoint;
        self.deliveries.iter().position(same)
    }

    pub(super) fn takes(&self, put: &PutDelivery) -> bool {
        let found = self.position(put).map(|at| self.deliveries[at].row.version);
        found == put.expected
    }

    pub(super) fn deliver(&mut self, account: &str, put: PutDelivery) {
        match self.position(&put) {
            Some(at) => {
                let row = &mut self.deliveries[at].row;
                (row.version, row.due, row.body) = (row.version + 1, put.due, put.body);
            }
            None => {
                let place = self.deliveries.len();
                let PutDelivery { event, endpoint, due, body, .. } = put;
                let account = account.to_owned();
                let row = DeliveryRow { account, event, endpoint, version: 1, due, body };
                self.deliveries.push(Kept { place, row });
            }
        }
    }

    pub(super) fn surveyed_deliveries(&self) -> Vec<DeliveryRow> {
        self.deliveries.iter().map(|kept| kept.row.clone()).collect()
    }
}

impl Memory {
    pub(crate) fn queues(&self) -> Vec<Queue> {
        let state = self.lock();
        let mut heads: BTreeMap<(&str, &str), i64> = BTreeMap::new();
        for kept in state.accounts.values().flat_map(|account| &account.deliveries) {
            if let Some(due) = kept.row.due {
                let head = heads.entry((&kept.row.account, &kept.row.endpoint)).or_insert(due);
                *head = due.min(*head);
            }
        }
        let queue = |((account, endpoint), due): ((&str, &str), i64)| Queue {
            account: account.to_owned(),
            endpoint: endpoint.to_owned(),
            due,
        };
        heads.into_iter().map(queue).collect()
    }

    pub(crate) fn due_deliveries(
        &self,
        account: &str,
        endpoint: &str,
        until: i64,
        limit: usize,
    ) -> Vec<DeliveryRow> {
        self.of(account, |account| {
            let of_queue = account.deliveries.iter().filter(|kept| kept.row.endpoint == endpoint);
            let mut due: Vec<&Kept> =
                of_queue.filter(|kept| kept.row.due.is_some_and(|due| due <= until)).collect();
            due.sort_unstable_by_key(|kept| (kept.row.due, kept.place));
            due.into_iter().take(limit).map(|kept| kept.row.clone()).collect()
        })
    }

    pub(crate) fn deliveries(&self, account: &str, events: &[&str]) -> Vec<DeliveryRow> {
        self.of(account, |account| {
            let of = |event: &&str| {
                let event = (*event).to_owned();
                account.deliveries.iter().filter(move |kept| kept.row.event == event)
            };
            events.iter().flat_map(of).map(|kept| kept.row.clone()).collect()
        })
    }
}
