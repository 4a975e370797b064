"""What schemathesis has to know about this API beyond its description.

Nested parameters are written in brackets, at any depth. Half of all ids are ids of objects that
exist, collected from the answers, so that more than the refusals is reached. At the end the hooks
write down what was called and how it was answered; the chore that started them judges that.
"""

import atexit
import collections
import json
import os
import random

import requests
import schemathesis

URL = os.environ["ONFILE_URL"]
KEY = os.environ["ONFILE_KEY"]
REPORT = os.environ["ONFILE_REPORT"]

chance = random.Random(int(os.environ["ONFILE_SEED"]))
# Ids by the name of their object. Tokens for cards are methods that exist from the beginning.
known = collections.defaultdict(list, {"payment_method": ["pm_card_visa"], "token": ["tok_visa"]})
answered = collections.defaultdict(collections.Counter)


def written(value, name=""):
    """A value as pairs of a form: `card[number]`, `expand[]`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from written(inner, f"{name}[{key}]" if name else str(key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            nested = isinstance(inner, (dict, list))
            yield from written(inner, f"{name}[{at if nested else ''}]")
    elif isinstance(value, bool):
        yield name, str(value).lower()
    else:
        yield name, "" if value is None else str(value)


def form(value):
    """A form as schemathesis sends it; names that repeat have lists."""
    flat = collections.defaultdict(list)
    for name, text in written(value):
        flat[name].append(text)
    return {name: texts[0] if len(texts) == 1 else texts for name, texts in flat.items()}


def remember(value):
    """Collects the ids in an answer."""
    if isinstance(value, dict):
        kind, name = value.get("object"), value.get("id")
        if isinstance(kind, str) and isinstance(name, str) and len(known[kind]) < 50:
            known[kind].append(name)
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            remember(inner)


def existing(kind):
    """An id of this kind, half of the time."""
    return chance.choice(known[kind]) if known[kind] and chance.random() < 0.5 else None


def kind_in_path(path, name):
    """What `{name}` in a path is an id of: `{intent}` behind `payment_intents`."""
    if name in known:
        return name
    return path.split("{" + name + "}")[0].rstrip("/").rsplit("/", 1)[-1].removesuffix("s")


@schemathesis.hook
def before_call(context, case, kwargs):
    for name in case.path_parameters or {}:
        found = existing(kind_in_path(case.operation.path, name))
        if found is not None:
            case.path_parameters[name] = found
    if isinstance(case.body, dict):
        for name in case.body:
            found = existing(name)
            if found is not None:
                case.body[name] = found
        case.body = form(case.body)
    if case.query and isinstance(case.query, dict):
        case.query = form(case.query)


@schemathesis.hook
def after_call(context, case, response):
    answered[case.operation.label][response.status_code] += 1
    if response.status_code == 200:
        try:
            remember(response.json())
        except ValueError:
            pass


def post(path, **parameters):
    answer = requests.post(URL + path, data=parameters, headers={"Authorization": f"Bearer {KEY}"})
    answer.raise_for_status()
    remember(answer.json())
    return answer.json()


def furnish():
    """One of everything that has an id."""
    customer = post("/v1/customers", name="a")["id"]
    post("/v1/payment_methods/pm_card_visa/attach", customer=customer)
    post("/v1/payment_intents", amount="1000", currency="usd")
    post("/v1/setup_intents")
    paid = {"amount": "1000", "currency": "usd", "confirm": "true", "payment_method_types[]": "card"}
    intent = post("/v1/payment_intents", payment_method="pm_card_visa", **paid)["id"]
    known["charge"].append(post("/v1/refunds", payment_intent=intent, amount="1")["charge"])
    post("/v1/payment_intents", payment_method="pm_card_createDispute", **paid)


@atexit.register
def report():
    with open(REPORT, "w", encoding="utf-8") as file:
        for operation in sorted(answered):
            counts = answered[operation]
            print(operation, *(f"{status}:{counts[status]}" for status in sorted(counts)), file=file)


furnish()
