//! Products: what is sold. What it costs is a [`crate::price`]'s.

use crate::decimal::Decimal;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{PriceId, ProductId, could_be_a_card_number};
use crate::metadata::{Metadata, MetadataChange};
use crate::moment::{Moment, Timestamp};
use crate::names::names;
use crate::price::{DefaultPriceData, Price};
use crate::refusal::Refusal;
use crate::typed::Change;
use serde::{Deserialize, Serialize};

/// Longest id of a caller's own, in characters.
pub const MAX_ID: usize = 255;

names! {
    /// What kind of thing is sold.
    pub enum ProductType {
        Service = "service",
        Good = "good",
    }
}

/// The size of a product's parcel: inches, and ounces for the weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageDimensions {
    /// Height.
    pub height: Decimal,
    /// Length.
    pub length: Decimal,
    /// Weight.
    pub weight: Decimal,
    /// Width.
    pub width: Decimal,
}

/// A feature that a product is praised for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketingFeature {
    /// Its name.
    pub name: String,
}

/// How a product is taxed, as a caller says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxDetailsChange {
    /// See [`Product::tax_code`].
    pub tax_code: Change<String>,
}

/// A product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The product's id; the caller may have chosen it.
    pub id: ProductId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
    /// Deleted ones stay, so that their id names nothing else, and are shown nowhere.
    pub deleted: bool,
    /// Whether it can be bought.
    pub active: bool,
    /// The price it is sold at by default; always an active one of its own.
    pub default_price: Option<PriceId>,
    /// For buyers.
    pub description: Option<String>,
    /// URLs of pictures.
    pub images: Vec<String>,
    /// What it is praised for.
    pub marketing_features: Vec<MarketingFeature>,
    /// The caller's notes.
    pub metadata: Metadata,
    /// For buyers.
    pub name: String,
    /// The size of its parcel.
    pub package_dimensions: Option<PackageDimensions>,
    /// How many prices it has had. They are counted here so that none can be made while the product
    /// is being deleted: both change this record.
    pub prices: u32,
    /// Whether it is shipped.
    pub shippable: Option<bool>,
    /// What statements of subscriptions call it.
    pub statement_descriptor: Option<String>,
    /// How it is taxed.
    pub tax_code: Option<String>,
    /// What kind of thing it is.
    pub kind: ProductType,
    /// What one of it is called.
    pub unit_label: Option<String>,
    /// Its page.
    pub url: Option<String>,
}

/// What a caller may set on a product, new or old.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// See [`Product::active`].
    pub active: Option<bool>,
    /// See [`Product::description`].
    pub description: Change<String>,
    /// See [`Product::images`].
    pub images: Change<Vec<String>>,
    /// See [`Product::marketing_features`].
    pub marketing_features: Change<Vec<MarketingFeature>>,
    /// See [`Product::metadata`].
    pub metadata: MetadataChange,
    /// See [`Product::package_dimensions`].
    pub package_dimensions: Change<PackageDimensions>,
    /// See [`Product::shippable`].
    pub shippable: Option<bool>,
    /// See [`Product::statement_descriptor`].
    pub statement_descriptor: Change<String>,
    /// See [`Product::tax_code`].
    pub tax_code: Change<String>,
    /// The same, in other words.
    pub tax_details: Change<TaxDetailsChange>,
    /// See [`Product::unit_label`].
    pub unit_label: Change<String>,
    /// See [`Product::url`].
    pub url: Change<String>,
}

/// Create a product.
#[derive(Clone, Debug)]
pub struct Create {
    /// What it holds.
    pub fields: Fields,
    /// Its price.
    pub default_price_data: Option<DefaultPriceData>,
    /// Its id; otherwise one is made up.
    pub id: Option<ProductId>,
    /// See [`Product::kind`].
    pub kind: Option<ProductType>,
    /// See [`Product::name`].
    pub name: String,
}

/// Change a product.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// What to set.
    pub fields: Fields,
    /// See [`Product::default_price`].
    pub default_price: Change<PriceId>,
    /// See [`Product::name`].
    pub name: Option<String>,
}

/// Why a product stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProductRefusal {
    /// The id cannot be one.
    InvalidId,
    /// The id is taken.
    Exists,
    /// It has prices, which are of no use without it.
    HasPrices,
    /// The default price is archived.
    DefaultInactive,
    /// The default price is of another product.
    DefaultOfAnother(PriceId),
    /// Said of a good, and only services have it.
    OnlyServices(&'static str),
    /// The tax code was said twice.
    TwoTaxCodes,
    /// There is no such tax code.
    NoTaxCode {
        /// What was given.
        code: String,
        /// Where.
        param: &'static str,
    },
}

impl From<ProductRefusal> for Refusal {
    fn from(refusal: ProductRefusal) -> Self {
        Refusal::Product(refusal)
    }
}

impl Product {
    /// A new product, without a price yet. Whether its id is free is for the caller to find out.
    pub fn create(command: Create, moment: &mut Moment<'_>) -> Result<Product, ProductRefusal> {
        let id = match command.id {
            Some(id) if is_id(id.as_str()) => id,
            Some(_) => return Err(ProductRefusal::InvalidId),
            None => ProductId::mint(moment.mint),
        };
        let mut product = Product {
            id,
            created: moment.now,
            updated: moment.now,
            deleted: false,
            active: true,
            default_price: None,
            description: None,
            images: Vec::new(),
            marketing_features: Vec::new(),
            metadata: Metadata::default(),
            name: command.name,
            package_dimensions: None,
            prices: 0,
            shippable: None,
            statement_descriptor: None,
            tax_code: None,
            kind: command.kind.unwrap_or(ProductType::Service),
            unit_label: None,
            url: None,
        };
        product.apply(command.fields)?;
        Ok(product)
    }

    /// Whether it has not been deleted.
    pub fn is_there(&self) -> bool {
        !self.deleted
    }

    /// Changes the product. `default` is the price that the command names.
    pub fn update(
        &self,
        command: Update,
        default: Option<&Price>,
        now: Timestamp,
    ) -> Result<(Product, Effects), ProductRefusal> {
        let mut after = self.clone();
        after.name = command.name.unwrap_or(after.name);
        match (command.default_price, default) {
            (Change::Keep, _) => {}
            (Change::Set(_), Some(price)) => after.default_price = Some(self.own(price)?),
            (Change::Set(_) | Change::Unset, _) => after.default_price = None,
        }
        after.apply(command.fields)?;
        let mut effects = Effects::default();
        if after != *self {
            after.updated = now;
            effects.tell_change(EventType::ProductUpdated, self, &after);
            effects.save(&after);
        }
        Ok((after, effects))
    }

    /// The id of a price that can be the default.
    fn own(&self, price: &Price) -> Result<PriceId, ProductRefusal> {
        if price.product != self.id {
            return Err(ProductRefusal::DefaultOfAnother(price.id.clone()));
        }
        if !price.active {
            return Err(ProductRefusal::DefaultInactive);
        }
        Ok(price.id.clone())
    }

    /// Deletes the product, which must never have had a price.
    pub fn delete(&self) -> Result<Effects, ProductRefusal> {
        if self.prices > 0 {
            return Err(ProductRefusal::HasPrices);
        }
        let mut effects = Effects::default();
        // The event shows the product whole, and no longer active: that is how the service tells it.
        effects.tell(EventType::ProductDeleted, Product { active: false, ..self.clone() });
        effects.save(Product { active: false, deleted: true, ..self.clone() });
        Ok(effects)
    }

    fn apply(&mut self, fields: Fields) -> Result<(), ProductRefusal> {
        self.active = fields.active.unwrap_or(self.active);
        fields.description.apply(&mut self.description);
        apply_list(fields.images, &mut self.images);
        apply_list(fields.marketing_features, &mut self.marketing_features);
        self.metadata.apply(fields.metadata);
        fields.package_dimensions.apply(&mut self.package_dimensions);
        self.shippable = fields.shippable.or(self.shippable);
        if self.kind == ProductType::Good {
            for (change, param) in [
                (&fields.statement_descriptor, "statement_descriptor"),
                (&fields.unit_label, "unit_label"),
            ] {
                if let Change::Set(_) = change {
                    return Err(ProductRefusal::OnlyServices(param));
                }
            }
        }
        fields.statement_descriptor.apply(&mut self.statement_descriptor);
        tax_code(fields.tax_code, fields.tax_details)?.apply(&mut self.tax_code);
        fields.unit_label.apply(&mut self.unit_label);
        fields.url.apply(&mut self.url);
        Ok(())
    }
}

fn apply_list<T>(change: Change<Vec<T>>, list: &mut Vec<T>) {
    match change {
        Change::Keep => {}
        Change::Unset => list.clear(),
        Change::Set(items) => *list = items,
    }
}

/// The tax code as it was said in one of two ways.
fn tax_code(
    code: Change<String>,
    details: Change<TaxDetailsChange>,
) -> Result<Change<String>, ProductRefusal> {
    let (change, param) = match (code, details) {
        (code, Change::Keep) => (code, "tax_code"),
        (Change::Keep, Change::Unset) => (Change::Unset, "tax_details"),
        (Change::Keep, Change::Set(details)) => (details.tax_code, "tax_details[tax_code]"),
        (Change::Unset | Change::Set(_), Change::Unset | Change::Set(_)) => {
            return Err(ProductRefusal::TwoTaxCodes);
        }
    };
    match change {
        Change::Set(code) if !is_tax_code(&code) => Err(ProductRefusal::NoTaxCode { code, param }),
        known @ (Change::Keep | Change::Unset | Change::Set(_)) => Ok(known),
    }
}

/// `txcd_` and eight digits. Which of them exist is a list of several hundred that is not here.
fn is_tax_code(code: &str) -> bool {
    let digits = code.strip_prefix("txcd_");
    digits.is_some_and(|digits| digits.len() == 8 && digits.bytes().all(|it| it.is_ascii_digit()))
}

/// What can stand in a path and between other ids without being mistaken for anything else.
fn is_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    id.len() <= MAX_ID && id.bytes().all(plain) && !could_be_a_card_number(id)
}
