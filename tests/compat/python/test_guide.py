"""What the guide on saving during a payment prints in Ruby, asked for by Stripe's client for Python.

The samples stand in `../ruby` as they are printed. Both clients name their methods and their
parameters alike, so the calls are read off the sample: a hash of Ruby's is a dict of Python's. The
section is "Save payment methods during payment", once for each way to name a
customer.
"""

import ast
import json
import os
import pathlib
import re
import sys
import unittest
import urllib.error
import urllib.parse
import urllib.request

import stripe

if "ONFILE_URL" not in os.environ:
    serve = pathlib.Path(__file__).resolve().parent.parent / "node" / "serve.mjs"
    sys.stdout.flush()
    os.execvp("node", ["node", str(serve), "python", "--", sys.executable, *sys.orig_argv[1:]])

URL = os.environ["ONFILE_URL"]
# Past the recorder: what a browser is answered is not what the types of a server describe.
DIRECT_URL = os.environ.get("ONFILE_DIRECT_URL", URL)
SECRET_KEY = os.environ["ONFILE_SECRET_KEY"]
PUBLISHABLE_KEY = os.environ["ONFILE_PUBLISHABLE_KEY"]
SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "ruby"
CALL = re.compile(r"(\w+) = client\.v1\.(\w+)\.(\w+)\((\{.*?\n  \})\)", re.DOTALL)
CARD = {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": "4242424242424242",
    "payment_method_data[card][exp_month]": "12",
    "payment_method_data[card][exp_year]": "2034",
    "payment_method_data[card][cvc]": "123",
}


def calls(sample, customer):
    """The calls that a sample prints: what is assigned, resource, method, parameters."""
    printed = (SAMPLES / sample).read_text()
    printed = re.sub(r"\{\{CUSTOMER(_ACCOUNT)?_ID\}\}", repr(customer), printed)
    printed = re.sub(r"#.*", "", printed)
    for name, resource, method, ruby in CALL.findall(printed):
        python = re.sub(r"(\w+):", r"'\1':", ruby)
        python = re.sub(r"\btrue\b", "True", python)
        yield name, resource, method, ast.literal_eval(python)


def browser(method, path, form):
    """A call with the publishable key; Stripe's client for servers has none such."""
    encoded = urllib.parse.urlencode(form)
    query, body = (f"?{encoded}", None) if method == "GET" else ("", encoded.encode())
    request = urllib.request.Request(f"{DIRECT_URL}{path}{query}", body, method=method)
    request.add_header("Authorization", f"Bearer {PUBLISHABLE_KEY}")
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


class Guide(unittest.TestCase):
    def setUp(self):
        self.client = stripe.StripeClient(SECRET_KEY, base_addresses={"api": URL})

    def run_sample(self, sample, customer):
        made = {}
        for name, resource, method, params in calls(sample, customer):
            made[name] = getattr(getattr(self.client.v1, resource), method)(params)
        self.assertEqual(list(made), ["intent", "customer_session"])
        return made["intent"], made["customer_session"]

    def follow(self, sample, named, customer):
        """The sample, and what Stripe.js does with its answer when the box is ticked."""
        intent, session = self.run_sample(sample, customer)
        self.assertEqual((intent[named], session[named]), (customer, customer))
        self.assertIsNone(intent.setup_future_usage)
        features = session.components.payment_element.features
        self.assertEqual(features.payment_method_save_usage, "off_session")
        self.assertEqual(features.payment_method_allow_redisplay_filters, ["always"])
        drawn = {
            "type": "payment_intent",
            "client_secret": intent.client_secret,
            "customer_session_client_secret": session.client_secret,
        }
        shown = browser("GET", "/v1/elements/sessions", drawn)
        self.assertEqual(shown["customer"]["payment_methods"], [])
        ticked = {
            "client_secret": intent.client_secret,
            "return_url": "https://example.com/order/123/complete",
            "setup_future_usage": "off_session",
            "payment_method_data[allow_redisplay]": "always",
            **CARD,
        }
        paid = browser("POST", f"/v1/payment_intents/{intent.id}/confirm", ticked)
        self.assertEqual(paid["status"], "succeeded")

        # The buyer comes back, and finds the card.
        intent, session = self.run_sample(sample, customer)
        drawn["client_secret"] = intent.client_secret
        drawn["customer_session_client_secret"] = session.client_secret
        shown = browser("GET", "/v1/elements/sessions", drawn)
        methods = [method["id"] for method in shown["customer"]["payment_methods"]]
        self.assertEqual(methods, [paid["payment_method"]])

    def test_saved_for_a_customer(self):
        customer = self.client.v1.customers.create({"name": "Ada"})
        self.follow("create-intent-and-customer-session.rb", "customer", customer.id)

    def test_saved_for_an_account(self):
        configured = {"display_name": "Ada", "configuration": {"customer": {}}}
        account = self.client.v2.core.accounts.create(configured)
        sample = "create-intent-and-customer-session-account.rb"
        self.follow(sample, "customer_account", account.id)


if __name__ == "__main__":
    unittest.main()
