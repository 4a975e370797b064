//! What is there before anything is measured.

use super::load::Load;
use crate::http::{Connection, request, text_field};
use crate::server::SECRET_KEY;
use std::net::SocketAddr;

/// Payment methods of the customer whose methods are listed.
const SAVED: usize = 10;

/// Payment intents that are read in turn: as many as a busy shop has under way.
const INTENTS: usize = 1_000;

/// A customer with ten saved cards, one of which has been charged again and again.
pub(super) struct Scene {
    pub(super) customer: String,
    pub(super) card: String,
    intents: Vec<String>,
}

impl Scene {
    pub(super) fn set(address: SocketAddr) -> Result<Self, String> {
        let mut connection = Connection::open(address).map_err(|error| error.to_string())?;
        let mut post = |path: &str, form: &str| -> Result<String, String> {
            let bytes = request("POST", path, SECRET_KEY, Some(form), None);
            let answer =
                connection.send(&bytes).map_err(|error| format!("POST {path}: {error}"))?;
            let id = text_field(&answer.body, "id").filter(|_| answer.status == 200);
            id.map(str::to_owned).ok_or_else(|| format!("POST {path}: {}", answer.body))
        };
        let customer = post("/v1/customers", "name=Bench")?;
        let attach = "/v1/payment_methods/pm_card_visa/attach";
        let mut card = String::new();
        for _ in 0..SAVED {
            card = post(attach, &format!("customer={customer}"))?;
        }
        let mut scene = Scene { customer, card, intents: Vec::new() };
        for _ in 0..INTENTS {
            let intent = post("/v1/payment_intents", &scene.charge())?;
            scene.intents.push(intent);
        }
        Ok(scene)
    }

    /// Charging a saved card while the customer is away.
    fn charge(&self) -> String {
        format!(
            "amount=1099&currency=usd&customer={}&payment_method={}&off_session=true&confirm=true",
            self.customer, self.card
        )
    }

    /// Listing ten methods of a customer.
    pub(super) fn list(&self) -> Load {
        let path = format!("/v1/customers/{}/payment_methods?limit=10", self.customer);
        Load::Turns(vec![get(&path)])
    }

    /// Everything else that is measured.
    pub(super) fn loads(&self) -> [(&'static str, Load); 3] {
        let post = |path: &'static str, form: String| Load::Fresh { path, form };
        let reads = self.intents.iter().map(|id| get(&format!("/v1/payment_intents/{id}")));
        [
            ("read a payment intent", Load::Turns(reads.collect())),
            (
                "create a customer",
                post("/v1/customers", "name=Bench&email=bench%40example.com".to_owned()),
            ),
            ("charge a saved card", post("/v1/payment_intents", self.charge())),
        ]
    }
}

fn get(path: &str) -> Vec<u8> {
    request("GET", path, SECRET_KEY, None, None)
}
