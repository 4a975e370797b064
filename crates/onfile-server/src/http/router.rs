//! Every route of this server, in the order of the API reference, and who may call it.
//!
//! The caller stands in each handler's signature (see [`super::handler`]); [`routes`] lists what
//! came of it. What is not here does not exist: an unknown path and a known one with another method
//! are answered alike.

use super::handler::{Admits, Caller, Endpoint, Handler, endpoint};
use crate::ops::{
    account, amount_details_line_item, balance, balance_transaction, cash_balance, charge,
    checkout_session, clock, confirmation_token, core_account, core_event, customer,
    customer_balance_transaction, customer_session, delivery, dispute, early_fraud_warning,
    elements_session, ephemeral_key, event, event_destination, mandate, payment_intent,
    payment_method, payment_method_configuration, payment_method_domain, payment_page, price,
    product, radar_session, refund, search, setup_attempt, setup_intent, source, stripecli, tax_id,
    test_clock, token, vault, webhook_endpoint,
};
use hyper::Method;
use percent_encoding::percent_decode_str;
use std::sync::LazyLock;

fn table() -> Vec<Route> {
    let mut table = core_resources();
    table.extend(customers());
    table.extend(payment_methods());
    table.extend(checkout());
    table.extend(openings());
    table.extend(test_clocks());
    table.extend(products());
    table.extend(webhooks());
    table.extend(second_api());
    table.extend(our_own());
    table.extend(browsers());
    table
}

fn core_resources() -> Vec<Route> {
    vec![
        get("/v1/balance", balance::retrieve),
        get("/v1/balance_transactions", balance_transaction::list),
        get("/v1/balance_transactions/{id}", balance_transaction::retrieve),
        get("/v1/charges", charge::list),
        get("/v1/charges/search", search::charges),
        get("/v1/charges/{charge}", charge::retrieve),
        post("/v1/charges/{charge}", charge::update),
        post("/v1/confirmation_tokens", confirmation_token::create),
        get("/v1/confirmation_tokens/{confirmation_token}", confirmation_token::retrieve),
        get("/v1/disputes", dispute::list),
        get("/v1/disputes/{dispute}", dispute::retrieve),
        post("/v1/disputes/{dispute}", dispute::update),
        post("/v1/disputes/{dispute}/close", dispute::close),
        get("/v1/events", event::list),
        get("/v1/events/{id}", event::retrieve),
        get("/v1/mandates/{mandate}", mandate::retrieve),
        post("/v1/payment_intents", payment_intent::create),
        get("/v1/payment_intents", payment_intent::list),
        get("/v1/payment_intents/search", search::payment_intents),
        get("/v1/payment_intents/{intent}", payment_intent::retrieve),
        post("/v1/payment_intents/{intent}", payment_intent::update),
        post("/v1/payment_intents/{intent}/confirm", payment_intent::confirm),
        post("/v1/payment_intents/{intent}/capture", payment_intent::capture),
        post("/v1/payment_intents/{intent}/cancel", payment_intent::cancel),
        post(
            "/v1/payment_intents/{intent}/apply_customer_balance",
            payment_intent::apply_customer_balance,
        ),
        get(
            "/v1/payment_intents/{intent}/amount_details_line_items",
            amount_details_line_item::list,
        ),
        post(
            "/v1/payment_intents/{intent}/increment_authorization",
            payment_intent::increment_authorization,
        ),
        post(
            "/v1/payment_intents/{intent}/collect_bank_account",
            payment_intent::collect_bank_account,
        ),
        post(
            "/v1/payment_intents/{intent}/verify_microdeposits",
            payment_intent::verify_microdeposits,
        ),
        get("/v1/radar/early_fraud_warnings", early_fraud_warning::list),
        get("/v1/radar/early_fraud_warnings/{id}", early_fraud_warning::retrieve),
        post("/v1/refunds", refund::create),
        get("/v1/refunds", refund::list),
        get("/v1/refunds/{refund}", refund::retrieve),
        post("/v1/refunds/{refund}", refund::update),
        post("/v1/refunds/{refund}/cancel", refund::cancel),
        get("/v1/setup_attempts", setup_attempt::list),
        post("/v1/setup_intents", setup_intent::create),
        get("/v1/setup_intents", setup_intent::list),
        get("/v1/setup_intents/{intent}", setup_intent::retrieve),
        post("/v1/setup_intents/{intent}", setup_intent::update),
        post("/v1/setup_intents/{intent}/confirm", setup_intent::confirm),
        post("/v1/setup_intents/{intent}/cancel", setup_intent::cancel),
        post("/v1/setup_intents/{intent}/collect_bank_account", setup_intent::collect_bank_account),
        post("/v1/setup_intents/{intent}/verify_microdeposits", setup_intent::verify_microdeposits),
        post("/v1/test_helpers/confirmation_tokens", confirmation_token::create_for_test),
        post("/v1/tokens", token::create),
        get("/v1/tokens/{token}", token::retrieve),
    ]
}

fn customers() -> Vec<Route> {
    vec![
        post("/v1/customers", customer::create),
        get("/v1/customers", customer::list),
        get("/v1/customers/search", search::customers),
        get("/v1/customers/{customer}", customer::retrieve),
        post("/v1/customers/{customer}", customer::update),
        delete("/v1/customers/{customer}", customer::delete),
        get("/v1/customers/{customer}/balance_transactions", customer_balance_transaction::list),
        post("/v1/customers/{customer}/balance_transactions", customer_balance_transaction::create),
        get(
            "/v1/customers/{customer}/balance_transactions/{id}",
            customer_balance_transaction::retrieve,
        ),
        post(
            "/v1/customers/{customer}/balance_transactions/{id}",
            customer_balance_transaction::update,
        ),
        get("/v1/customers/{customer}/cash_balance", cash_balance::retrieve),
        post("/v1/customers/{customer}/cash_balance", cash_balance::update),
        get("/v1/customers/{customer}/cash_balance_transactions", cash_balance::transactions),
        get("/v1/customers/{customer}/cash_balance_transactions/{id}", cash_balance::transaction),
        delete("/v1/customers/{customer}/discount", customer::discount),
        post("/v1/customers/{customer}/funding_instructions", cash_balance::instructions),
        get("/v1/customers/{customer}/payment_methods", customer::payment_methods),
        get("/v1/customers/{customer}/payment_methods/{payment_method}", customer::payment_method),
        get("/v1/customers/{customer}/sources", source::list),
        post("/v1/customers/{customer}/sources", source::create),
        get("/v1/customers/{customer}/sources/{source}", source::retrieve),
        post("/v1/customers/{customer}/sources/{source}", source::update),
        delete("/v1/customers/{customer}/sources/{source}", source::delete),
        post("/v1/customers/{customer}/sources/{source}/verify", source::verify),
        get("/v1/customers/{customer}/tax_ids", tax_id::list),
        post("/v1/customers/{customer}/tax_ids", tax_id::create),
        get("/v1/customers/{customer}/tax_ids/{id}", tax_id::retrieve),
        delete("/v1/customers/{customer}/tax_ids/{id}", tax_id::delete),
        post("/v1/test_helpers/customers/{customer}/fund_cash_balance", cash_balance::fund),
    ]
}

fn payment_methods() -> Vec<Route> {
    vec![
        post("/v1/payment_methods", payment_method::create),
        get("/v1/payment_methods", payment_method::list),
        get("/v1/payment_methods/{payment_method}", payment_method::retrieve),
        post("/v1/payment_methods/{payment_method}", payment_method::update),
        post("/v1/payment_methods/{payment_method}/attach", payment_method::attach),
        post("/v1/payment_methods/{payment_method}/detach", payment_method::detach),
        post("/v1/payment_method_configurations", payment_method_configuration::create),
        get("/v1/payment_method_configurations", payment_method_configuration::list),
        get(
            "/v1/payment_method_configurations/{configuration}",
            payment_method_configuration::retrieve,
        ),
        post(
            "/v1/payment_method_configurations/{configuration}",
            payment_method_configuration::update,
        ),
        post("/v1/payment_method_domains", payment_method_domain::create),
        get("/v1/payment_method_domains", payment_method_domain::list),
        get("/v1/payment_method_domains/{payment_method_domain}", payment_method_domain::retrieve),
        post("/v1/payment_method_domains/{payment_method_domain}", payment_method_domain::update),
        post(
            "/v1/payment_method_domains/{payment_method_domain}/validate",
            payment_method_domain::validate,
        ),
    ]
}

fn checkout() -> Vec<Route> {
    vec![
        post("/v1/checkout/sessions", checkout_session::create),
        get("/v1/checkout/sessions", checkout_session::list),
        get("/v1/checkout/sessions/{checkout_session}", checkout_session::retrieve),
        post("/v1/checkout/sessions/{checkout_session}", checkout_session::update),
        post("/v1/checkout/sessions/{checkout_session}/expire", checkout_session::expire),
        get("/v1/checkout/sessions/{checkout_session}/line_items", checkout_session::line_items),
        get("/v1/payment_pages/{checkout_session}", payment_page::retrieve),
        post("/v1/payment_pages/{checkout_session}", payment_page::update),
        post("/v1/payment_pages/{checkout_session}/confirm", payment_page::confirm),
        post("/v1/payment_pages/{checkout_session}/detach_payment_method", payment_page::detach),
        post("/v1/payment_pages/{checkout_session}/init", payment_page::init),
    ]
}

fn openings() -> Vec<Route> {
    vec![
        post("/v1/customer_sessions", customer_session::create),
        get("/v1/elements/sessions", elements_session::retrieve),
        post("/v1/ephemeral_keys", ephemeral_key::create),
        delete("/v1/ephemeral_keys/{ephemeral_key}", ephemeral_key::delete),
        post("/v1/radar/session", radar_session::create),
    ]
}

fn test_clocks() -> Vec<Route> {
    vec![
        post("/v1/test_helpers/test_clocks", test_clock::create),
        get("/v1/test_helpers/test_clocks", test_clock::list),
        get("/v1/test_helpers/test_clocks/{test_clock}", test_clock::retrieve),
        delete("/v1/test_helpers/test_clocks/{test_clock}", test_clock::delete),
        post("/v1/test_helpers/test_clocks/{test_clock}/advance", test_clock::advance),
    ]
}

fn products() -> Vec<Route> {
    vec![
        post("/v1/products", product::create),
        get("/v1/products", product::list),
        get("/v1/products/search", search::products),
        get("/v1/products/{product}", product::retrieve),
        post("/v1/products/{product}", product::update),
        delete("/v1/products/{product}", product::delete),
        post("/v1/prices", price::create),
        get("/v1/prices", price::list),
        get("/v1/prices/search", search::prices),
        get("/v1/prices/{price}", price::retrieve),
        post("/v1/prices/{price}", price::update),
    ]
}

fn webhooks() -> Vec<Route> {
    vec![
        post("/v1/events/{id}/retry", delivery::resend),
        post("/v1/stripecli/sessions", stripecli::create),
        post("/v1/webhook_endpoints", webhook_endpoint::create),
        get("/v1/webhook_endpoints", webhook_endpoint::list),
        get("/v1/webhook_endpoints/{webhook_endpoint}", webhook_endpoint::retrieve),
        post("/v1/webhook_endpoints/{webhook_endpoint}", webhook_endpoint::update),
        delete("/v1/webhook_endpoints/{webhook_endpoint}", webhook_endpoint::delete),
        get("/_onfile/events/{event}/deliveries", delivery::list),
        post("/_onfile/webhook_endpoints/{webhook_endpoint}/roll_secret", webhook_endpoint::roll),
        post(
            "/_onfile/event_destinations/{event_destination}/roll_secret",
            event_destination::roll,
        ),
    ]
}

fn second_api() -> Vec<Route> {
    vec![
        post("/v2/core/accounts", core_account::create),
        get("/v2/core/accounts", core_account::list),
        get("/v2/core/accounts/{core_account}", core_account::retrieve),
        post("/v2/core/accounts/{core_account}", core_account::update),
        post("/v2/core/accounts/{core_account}/close", core_account::close),
        get("/v2/core/events", core_event::list),
        get("/v2/core/events/{core_event}", core_event::retrieve),
        post("/v2/core/event_destinations", event_destination::create),
        get("/v2/core/event_destinations", event_destination::list),
        get("/v2/core/event_destinations/{event_destination}", event_destination::retrieve),
        post("/v2/core/event_destinations/{event_destination}", event_destination::update),
        delete("/v2/core/event_destinations/{event_destination}", event_destination::delete),
        post("/v2/core/event_destinations/{event_destination}/disable", event_destination::disable),
        post("/v2/core/event_destinations/{event_destination}/enable", event_destination::enable),
        post("/v2/core/event_destinations/{event_destination}/ping", event_destination::ping),
    ]
}

fn our_own() -> Vec<Route> {
    vec![
        get("/_onfile/clock", clock::retrieve),
        get("/_onfile/clock/next", clock::next),
        post("/_onfile/clock/advance", clock::advance),
        post("/_onfile/charges/{charge}/dispute", dispute::open),
        post("/_onfile/payment_methods/{payment_method}/update_card", payment_method::update_card),
        post("/_onfile/accounts", account::create),
        delete("/_onfile/accounts/{account}", account::delete),
        post("/_onfile/vault/rotate", vault::rotate),
        // Without a key
        page(Method::GET, "/healthz", Page::Health),
        page(Method::GET, "/metrics", Page::Metrics),
        page(Method::GET, "/openapi.json", Page::Description),
        page(Method::GET, "/3d_secure.css", Page::Style),
        page(Method::GET, "/c/pay/{account}/{checkout_session}", Page::Checkout),
        page(Method::GET, "/c/pay/{account}/{checkout_session}/return", Page::CheckoutReturn),
        page(Method::GET, "/3d_secure/{account}/{attempt}", Page::Challenge),
        page(Method::POST, "/3d_secure/{account}/{attempt}/authorize", Page::Authorize),
        page(Method::POST, "/3d_secure/{account}/{attempt}/fail", Page::Fail),
        page(Method::GET, "/bank/{account}/{attempt}", Page::Bank),
        page(Method::POST, "/bank/{account}/{attempt}/authorize", Page::BankAuthorize),
        page(Method::POST, "/bank/{account}/{attempt}/fail", Page::BankFail),
        page(Method::POST, "/bank/{account}/{attempt}/verify", Page::BankVerify),
        page(Method::GET, "/mandates/{account}/{mandate}", Page::Mandate),
        page(Method::GET, "/legal/au_becs_debit", Page::Agreement),
    ]
}

/// The library for browsers, by release train, and its frames.
fn browsers() -> Vec<Route> {
    vec![
        page(Method::GET, "/acacia/stripe.js", Page::Library("acacia")),
        page(Method::GET, "/basil/stripe.js", Page::Library("basil")),
        page(Method::GET, "/clover/stripe.js", Page::Library("clover")),
        page(Method::GET, "/dahlia/stripe.js", Page::Library("dahlia")),
        page(Method::GET, "/endive/stripe.js", Page::Library("endive")),
        page(Method::GET, "/v3", Page::Library("v3")),
        page(Method::GET, "/v3/", Page::Library("v3")),
        page(Method::GET, "/v3/{file}", Page::File),
    ]
}

fn get<A: 'static>(pattern: &'static str, handler: impl Handler<A>) -> Route {
    route(Method::GET, pattern, handler)
}

fn post<A: 'static>(pattern: &'static str, handler: impl Handler<A>) -> Route {
    route(Method::POST, pattern, handler)
}

fn delete<A: 'static>(pattern: &'static str, handler: impl Handler<A>) -> Route {
    route(Method::DELETE, pattern, handler)
}

fn route<A: 'static, H: Handler<A>>(method: Method, pattern: &'static str, handler: H) -> Route {
    let info = RouteInfo { method, pattern, caller: H::Caller::ADMITS, ids: H::IDS };
    Route { info, target: Target::Api(endpoint(handler)) }
}

fn page(method: Method, pattern: &'static str, page: Page) -> Route {
    let ids = pattern.matches('{').count();
    let info = RouteInfo { method, pattern, caller: Admits::Anyone, ids };
    Route { info, target: Target::Page(page) }
}

/// A route, as far as it is data.
#[derive(Clone, Debug)]
pub struct RouteInfo {
    /// `GET`, `POST` or `DELETE`.
    pub method: Method,
    /// The path, with `{name}` for each id.
    pub pattern: &'static str,
    /// Who may call it.
    pub caller: Admits,
    /// Ids in the path that the handler takes.
    pub ids: usize,
}

/// A route.
pub struct Route {
    /// What it is.
    pub info: RouteInfo,
    /// What it does.
    pub target: Target,
}

/// What a route does.
pub enum Target {
    /// Runs a use case and answers JSON.
    Api(Box<dyn Endpoint>),
    /// Shows something to whoever asks.
    Page(Page),
}

/// What needs no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Whether the server serves.
    Health,
    /// Counters for Prometheus.
    Metrics,
    /// What this server takes, as OpenAPI.
    Description,
    /// How the pages look.
    Style,
    /// The 3-D Secure page of one attempt.
    Challenge,
    /// Its button "Complete".
    Authorize,
    /// Its button "Fail".
    Fail,
    /// The page of a hosted Checkout Session.
    Checkout,
    /// Where its buyer comes back to from elsewhere, or goes on from.
    CheckoutReturn,
    /// The bank's page of one attempt.
    Bank,
    /// Its button that agrees.
    BankAuthorize,
    /// Its button that does not.
    BankFail,
    /// Its form for what was paid into an account.
    BankVerify,
    /// A mandate, for its holder to read.
    Mandate,
    /// What a Direct Debit Request in Australia rests on.
    Agreement,
    /// The library for browsers, as this release train.
    Library(&'static str),
    /// A file of the library.
    File,
}

/// A route that was found, with the ids of its path.
pub struct Found {
    /// The route.
    pub route: &'static Route,
    /// Name and value of each id.
    pub ids: Vec<(String, String)>,
}

struct Router {
    routes: Vec<Route>,
    /// From a path to the routes that share it.
    paths: matchit::Router<Vec<usize>>,
}

static ROUTER: LazyLock<Router> = LazyLock::new(Router::new);

impl Router {
    #[expect(clippy::expect_used, reason = "two patterns in conflict are a mistake of this file")]
    fn new() -> Self {
        let routes = table();
        let mut groups: Vec<(&'static str, Vec<usize>)> = Vec::new();
        for (index, route) in routes.iter().enumerate() {
            match groups.iter_mut().find(|(pattern, _)| *pattern == route.info.pattern) {
                Some((_, group)) => group.push(index),
                None => groups.push((route.info.pattern, vec![index])),
            }
        }
        let mut paths = matchit::Router::new();
        for (pattern, group) in groups {
            paths.insert(pattern, group).expect("patterns do not conflict");
        }
        Router { routes, paths }
    }
}

/// Every route.
pub fn all() -> impl Iterator<Item = &'static Route> {
    ROUTER.routes.iter()
}

/// Every route as data.
pub fn routes() -> impl Iterator<Item = &'static RouteInfo> {
    all().map(|route| &route.info)
}

/// The route of a request.
pub fn find(method: &Method, path: &str) -> Option<Found> {
    let matched = ROUTER.paths.at(path).ok()?;
    let mut group = matched.value.iter().map(|index| &ROUTER.routes[*index]);
    let route = group.find(|route| route.info.method == *method)?;
    let ids = matched.params.iter().map(|(name, id)| Some((name.to_owned(), plain(id)?)));
    Some(Found { route, ids: ids.collect::<Option<_>>()? })
}

/// The methods with which a browser may call a path; empty when there are none.
pub fn browser_methods(path: &str) -> Vec<&'static str> {
    let Ok(matched) = ROUTER.paths.at(path) else { return Vec::new() };
    let group = matched.value.iter().map(|index| &ROUTER.routes[*index].info);
    group.filter(|info| info.caller.browsers()).map(|info| info.method.as_str()).collect()
}

/// An id without percent signs; clients encode what they were given. `None` for what no id can be.
fn plain(id: &str) -> Option<String> {
    let id = percent_decode_str(id).decode_utf8().ok()?;
    (!id.contains('\0')).then(|| id.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handlers_take_the_ids_of_their_patterns() {
        for info in routes() {
            assert_eq!(info.pattern.matches('{').count(), info.ids, "{}", info.pattern);
        }
    }

    #[test]
    fn paths_are_found_exactly() {
        let ids =
            |method, path| find(&method, path).map(|found| (found.route.info.pattern, found.ids));
        let id = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            ids(Method::GET, "/v1/customers/cus_1/payment_methods/pm%5F2"),
            Some((
                "/v1/customers/{customer}/payment_methods/{payment_method}",
                vec![id("customer", "cus_1"), id("payment_method", "pm_2")],
            ))
        );
        for path in
            ["/", "/v1", "/v1/customers/", "/v1/customers//payment_methods", "/v1/Customers"]
        {
            assert_eq!(ids(Method::GET, path), None, "{path}");
        }
        assert_eq!(ids(Method::DELETE, "/v1/payment_intents/pi_1"), None);
        assert_eq!(ids(Method::GET, "/v1/customers/%00"), None);
        assert_eq!(ids(Method::GET, "/v1/customers/%ff"), None);
    }

    #[test]
    fn browsers_are_let_in_by_name() {
        let open: Vec<String> = routes()
            .filter(|info| info.caller.browsers())
            .map(|info| format!("{} {}", info.method, info.pattern))
            .collect();
        assert_eq!(
            open,
            [
                "POST /v1/confirmation_tokens",
                "GET /v1/payment_intents/{intent}",
                "POST /v1/payment_intents/{intent}/confirm",
                "POST /v1/payment_intents/{intent}/collect_bank_account",
                "POST /v1/payment_intents/{intent}/verify_microdeposits",
                "GET /v1/setup_intents/{intent}",
                "POST /v1/setup_intents/{intent}/confirm",
                "POST /v1/setup_intents/{intent}/collect_bank_account",
                "POST /v1/setup_intents/{intent}/verify_microdeposits",
                "POST /v1/tokens",
                "POST /v1/payment_methods",
                "GET /v1/payment_methods",
                "POST /v1/payment_methods/{payment_method}",
                "POST /v1/payment_methods/{payment_method}/attach",
                "POST /v1/payment_methods/{payment_method}/detach",
                "GET /v1/payment_pages/{checkout_session}",
                "POST /v1/payment_pages/{checkout_session}",
                "POST /v1/payment_pages/{checkout_session}/confirm",
                "POST /v1/payment_pages/{checkout_session}/detach_payment_method",
                "POST /v1/payment_pages/{checkout_session}/init",
                "GET /v1/elements/sessions",
                "POST /v1/radar/session",
            ]
        );
        assert_eq!(browser_methods("/v1/payment_methods"), ["POST", "GET"]);
        assert!(browser_methods("/v1/customers").is_empty());
    }

    #[test]
    fn only_pages_take_anybody() {
        for info in routes().filter(|info| info.caller == Admits::Anyone) {
            assert!(!["/v1", "/v2", "/_onfile"].iter().any(|api| info.pattern.starts_with(api)));
        }
    }
}
