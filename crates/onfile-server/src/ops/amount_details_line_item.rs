//! The line items of a payment intent. They live inside the intent, so a page is cut from it.

use super::call::{Outcome, Secret};
use super::tx::Tx;
use onfile_domain::Refusal;
use onfile_domain::payment_intent::LineItem;
use onfile_wire::objects::payment_intent::{line_item, line_items_url};
use onfile_wire::params::{Cursor, Page, PathId};

const KIND: &str = "payment_intent_amount_details_line_item";

/// `GET /v1/payment_intents/{id}/amount_details_line_items`
pub async fn list(Secret(call): Secret, PathId(id): PathId, page: Page) -> Outcome {
    let mut tx = Tx::begin(&call);
    let details = tx.payment_intent(&id).await?.amount_details;
    let items = details.map(|details| details.line_items).unwrap_or_default();
    let (shown, has_more) = cut(&items, &page)?;
    let values = shown.iter().map(line_item).collect();
    tx.answer_list(KIND, values, has_more, &line_items_url(&id)).await
}

/// One page, and whether more follows in the direction of travel.
fn cut<'a>(items: &'a [LineItem], page: &Page) -> Result<(&'a [LineItem], bool), Refusal> {
    let position = |id: &String, param| {
        let found = items.iter().position(|item| item.id.as_str() == id);
        found.ok_or_else(|| Refusal::NoSuch { noun: KIND, id: id.clone(), param, in_path: false })
    };
    match &page.at {
        Cursor::Before(id) => {
            let before = &items[..position(id, "ending_before")?];
            let start = before.len().saturating_sub(page.limit);
            Ok((&before[start..], start > 0))
        }
        Cursor::Start => Ok(first(items, page.limit)),
        Cursor::After(id) => Ok(first(&items[position(id, "starting_after")? + 1..], page.limit)),
    }
}

fn first(items: &[LineItem], limit: usize) -> (&[LineItem], bool) {
    (&items[..items.len().min(limit)], items.len() > limit)
}
