//! async-stripe against a running server: ONFILE_URL and ONFILE_SECRET_KEY say which.
//!
//! It refuses an answer in which any required field is missing or null, so that a story that ends
//! well also says that every object in it was whole. Run by `cargo xtask test rust`, or by hand:
//! `cargo test --locked` in this folder.

use stripe::{Client, ClientBuilder, StripeError};
use stripe_core::charge::ListCharge;
use stripe_core::customer::{CreateCustomer, DeleteCustomer, ListCustomer, RetrieveCustomer};
use stripe_core::event::ListEvent;
use stripe_core::payment_intent::{
    CancelPaymentIntent, CapturePaymentIntent, ConfirmPaymentIntent, CreatePaymentIntent,
    CreatePaymentIntentOffSession, ListPaymentIntent, RetrievePaymentIntent,
};
use stripe_core::refund::CreateRefund;
use stripe_core::setup_intent::{ConfirmSetupIntent, CreateSetupIntent};
use stripe_payment::payment_method::{AttachPaymentMethod, DetachPaymentMethod, ListPaymentMethod};
use stripe_shared::{
    ApiErrors, ApiErrorsType, Customer, PaymentIntent, PaymentIntentCaptureMethod,
    PaymentIntentSetupFutureUsage, PaymentIntentStatus, SetupIntentStatus,
};
use stripe_types::Currency;

const RETURN_URL: &str = "https://example.com/order/123/complete";

fn client() -> Client {
    let given = |name: &str| std::env::var(name).expect("serve.mjs names a server");
    ClientBuilder::new(given("ONFILE_SECRET_KEY"))
        .url(given("ONFILE_URL"))
        .build()
        .expect("a client")
}

async fn customer(client: &Client) -> Customer {
    CreateCustomer::new().email("ada@example.com").send(client).await.expect("a customer")
}

/// What Stripe's envelope said, with the HTTP status.
fn refused<T>(outcome: Result<T, StripeError>) -> (Box<ApiErrors>, u16) {
    match outcome {
        Err(StripeError::Stripe(error, status)) => (error, status),
        Err(other) => panic!("not Stripe's envelope: {other}"),
        Ok(_) => panic!("it was accepted"),
    }
}

#[tokio::test]
async fn a_card_saved_during_a_payment_is_charged_off_session() {
    let client = client();
    let customer = customer(&client).await;
    let intent = CreatePaymentIntent::new(1099, Currency::USD)
        .customer(customer.id.as_str())
        .setup_future_usage(PaymentIntentSetupFutureUsage::OffSession)
        .send(&client)
        .await
        .expect("a payment intent");
    let paid = ConfirmPaymentIntent::new(intent.id)
        .payment_method("pm_card_visa")
        .return_url(RETURN_URL)
        .expand(vec!["latest_charge".to_owned(), "customer".to_owned()])
        .send(&client)
        .await
        .expect("a payment");
    assert_eq!(paid.status, PaymentIntentStatus::Succeeded);
    let charge = paid.latest_charge.as_ref().and_then(|charge| charge.as_object());
    assert!(charge.expect("an expanded charge").paid);

    let saved = ListPaymentMethod::new().customer(customer.id.as_str()).send(&client).await;
    let saved = saved.expect("a list").data;
    assert_eq!(saved.len(), 1);
    let later = CreatePaymentIntent::new(2500, Currency::USD)
        .customer(customer.id.as_str())
        .payment_method(saved[0].id.as_str())
        .off_session(CreatePaymentIntentOffSession::Bool(true))
        .confirm(true)
        .send(&client)
        .await
        .expect("a payment off session");
    assert_eq!(later.amount_received, 2500);
    let listed = ListPaymentIntent::new().customer(customer.id.as_str()).send(&client).await;
    assert_eq!(listed.expect("a list").data.len(), 2);
}

#[tokio::test]
async fn a_setup_saves_a_card_and_a_detached_card_is_refused() {
    let client = client();
    let customer = customer(&client).await;
    let setup = CreateSetupIntent::new().customer(customer.id.as_str()).send(&client).await;
    let done = ConfirmSetupIntent::new(setup.expect("a setup intent").id)
        .payment_method("pm_card_visa")
        .return_url(RETURN_URL)
        .send(&client)
        .await
        .expect("a setup");
    assert_eq!(done.status, SetupIntentStatus::Succeeded);
    let method = done.payment_method.expect("a saved card").id().clone();
    let detached = DetachPaymentMethod::new(method.clone()).send(&client).await.expect("detached");
    assert!(detached.customer.is_none());
    let attach = AttachPaymentMethod::new(method).customer(customer.id.as_str());
    let (error, status) = refused(attach.send(&client).await);
    assert_eq!((status, error.type_), (400, ApiErrorsType::InvalidRequestError));
}

#[tokio::test]
async fn a_decline_carries_the_payment_and_a_missing_object_its_name() {
    let client = client();
    let declined = CreatePaymentIntent::new(1099, Currency::EUR)
        .payment_method("pm_card_visa_chargeDeclined")
        .confirm(true)
        .return_url(RETURN_URL)
        .send(&client)
        .await;
    let (error, status) = refused(declined);
    assert_eq!((status, error.decline_code.as_deref()), (402, Some("generic_decline")));
    let intent = error.payment_intent.expect("the payment");
    assert_eq!(intent.status, PaymentIntentStatus::RequiresPaymentMethod);
    let charges = ListCharge::new().payment_intent(intent.id.as_str()).send(&client).await;
    assert!(!charges.expect("a list").data[0].paid);

    let (error, status) = refused(RetrieveCustomer::new("cus_nobody").send(&client).await);
    assert_eq!((status, error.param.as_deref()), (404, Some("id")));
}

#[tokio::test]
async fn a_hold_is_captured_refunded_or_let_go() {
    let client = client();
    let hold = || {
        CreatePaymentIntent::new(1000, Currency::USD)
            .capture_method(PaymentIntentCaptureMethod::Manual)
            .payment_method("pm_card_visa")
            .confirm(true)
            .return_url(RETURN_URL)
    };
    let held = hold().send(&client).await.expect("a hold");
    assert_eq!(held.status, PaymentIntentStatus::RequiresCapture);
    let taken = CapturePaymentIntent::new(held.id).amount_to_capture(700).send(&client).await;
    let taken = taken.expect("a capture");
    let refund =
        CreateRefund::new().payment_intent(taken.id.as_str()).amount(200).send(&client).await;
    let refund = refund.expect("a refund");
    assert_eq!(refund.status.as_deref(), Some("succeeded"));
    let other = hold().send(&client).await.expect("a hold");
    let gone = CancelPaymentIntent::new(other.id).send(&client).await.expect("a cancellation");
    assert_eq!(gone.status, PaymentIntentStatus::Canceled);
}

#[tokio::test]
async fn events_hold_whole_objects() {
    let client = client();
    let intent =
        CreatePaymentIntent::new(100, Currency::USD).send(&client).await.expect("a payment");
    let events = ListEvent::new().type_("payment_intent.created").send(&client).await;
    let events = events.expect("a list").data;
    let objects = events.iter().map(|event| miniserde::json::to_string(&event.data.object));
    let intents: Vec<PaymentIntent> = objects
        .map(|object| miniserde::json::from_str(&object).expect("a payment intent"))
        .collect();
    assert!(intents.iter().any(|each| each.id == intent.id));
    let read = RetrievePaymentIntent::new(intent.id.clone()).send(&client).await;
    assert_eq!(read.expect("the payment").id, intent.id);
}

#[tokio::test]
async fn a_list_is_walked_and_a_customer_deleted() {
    let client = client();
    for _ in 0..3 {
        CreateCustomer::new().email("walker@example.com").send(&client).await.expect("a customer");
    }
    let page = ListCustomer::new().email("walker@example.com").limit(2).send(&client).await;
    let page = page.expect("a list");
    assert_eq!((page.data.len(), page.has_more), (2, true));
    let last = &page.data[0].id;
    let gone = DeleteCustomer::new(last.clone()).send(&client).await.expect("deleted");
    assert_eq!(gone.id, *last);
}
