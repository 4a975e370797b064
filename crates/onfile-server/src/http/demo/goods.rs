//! What the shop sells, and the one customer that it has. Both outlive a restart on the same
//! directory: the product has an id of ours, and says whose shop it is.

use super::till::Till;
use crate::http::server::Server;
use hyper::Method;
use serde_json::Value;

const PRODUCT: &str = "onfile_demo_notebook";
/// Where the product's record names the customer.
const CUSTOMER: &str = "customer";

/// The price of the product, in cents; the guides' own amount.
pub(super) const AMOUNT: &str = "1099";
/// What it is in.
pub(super) const CURRENCY: &str = "usd";

/// What is on sale, and to whom.
pub(super) struct Goods {
    /// The product's price.
    pub(super) price: String,
    /// Who buys.
    pub(super) customer: String,
}

impl Goods {
    /// Finds everything, or makes it.
    pub(super) async fn on_sale(till: &Till, server: &Server) -> Result<Self, String> {
        let path = format!("/v1/products/{PRODUCT}");
        let product = match till.ask(server, Method::GET, &path, &[]).await {
            Ok(product) => product,
            Err(error) if error["code"] == "resource_missing" => {
                let fields = [
                    ("id", PRODUCT),
                    ("name", "Field notebook"),
                    ("description", "96 pages, dotted, for what you want to keep on file."),
                    ("default_price_data[unit_amount]", AMOUNT),
                    ("default_price_data[currency]", CURRENCY),
                ];
                till.ask(server, Method::POST, "/v1/products", &fields).await.map_err(refused)?
            }
            Err(error) => return Err(refused(error)),
        };
        let price = product["default_price"].as_str().ok_or("the demo's product has no price")?;
        let customer = match product["metadata"][CUSTOMER].as_str() {
            Some(known) if is_there(till, server, known).await? => known.to_owned(),
            Some(_) | None => new_customer(till, server).await?,
        };
        Ok(Goods { price: price.to_owned(), customer })
    }
}

async fn is_there(till: &Till, server: &Server, customer: &str) -> Result<bool, String> {
    let path = format!("/v1/customers/{customer}");
    let found = till.ask(server, Method::GET, &path, &[]).await.map_err(refused)?;
    Ok(found["deleted"] != true)
}

async fn new_customer(till: &Till, server: &Server) -> Result<String, String> {
    let fields = [("name", "Jenny Rosen"), ("email", "jenny.rosen@example.com")];
    let made = till.ask(server, Method::POST, "/v1/customers", &fields).await.map_err(refused)?;
    let id = made["id"].as_str().unwrap_or_default().to_owned();
    let path = format!("/v1/products/{PRODUCT}");
    let named = [(&*format!("metadata[{CUSTOMER}]"), id.as_str())];
    till.ask(server, Method::POST, &path, &named).await.map_err(refused)?;
    Ok(id)
}

fn refused(error: Value) -> String {
    format!("the demo cannot be opened: {}", error["message"].as_str().unwrap_or("no answer"))
}
