//! The domain's deliveries, as this store keeps them.

use crate::delivery::{DeliveryRow, PutDelivery};
use crate::error::StoreError;
use onfile_domain::delivery::Delivery;
use serde::{Deserialize, Serialize};

/// The number of the encoding.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    #[serde(flatten)]
    delivery: &'a Delivery,
}

#[derive(Deserialize)]
struct Read {
    v: u32,
    #[serde(flatten)]
    delivery: Delivery,
}

/// The write of a delivery, over the version that was read or as a new one.
pub fn put(delivery: &Delivery, expected: Option<i64>) -> Result<PutDelivery, StoreError> {
    let body = serde_json::to_vec(&Written { v: FORMAT, delivery })
        .map_err(|error| StoreError::Malformed(format!("delivery: {error}")))?;
    Ok(PutDelivery {
        event: delivery.event.as_str().to_owned(),
        endpoint: delivery.endpoint.as_str().to_owned(),
        expected,
        due: delivery.due(),
        body,
    })
}

/// The delivery in a row.
pub fn decode(row: &DeliveryRow) -> Result<Delivery, StoreError> {
    let broken = |field: &str| StoreError::Inconsistent {
        table: "delivery",
        id: format!("{} to {}", row.event, row.endpoint),
        field: field.to_owned(),
    };
    let Read { v, delivery } = serde_json::from_slice(&row.body).map_err(|_| broken("body"))?;
    if v != FORMAT {
        return Err(broken("v"));
    }
    if delivery.event.as_str() != row.event {
        return Err(broken("event"));
    }
    if delivery.endpoint.as_str() != row.endpoint {
        return Err(broken("endpoint"));
    }
    if delivery.due() != row.due {
        return Err(broken("due"));
    }
    Ok(delivery)
}
