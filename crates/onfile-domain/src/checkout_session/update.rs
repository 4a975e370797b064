//! Changing an open session from the seller's server, while the buyer looks at it.

use super::command::{CollectedInformation, Update, UpdatedLineItem};
use super::create::payable;
use super::{
    CheckoutFault, CheckoutRefusal, CheckoutSession, LineItem, MAX_LINE_ITEMS, Mode, ModeName,
    Purchase, Sold, Status, UpdateShippingDetails,
};
use crate::address::{Address, Shipping};
use crate::effects::Effects;
use crate::moment::Mint;

impl Update {
    /// Whether it changes more than notes.
    fn changes_purchase(&self) -> bool {
        self.collected_information.is_some()
            || self.line_items.is_some()
            || self.payment_intent_data.is_some()
    }
}

impl CheckoutSession {
    /// Changes what a command mentions. `sold` is what each line item sells that names or makes a
    /// price, and nothing for the others. Notes may change wherever the session stands; there is no
    /// event for it.
    pub fn update(
        &self,
        command: &Update,
        sold: &[Option<Sold>],
        mint: &mut dyn Mint,
    ) -> Result<(CheckoutSession, Effects), CheckoutRefusal> {
        if command.changes_purchase() && self.status != Status::Open {
            return Err(CheckoutRefusal::Update(self.status_name()));
        }
        let mut after = self.clone();
        after.metadata.apply(command.metadata.clone());
        if let Some(collected) = &command.collected_information {
            after.collect(collected)?;
        }
        match &mut after.mode {
            Mode::Payment(purchase) => {
                if let Some(data) = &command.payment_intent_data {
                    purchase.intent_data.apply(data.clone());
                }
                if let Some(items) = &command.line_items {
                    purchase.replace(items, sold, mint)?;
                }
            }
            Mode::Setup(_) => {
                let foreign = [
                    ("line_items", command.line_items.is_some()),
                    ("payment_intent_data", command.payment_intent_data.is_some()),
                ];
                if let Some((param, _)) = foreign.into_iter().find(|(_, sent)| *sent) {
                    return Err(CheckoutFault::NotInMode(ModeName::Setup).at(param));
                }
            }
        }
        after.has_types()?;
        let mut effects = Effects::default();
        if after != *self {
            effects.save(&after);
        }
        Ok((after, effects))
    }

    fn collect(&mut self, collected: &CollectedInformation) -> Result<(), CheckoutRefusal> {
        let Some(details) = &collected.shipping_details else { return Ok(()) };
        let at = "collected_information[shipping_details]";
        if self.update_shipping_details != Some(UpdateShippingDetails::ServerOnly) {
            return Err(CheckoutFault::ClientOnly.at(at));
        }
        let Some(countries) = &self.shipping_address_collection else {
            return Err(CheckoutFault::NoShipping.at(at));
        };
        let address = Address::of(details.address.clone());
        if !address.country.as_ref().is_some_and(|country| countries.contains(country)) {
            return Err(CheckoutFault::NotShippedThere.at(format!("{at}[address][country]")));
        }
        self.shipping_details = Some(Shipping {
            address,
            carrier: None,
            name: details.name.clone(),
            phone: None,
            tracking_number: None,
        });
        Ok(())
    }
}

impl Purchase {
    /// Sells other things, or other quantities of the same.
    fn replace(
        &mut self,
        items: &[UpdatedLineItem],
        sold: &[Option<Sold>],
        mint: &mut dyn Mint,
    ) -> Result<(), CheckoutRefusal> {
        if items.is_empty() {
            return Err(CheckoutFault::Missing.at("line_items"));
        }
        if items.len() > MAX_LINE_ITEMS {
            return Err(CheckoutFault::TooMany.at("line_items"));
        }
        let mut after = Vec::with_capacity(items.len());
        for (place, (item, sold)) in items.iter().zip(sold).enumerate() {
            after.push(self.replaced(place, item, sold.as_ref(), mint)?);
        }
        self.line_items = after;
        payable(self.total(), self.currency)
    }

    fn replaced(
        &self,
        place: usize,
        item: &UpdatedLineItem,
        sold: Option<&Sold>,
        mint: &mut dyn Mint,
    ) -> Result<LineItem, CheckoutRefusal> {
        let at = |name: &str| format!("line_items[{place}][{name}]");
        let mut entry = item.entry.clone();
        let Some(id) = &item.id else {
            let sold = sold.ok_or_else(|| CheckoutFault::NoPrice.at(at("price")))?;
            return LineItem::of(place, entry, sold, self.currency, mint);
        };
        let known = self.line_items.iter().find(|known| known.id.as_str() == id);
        let known = known.ok_or_else(|| CheckoutFault::NoSuchLineItem(id.clone()).at(at("id")))?;
        let quantity = entry.quantity.unwrap_or(known.quantity);
        let mut after = match sold {
            Some(sold) => {
                entry.quantity = Some(quantity);
                let mut other = LineItem::of(place, entry.clone(), sold, self.currency, mint)?;
                other.id = known.id.clone();
                if entry.adjustable_quantity.is_none() {
                    other.adjustable_quantity = known.adjustable_quantity;
                }
                other.metadata = known.metadata.clone();
                other
            }
            None => known.clone(),
        };
        after.metadata.apply(entry.metadata);
        after.adjust(entry.adjustable_quantity, &at("adjustable_quantity"))?;
        after.count(quantity, &at("quantity"), self.currency)?;
        Ok(after)
    }
}
