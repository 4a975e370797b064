//! Whole calls: a method, a path and a form, read by the declaration of the route that they find.
//! Whatever is refused, the message repeats no card number.

use super::{Target, kind};
use crate::corpus::lines;
use hyper::Method;
use onfile_server::http::router::{self, Target as RouteTarget};
use onfile_wire::error::ApiError;
use onfile_wire::form::Tree;

pub(super) const TARGET: Target = Target {
    name: "params",
    call,
    corpus: || lines(include_str!("../../corpus/params.txt")),
    words: &[
        "POST /v1/payment_intents ",
        "POST /v1/customers ",
        "GET /v1/charges ",
        "amount=",
        "currency=usd",
        "metadata[a]=",
        "expand[]=",
        "card[number]=4242424242424242",
        "payment_method_data[type]=card",
        "payment_method_options[card]",
        "shipping[address][line1]=",
        "created[gt]=",
        "limit=",
        "starting_after=",
        "4242 4242 4242 4242",
    ],
};

/// As many digits in a row as the shortest card number has, blanks and dashes between them or not.
const SECRET_DIGITS: usize = 13;

fn call(input: &[u8]) -> u64 {
    let mut words = input.splitn(3, |byte| *byte == b' ');
    let mut word = || words.next().unwrap_or_default();
    let (method, path, form) = (word(), word(), word());
    let (Ok(method), Ok(path)) = (Method::from_bytes(method), std::str::from_utf8(path)) else {
        return 0;
    };
    let Some(found) = router::find(&method, path) else { return 1 };
    let RouteTarget::Api(endpoint) = &found.route.target else { return 2 };
    let ids: Vec<String> = found.ids.iter().map(|(_, id)| id.clone()).collect();
    let mut outcome = 3;
    for trusted in [true, false] {
        let refused = Tree::parse(form).and_then(|mut tree| {
            if trusted {
                tree.trust();
            }
            endpoint.read(ids.clone(), tree).map(drop)
        });
        if let Err(refused) = refused {
            outcome = kind(&format!("{refused:?}"));
            tells_no_number(&ApiError::from(refused).render("req_1", 0));
        }
    }
    outcome
}

fn tells_no_number(answer: &[u8]) {
    // Ids of requests and times of day are our own; digits in a row come from the caller.
    let mut run = 0;
    for byte in answer {
        run = match byte {
            b'0'..=b'9' => run + 1,
            b' ' | b'-' if run > 0 => run,
            _ => 0,
        };
        let told = String::from_utf8_lossy(answer);
        assert!(run < SECRET_DIGITS, "the answer repeats a number: {told}");
    }
}
