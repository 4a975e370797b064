"""Webhook endpoints in Python, made, received and verified by Stripe's own client.

A process beside a test, `../node/cli/trigger.test.mjs`: each line of standard input is an endpoint to
make, `{"key": …, "type": …}`; each line of standard output says that it is made, or what came of a
delivery.
"""

import http.server
import json
import sys
import threading

import stripe

URL = sys.argv[1]
secrets = {}


def say(**told):
    # In one write: deliveries are told from several threads.
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        wanted = self.path.removeprefix("/")
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            event = stripe.Webhook.construct_event(body, self.headers["Stripe-Signature"], secrets[wanted])
        except Exception as why:
            self.send_response(400)
            say(told="refused", type=wanted, why=repr(why))
        else:
            self.send_response(200)
            say(told="verified", type=event.type, id=event.id)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
threading.Thread(target=server.serve_forever, daemon=True).start()
for line in sys.stdin:
    asked = json.loads(line)
    client = stripe.StripeClient(asked["key"], base_addresses={"api": URL})
    endpoint = client.v1.webhook_endpoints.create(
        {
            "url": f"http://127.0.0.1:{server.server_port}/{asked['type']}",
            "enabled_events": [asked["type"]],
        }
    )
    secrets[asked["type"]] = endpoint.secret
    say(told="made", type=asked["type"])
