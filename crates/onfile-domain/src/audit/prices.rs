//! Products and prices: what belongs together, and who has which lookup key.

use super::Invariant::{R1, R2};
use super::{Findings, Snapshot};
use crate::product::Product;
use std::collections::BTreeMap;

pub(super) fn audit(snapshot: &Snapshot, findings: &mut Findings) {
    let mut counted: BTreeMap<&str, u32> = BTreeMap::new();
    for (id, price) in &snapshot.prices {
        let product = price.product.as_str();
        *counted.entry(product).or_default() += 1;
        let there = snapshot.products.get(product).is_some_and(Product::is_there);
        findings.expect(there, R1, id, || format!("its product {product} is not there"));
    }
    for (id, product) in &snapshot.products {
        let count = counted.get(id.as_str()).copied().unwrap_or_default();
        findings.expect(count == product.prices, R1, id, || {
            format!("it counts {} prices, and has {count}", product.prices)
        });
        let Some(default) = &product.default_price else { continue };
        let price = snapshot.prices.get(default.as_str());
        let own = price.is_some_and(|price| price.product == product.id && price.active);
        findings.expect(own, R1, id, || {
            format!("its default price {default} is not an active one of its own")
        });
    }
    lookup_keys(snapshot, findings);
}

fn lookup_keys(snapshot: &Snapshot, findings: &mut Findings) {
    let mut holders: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, price) in &snapshot.prices {
        let Some(key) = &price.lookup_key else { continue };
        let other = holders.insert(key, id);
        findings.expect(other.is_none(), R2, id, || {
            format!("its lookup key is also that of {}", other.unwrap_or_default())
        });
    }
    for (id, record) in &snapshot.lookup_keys {
        let holder = holders.remove(record.key());
        let said = record.price.as_ref().map(|price| price.as_str());
        findings.expect(holder == said, R2, holder.or(said).unwrap_or(id), || {
            "the record of its lookup key names another price".to_owned()
        });
    }
    for holder in holders.values() {
        findings.expect(false, R2, holder, || "its lookup key has no record".to_owned());
    }
}
