//! The line items of a payment intent. They live inside the intent, so a page is cut from it.

use super::call::{Outcome, Secret};
use super::listing::cut;
use super::tx::Tx;
use onfile_wire::objects::payment_intent::{line_item, line_items_url};
use onfile_wire::params::{Page, PathId};

const KIND: &str = "payment_intent_amount_details_line_item";

/// `GET /v1/payment_intents/{id}/amount_details_line_items`
pub async fn list(Secret(call): Secret, PathId(id): PathId, page: Page) -> Outcome {
    let mut tx = Tx::begin(&call);
    let details = tx.payment_intent(&id).await?.amount_details;
    let items = details.map(|details| details.line_items).unwrap_or_default();
    let (shown, has_more) = cut(&page, &items, KIND, |item| item.id.as_str())?;
    let values = shown.iter().map(line_item).collect();
    tx.answer_list(KIND, values, has_more, &line_items_url(&id)).await
}
