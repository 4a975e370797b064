//! The calls on products.

use crate::Invalid;
use crate::form::Param;
use crate::objects::refused::not_yet;
use crate::params::{CreatedRange, FromParam, Page, Path, ReturnUrl, Schema, narrower, params};
use onfile_domain::product::{
    Create, Fields, MarketingFeature, PackageDimensions, ProductType, TaxDetailsChange, Update,
};
use onfile_domain::{Change, Decimal};

/// Most pictures of a product. [D]
const MAX_IMAGES: usize = 8;
/// Most features of a product. [D]
const MAX_FEATURES: usize = 15;
/// Longest name of a feature, in characters. [D]
const MAX_FEATURE: usize = 80;
/// Longest statement descriptor, in characters. [D]
const MAX_DESCRIPTOR: usize = 22;
/// Digits after the point of a size. [D]
const SIZE_PLACES: u32 = 2;
/// The largest size: a kilometre and more, or two tons and a half.
const MAX_SIZE: i64 = 99_999;

params! { MarketingFeature { name as FeatureName } }

params! {
    PackageDimensions { height as Size, length as Size, weight as Size, width as Size }
}

params! {
    TaxDetailsChange { tax_code }
    refused { performance_location: not_yet!("performance_location") }
}

params! {
    Fields {
        active, description, images as Images, marketing_features as Features, metadata,
        package_dimensions, shippable, statement_descriptor as DescriptorChange,
        tax_code, tax_details, unit_label, url as UrlChange,
    }
}

params! { Create { flatten fields, default_price_data, id, kind = "type", name } }

params! { Update { flatten fields, default_price, name } }

/// Which products are listed.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Which part.
    pub page: Page,
    /// When they were made.
    pub created: CreatedRange,
    /// Only active or archived ones.
    pub active: Option<bool>,
    /// Only these.
    pub ids: Option<Vec<String>>,
    /// Only shipped or other ones.
    pub shippable: Option<bool>,
    /// Only of this kind.
    pub kind: Option<ProductType>,
    /// Only with this page.
    pub url: Option<String>,
}

params! { ListFilter { flatten page, created, active, ids, shippable, kind = "type", url } }

/// A text of bounded length.
fn bounded(param: Option<Param>, path: &Path<'_>, most: usize) -> Result<String, Invalid> {
    let text = String::from_param(param, path)?;
    if text.chars().count() > most {
        return Err(Invalid::TooLong { param: path.to_string(), most });
    }
    Ok(text)
}

struct FeatureName(String);

impl FromParam for FeatureName {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        bounded(param, path, MAX_FEATURE).map(FeatureName)
    }

    fn schema() -> Schema {
        String::schema()
    }
}

impl From<FeatureName> for String {
    fn from(name: FeatureName) -> Self {
        name.0
    }
}

/// One side of a parcel, or its weight.
struct Size(Decimal);

impl FromParam for Size {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let size = Decimal::from_param(param, path)?;
        let sensible = (Decimal::ZERO..=Decimal::from(MAX_SIZE)).contains(&size);
        if sensible && size.has_places(SIZE_PLACES) {
            return Ok(Size(size));
        }
        Err(path.unfit(format!(
            "Dimensions must be between 0 and {MAX_SIZE}, with at most {SIZE_PLACES} decimal places."
        )))
    }

    fn schema() -> Schema {
        Decimal::schema()
    }
}

impl From<Size> for Decimal {
    fn from(size: Size) -> Self {
        size.0
    }
}

/// A page of the World Wide Web.
struct WebUrl(String);

impl FromParam for WebUrl {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let missing = path.missing();
        let url = Option::<String>::from(ReturnUrl::from_param(param, path)?).ok_or(missing)?;
        if url.starts_with("http://") || url.starts_with("https://") {
            return Ok(WebUrl(url));
        }
        Err(Invalid::Url(path.to_string()))
    }

    fn schema() -> Schema {
        String::schema()
    }
}

impl From<WebUrl> for String {
    fn from(url: WebUrl) -> Self {
        url.0
    }
}

/// What a card's statement can show. [D]
pub(crate) struct StatementDescriptor(String);

impl FromParam for StatementDescriptor {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        let text = bounded(param, path, MAX_DESCRIPTOR)?;
        let unprintable = |c: char| matches!(c, '<' | '>' | '\\' | '"' | '\'') || c.is_control();
        if text.contains(unprintable) {
            return Err(path.unfit(
                "The statement descriptor must not contain any of the characters <, >, \\, \", and '.",
            ));
        }
        if !text.contains(|c: char| c.is_ascii_alphabetic()) {
            return Err(path.unfit("The statement descriptor must contain at least one letter."));
        }
        Ok(StatementDescriptor(text))
    }

    fn schema() -> Schema {
        String::schema()
    }
}

impl From<StatementDescriptor> for String {
    fn from(descriptor: StatementDescriptor) -> Self {
        descriptor.0
    }
}

narrower!(DescriptorChange: Change<StatementDescriptor>, Change<String>, |change| {
    change.map(String::from)
});
narrower!(UrlChange: Change<WebUrl>, Change<String>, |change| change.map(String::from));

/// Reads a list of bounded length.
fn few<T: FromParam>(
    param: Option<Param>,
    path: &Path<'_>,
    most: usize,
) -> Result<Change<Vec<T>>, Invalid> {
    match Change::<Vec<T>>::from_param(param, path)? {
        Change::Set(items) if items.len() > most => {
            Err(path.unfit(format!("You may only specify up to {most} {}.", path.leaf())))
        }
        known @ (Change::Keep | Change::Unset | Change::Set(_)) => Ok(known),
    }
}

struct Images(Change<Vec<WebUrl>>);

impl FromParam for Images {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        few(param, path, MAX_IMAGES).map(Images)
    }

    fn schema() -> Schema {
        Change::<Vec<WebUrl>>::schema()
    }
}

impl From<Images> for Change<Vec<String>> {
    fn from(images: Images) -> Self {
        images.0.map(|urls| urls.into_iter().map(String::from).collect())
    }
}

struct Features(Change<Vec<MarketingFeature>>);

impl FromParam for Features {
    fn from_param(param: Option<Param>, path: &Path<'_>) -> Result<Self, Invalid> {
        few(param, path, MAX_FEATURES).map(Features)
    }

    fn schema() -> Schema {
        Change::<Vec<MarketingFeature>>::schema()
    }
}

impl From<Features> for Change<Vec<MarketingFeature>> {
    fn from(features: Features) -> Self {
        features.0
    }
}
