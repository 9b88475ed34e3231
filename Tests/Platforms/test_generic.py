"""Requests signed by the Standard Webhooks library."""

import base64
import json
from datetime import datetime, timezone

from standardwebhooks import Webhook

NOW = 1_777_000_000
KEYS = ["whsec_" + base64.b64encode(text.encode()).decode() for text in ("de nieuwe sleutel van de proef", "de oude sleutel van de proef..")]

CONFIG = {
    "kind": "generic",
    "url": "https://chat.example/hook",
    "secrets": {"signing_secret": KEYS},
}


def _signature(body, id, time, key):
    return Webhook(key).sign(id, datetime.fromtimestamp(time, tz=timezone.utc), body)


def _request(body, id="msg_1", time=NOW, keys=KEYS[:1], **changed):
    body = body if isinstance(body, str) else json.dumps(body)
    headers = {
        "Content-Type": "application/json", "webhook-id": id, "webhook-timestamp": str(time),
        "webhook-signature": " ".join(_signature(body, id, time, key) for key in keys), **changed,
    }
    return {"method": "POST", "path": "", "headers": {name: value for name, value in headers.items() if value is not None}, "body": body}


def _typed(kind, **data):
    return {"type": kind, "timestamp": "2026-04-24T03:06:40Z", "data": data}


def cases():
    body = _typed("message.received", message_id="m1", **{"from": "anna"}, text="Ja 🌳", sent_at="2026-04-24T05:06:30+02:00", language="nl")
    said = {
        "kind": "message", "participant": "anna", "conversation": "anna", "text": "Ja 🌳", "dedupe_key": "m1", "native_id": "m1", "language_hint": "nl",
        "sent_at": 1776999990000, "group": False,
    }
    taken = {"status": 200, "events": [said]}
    yield "words", _request(body), taken
    yield "the same words in another delivery", _request(body, id="msg_2"), taken
    yield "a key that is being replaced", _request(body, keys=KEYS[1:]), taken
    yield "two signatures, one of them by a key nobody has", _request(body, keys=["whsec_" + base64.b64encode(b"vreemd").decode(), KEYS[0]]), taken
    text = json.dumps(body)
    yield "a signature among others that are none", _request(body, **{"webhook-signature": "v1a,AAAA v2,x v1,! " + _signature(text, "msg_1", NOW, KEYS[0])}), taken
    yield "five minutes ago", _request(body, time=NOW - 300), taken
    yield "in five minutes", _request(body, time=NOW + 300), taken
    refused = {"status": 401, "events": []}
    yield "too long ago", _request(body, time=NOW - 301), refused
    yield "too far ahead", _request(body, time=NOW + 301), refused
    yield "a wrong key", _request(body, keys=["whsec_" + base64.b64encode(b"vreemd").decode()]), refused
    yield "another body", {**_request(body), "body": text + " "}, refused
    yield "an id with a full stop", _request(body, id="msg.1"), refused
    yield "another id", _request(body, **{"webhook-id": "msg_2"}), refused
    for name in ("webhook-id", "webhook-timestamp", "webhook-signature"):
        yield f"no {name}", _request(body, **{name: None}), refused
    yield "a time that is none", _request(body, **{"webhook-timestamp": "9" * 30}), refused
    yield "a choice", _request(_typed("message.received", message_id="m2", **{"from": "anna"}, text="Ja", choice="q1.ja")), {
        "status": 200, "events": [{"kind": "choice", "choice": "q1.ja", "text": "Ja", "dedupe_key": "m2"}],
    }
    yield "an edit", _request(_typed("message.edited", message_id="m1", **{"from": "anna"}, text="Nee")), {"status": 200, "events": [{"kind": "edit", "target": "m1", "text": "Nee"}]}
    yield "taken back", _request(_typed("message.retracted", message_id="m1", **{"from": "anna"})), {"status": 200, "events": [{"kind": "retract", "target": "m1"}]}
    yield "a start", _request(_typed("conversation.started", **{"from": "anna"}, text="LINDE-7")), {"status": 200, "events": [{"kind": "started", "text": "LINDE-7"}]}
    yield "a stop", _request(_typed("conversation.stopped", **{"from": "anna"})), {"status": 200, "events": [{"kind": "stopped", "participant": "anna"}]}
    yield "delivered", _request(_typed("message.status", id="o7", status="delivered", to="anna")), {"status": 200, "events": [{"kind": "status", "target": "o7", "status": "delivered"}]}
    yield "something nobody knows", _request(_typed("message.sung", message_id="m1")), {"status": 200, "events": []}
    malformed = {"status": 400, "events": []}
    yield "no id", _request(_typed("message.received", **{"from": "anna"}, text="Ja")), malformed
    yield "no text", _request(_typed("message.received", message_id="m1", **{"from": "anna"})), malformed
    yield "an id without end", _request(_typed("message.received", message_id="m" * 256, **{"from": "anna"}, text="Ja")), malformed
    yield "no type", _request({"data": {}}), malformed
    yield "no JSON", _request("{"), malformed
    yield "a name twice", _request('{"type":"x","type":"message.received"}'), malformed
