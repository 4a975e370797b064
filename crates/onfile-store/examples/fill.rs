//! Makes a store large: customers with ten payment methods each, copied from one of each that is
//! there. For `cargo xtask bench`, which asks whether a list costs more in a large store.
//!
//! `fill <directory or PostgreSQL URL> <customer> <payment method> <from> <to>`: brings it from so many
//! methods to so many.
#![expect(clippy::print_stdout, reason = "it reports")]

use onfile_domain::Object;
use onfile_store::{Batch, Put, Row, Store, records};
use std::error::Error;
use std::path::Path;

const METHODS_OF_ONE: usize = 10;
/// Customers in one commit.
const TOGETHER: usize = 200;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [place, customer, method, from, to] = arguments.as_slice() else {
        return Err(
            "fill <directory or PostgreSQL URL> <customer> <payment method> <from> <to>".into()
        );
    };
    let store = match place.starts_with("postgres") {
        true => Store::connect(place).await?,
        false => Store::open_directory(Path::new(place)).await?,
    };
    let (account, rows) = found(&store, &[customer, method]).await?;
    let [customer, method] = rows.as_slice() else { return Err("no such objects".into()) };
    let (from, to) =
        (from.parse::<usize>()? / METHODS_OF_ONE, to.parse::<usize>()? / METHODS_OF_ONE);
    let mut puts = Vec::new();
    for number in from..to {
        let owner = format!("cus_{number:021}");
        puts.push(copy(customer, &owner, &[(&customer.id, &owner)])?);
        for place in 0..METHODS_OF_ONE {
            let id = format!("pm_1{:023}", number * METHODS_OF_ONE + place);
            puts.push(copy(method, &id, &[(&method.id, &id), (&customer.id, &owner)])?);
        }
        if number % TOGETHER == 0 || number + 1 == to {
            let puts = std::mem::take(&mut puts);
            store.commit(Batch { account: account.clone(), puts, ..Batch::default() }).await?;
        }
    }
    store.close().await;
    println!("{} payment methods more", (to - from) * METHODS_OF_ONE);
    Ok(())
}

/// The account that has all of these, and their rows.
async fn found(store: &Store, ids: &[&str]) -> Result<(String, Vec<Row>), Box<dyn Error>> {
    for account in store.accounts().await? {
        let rows = store.get(&account, ids).await?;
        if rows.len() == ids.len() {
            return Ok((account, rows));
        }
    }
    Err("no account has both".into())
}

/// A new record like this one, with other ids in it.
fn copy(row: &Row, id: &str, ids: &[(&String, &String)]) -> Result<Put, Box<dyn Error>> {
    let mut body = String::from_utf8(row.body.clone())?;
    for (old, new) in ids {
        body = body.replace(old.as_str(), new);
    }
    let row = Row { id: id.to_owned(), body: body.into_bytes(), ..row.clone() };
    let copied: Object = records::decode_object(&row)?;
    Ok(records::put_object(&copied, None)?)
}
