"""Stripe's own client for Python against a running server: ONFILE_URL and ONFILE_SECRET_KEY say which.

Run by `cargo xtask test python`, or by hand: `python -m unittest` in this folder. Where no server is
named, the tests begin again under `../node/serve.mjs`, which starts one.
"""

import http.server
import os
import pathlib
import queue
import re
import sys
import threading
import unittest
import urllib.parse
import urllib.request

import stripe

if "ONFILE_URL" not in os.environ:
    serve = pathlib.Path(__file__).resolve().parent.parent / "node" / "serve.mjs"
    sys.stdout.flush()
    os.execvp("node", ["node", str(serve), "python", "--", sys.executable, *sys.orig_argv[1:]])

URL = os.environ["ONFILE_URL"]
SECRET_KEY = os.environ["ONFILE_SECRET_KEY"]
RETURN_URL = "https://example.com/order/123/complete"


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A browser that stops where the bank sends it, so that the address can be looked at."""

    def redirect_request(self, *_):
        return None


def authorize(url):
    """Presses the button of the bank's page; the address the customer is sent back to."""
    browser = urllib.request.build_opener(NoRedirect)
    page = browser.open(url).read().decode()
    forms = re.findall(r'<form[^>]*action="([^"]*)"[^>]*>(.*?)</form>', page, re.DOTALL)
    action = next(action for action, inside in forms if 'id="test-source-authorize-3ds"' in inside)
    try:
        browser.open(urllib.parse.urljoin(url, action), data=b"")
    except urllib.error.HTTPError as answer:
        assert answer.code == 303, answer.code
        return urllib.parse.urlparse(answer.headers["Location"])
    raise AssertionError("the page did not send the customer back")


class Stories(unittest.TestCase):
    def setUp(self):
        self.client = stripe.StripeClient(
            SECRET_KEY, base_addresses={"api": URL}, max_network_retries=2
        )
        self.v1 = self.client.v1

    def refused(self, kind, call, params):
        with self.assertRaises(kind) as caught:
            call(params)
        return caught.exception

    def test_save_during_payment_then_charge_off_session(self):
        customer = self.v1.customers.create({"email": "ada@example.com"})
        intent = self.v1.payment_intents.create(
            {
                "amount": 1099,
                "currency": "usd",
                "customer": customer.id,
                "setup_future_usage": "off_session",
                "automatic_payment_methods": {"enabled": True},
            }
        )
        paid = self.v1.payment_intents.confirm(
            intent.id,
            {"payment_method": "pm_card_visa", "return_url": RETURN_URL, "expand": ["latest_charge"]},
        )
        self.assertEqual(paid.status, "succeeded")
        self.assertEqual(paid.latest_charge.payment_method_details.card.last4, "4242")
        saved = self.v1.customers.payment_methods.list(customer.id, {"type": "card"})
        self.assertEqual([method.id for method in saved.data], [paid.payment_method])
        later = self.v1.payment_intents.create(
            {
                "amount": 2500,
                "currency": "usd",
                "customer": customer.id,
                "payment_method": paid.payment_method,
                "off_session": True,
                "confirm": True,
            }
        )
        self.assertEqual((later.status, later.amount_received), ("succeeded", 2500))

    def test_an_account_pays_as_the_customer_that_it_is(self):
        accounts = self.client.v2.core.accounts
        account = accounts.create(
            {
                "contact_email": "ada@example.com",
                "configuration": {"customer": {}},
                "include": ["configuration.customer", "identity"],
            }
        )
        self.assertTrue(account.configuration.customer.applied)
        method = self.v1.payment_methods.attach("pm_card_visa", {"customer_account": account.id})
        paid = self.v1.payment_intents.create(
            {
                "amount": 1099,
                "currency": "usd",
                "customer_account": account.id,
                "payment_method": method.id,
                "off_session": True,
                "confirm": True,
            }
        )
        self.assertEqual((paid.status, paid.customer_account), ("succeeded", account.id))
        shown = accounts.retrieve(account.id, {"include": ["identity", "configuration.customer"]})
        self.assertEqual(shown.contact_email, "ada@example.com")
        accounts.create({"configuration": {"customer": {}}})
        pages = accounts.list({"limit": 1, "applied_configurations": ["customer"]})
        listed = [it.id for it in pages.auto_paging_iter()]
        self.assertIn(account.id, listed)
        error = self.refused(
            stripe.InvalidRequestError, accounts.create, {"contact_email": "nobody"}
        )
        self.assertEqual(error.code, "invalid_fields")
        self.assertTrue(accounts.close(account.id, {}).closed)
        self.assertTrue(self.v1.customers.retrieve(paid.customer).deleted)

    def test_authentication_required_is_recovered_on_the_same_payment(self):
        customer = self.v1.customers.create({})
        setup = self.v1.setup_intents.create(
            {
                "customer": customer.id,
                "payment_method": "pm_card_authenticationRequired",
                "confirm": True,
                "return_url": RETURN_URL,
            }
        )
        back = authorize(setup.next_action.redirect_to_url.url)
        self.assertIn("redirect_status=succeeded", back.query)
        setup = self.v1.setup_intents.retrieve(setup.id)
        self.assertEqual(setup.status, "succeeded")
        error = self.refused(
            stripe.CardError,
            self.v1.payment_intents.create,
            {
                "amount": 1099,
                "currency": "usd",
                "customer": customer.id,
                "payment_method": setup.payment_method,
                "off_session": True,
                "confirm": True,
            },
        )
        self.assertEqual((error.http_status, error.code), (402, "authentication_required"))
        intent = self.v1.payment_intents.confirm(
            error.error.payment_intent.id,
            {"payment_method": setup.payment_method, "return_url": RETURN_URL},
        )
        authorize(intent.next_action.redirect_to_url.url)
        self.assertEqual(self.v1.payment_intents.retrieve(intent.id).status, "succeeded")

    def test_a_decline_then_another_card(self):
        intent = self.v1.payment_intents.create({"amount": 500, "currency": "eur"})
        confirm = lambda params: self.v1.payment_intents.confirm(intent.id, params)
        error = self.refused(
            stripe.CardError,
            confirm,
            {"payment_method": "pm_card_visa_chargeDeclined", "return_url": RETURN_URL},
        )
        self.assertEqual((error.code, error.error.decline_code), ("card_declined", "generic_decline"))
        self.assertEqual(error.error.payment_intent.status, "requires_payment_method")
        paid = confirm({"payment_method": "pm_card_visa", "return_url": RETURN_URL})
        self.assertEqual(paid.status, "succeeded")

    def test_a_detached_card_is_refused(self):
        customer = self.v1.customers.create({})
        method = self.v1.payment_methods.attach("pm_card_visa", {"customer": customer.id})
        self.v1.payment_methods.detach(method.id)
        error = self.refused(
            stripe.InvalidRequestError,
            self.v1.payment_intents.create,
            {
                "amount": 500,
                "currency": "usd",
                "customer": customer.id,
                "payment_method": method.id,
                "off_session": True,
                "confirm": True,
            },
        )
        self.assertIn("may not be used again", error.user_message)

    def test_capture_in_part_and_refund(self):
        held = self.v1.payment_intents.create(
            {
                "amount": 1000,
                "currency": "usd",
                "capture_method": "manual",
                "payment_method": "pm_card_visa",
                "confirm": True,
                "return_url": RETURN_URL,
            }
        )
        self.assertEqual(held.status, "requires_capture")
        taken = self.v1.payment_intents.capture(held.id, {"amount_to_capture": 700})
        refund = self.v1.refunds.create({"payment_intent": taken.id, "amount": 200})
        self.assertEqual((taken.amount_received, refund.amount, refund.status), (700, 200, "succeeded"))

    def test_lists_are_walked_and_keys_replay(self):
        email = "walker@example.com"
        made = [self.v1.customers.create({"email": email}).id for _ in range(5)]
        walked = self.v1.customers.list({"email": email, "limit": 2}).auto_paging_iter()
        self.assertEqual([customer.id for customer in walked], made[::-1])
        options = {"idempotency_key": "python-once"}
        first = self.v1.customers.create({"name": "Once"}, options)
        again = self.v1.customers.create({"name": "Once"}, options)
        self.assertEqual(first.id, again.id)
        self.refused(
            stripe.IdempotencyError,
            lambda params: self.v1.customers.create(params, options),
            {"name": "Twice"},
        )

    def test_every_field_of_a_fresh_payment_is_there(self):
        intent = self.v1.payment_intents.create({"amount": 100, "currency": "usd"})
        for field in ("canceled_at", "customer", "last_payment_error", "latest_charge", "next_action"):
            self.assertIsNone(getattr(intent, field), field)
        self.assertFalse(intent.livemode)

    def test_each_refusal_has_its_class(self):
        error = self.refused(stripe.InvalidRequestError, self.v1.customers.create, {"wat": 1})
        self.assertEqual(
            (error.http_status, error.code, error.param, error.user_message),
            (400, "parameter_unknown", "wat", "Received unknown parameter: wat"),
        )
        self.assertRegex(error.request_id, "^req_")
        error = self.refused(stripe.InvalidRequestError, self.v1.customers.retrieve, "cus_x")
        self.assertEqual(
            (error.http_status, error.code, error.param, error.user_message),
            (404, "resource_missing", "id", "No such customer: 'cus_x'"),
        )
        stranger = stripe.StripeClient("sk_test_wrong000000000000", base_addresses={"api": URL})
        error = self.refused(stripe.AuthenticationError, stranger.v1.customers.list, {})
        self.assertEqual(error.http_status, 401)
        deaf = stripe.StripeClient(SECRET_KEY, base_addresses={"api": "http://127.0.0.1:1"})
        self.refused(stripe.APIConnectionError, deaf.v1.customers.list, {})


class ModuleStyle(unittest.TestCase):
    """The older style, in which the module itself holds the settings; most code in use is so."""

    def setUp(self):
        settings = {"api_key": SECRET_KEY, "api_base": URL, "max_network_retries": 2}
        for name, value in settings.items():
            self.addCleanup(setattr, stripe, name, getattr(stripe, name))
            setattr(stripe, name, value)

    def test_setup_then_charge_then_refund(self):
        customer = stripe.Customer.create(email="ada@example.com", metadata={"order": 7})
        self.assertEqual(customer.metadata["order"], "7")
        setup = stripe.SetupIntent.create(
            customer=customer.id, payment_method="pm_card_visa", confirm=True, return_url=RETURN_URL
        )
        self.assertEqual((setup.status, setup.usage), ("succeeded", "off_session"))
        paid = stripe.PaymentIntent.create(
            amount=1099,
            currency="usd",
            customer=customer,
            payment_method=setup.payment_method,
            off_session=True,
            confirm=True,
            expand=["latest_charge", "customer"],
        )
        self.assertEqual((paid.status, paid.customer.email), ("succeeded", "ada@example.com"))
        refund = stripe.Refund.create(charge=paid.latest_charge.id)
        self.assertEqual((refund.amount, refund.status), (1099, "succeeded"))
        charge = stripe.Charge.retrieve(paid.latest_charge.id)
        self.assertTrue(charge.refunded)
        charge.refresh()
        events = stripe.Event.list(type="charge.refunded", limit=1)
        self.assertEqual(events.data[0].data.object.id, charge.id)

    def test_objects_act_for_themselves(self):
        customer = stripe.Customer.create(name="Ada")
        method = stripe.PaymentMethod.attach("pm_card_visa", customer=customer.id)
        self.assertEqual([each.id for each in customer.list_payment_methods()], [method.id])
        self.assertIsNone(method.detach().customer)
        renamed = stripe.Customer.modify(customer.id, name="Ada Lovelace", metadata={"a": "b"})
        self.assertEqual((renamed.name, renamed.metadata.to_dict()), ("Ada Lovelace", {"a": "b"}))
        self.assertTrue(customer.delete().deleted)
        self.assertTrue(stripe.Customer.retrieve(customer.id).deleted)

    def test_a_decline_tells_all(self):
        with self.assertRaises(stripe.CardError) as caught:
            stripe.PaymentIntent.create(
                amount=500,
                currency="usd",
                confirm=True,
                return_url=RETURN_URL,
                payment_method="pm_card_visa_chargeDeclinedInsufficientFunds",
                idempotency_key="python-declined",
            )
        error = caught.exception
        self.assertEqual(
            (error.http_status, error.code, error.error.decline_code, error.user_message),
            (402, "card_declined", "insufficient_funds", "Your card has insufficient funds."),
        )
        self.assertEqual(error.error.payment_intent.last_payment_error.code, "card_declined")
        self.assertEqual(stripe.Charge.retrieve(error.error.charge).status, "failed")

    def test_an_event_is_verified_as_the_guide_does_it(self):
        arrived = queue.Queue()

        class Hook(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(200)
                self.end_headers()
                arrived.put((body, self.headers["Stripe-Signature"]))

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        endpoint = stripe.WebhookEndpoint.create(
            url=f"http://127.0.0.1:{server.server_port}/", enabled_events=["customer.created"]
        )
        self.addCleanup(endpoint.delete)
        customer = stripe.Customer.create(name="Zoë")
        body, signature = arrived.get(timeout=30)
        event = stripe.Webhook.construct_event(body, signature, endpoint.secret)
        self.assertEqual((event.type, event.data.object.id), ("customer.created", customer.id))
        with self.assertRaises(stripe.SignatureVerificationError):
            stripe.Webhook.construct_event(body, signature, "whsec_other")

    def test_pages_follow_one_another(self):
        made = [stripe.Customer.create(email="module@example.com").id for _ in range(3)]
        walked = stripe.Customer.list(email="module@example.com", limit=1).auto_paging_iter()
        self.assertEqual([customer.id for customer in walked], made[::-1])


if __name__ == "__main__":
    unittest.main()
