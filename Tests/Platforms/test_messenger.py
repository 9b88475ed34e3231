"""Messenger. Meta has no Python SDK for its webhooks; bodies are written as its reference shows them and signed as it says."""

import hashlib
import hmac
import json

SECRETS = ["vorig-geheim", "app-geheim"]
CONFIG = {
    "kind": "messenger",
    "page_id": "300",
    "secrets": {"app_secret": SECRETS, "verify_token": ["welkom"], "access_token": ["EAAx"]},
}


def request(*entries, secret=SECRETS[1], sign=True, body=None):
    body = json.dumps({"object": "page", "entry": list(entries)}) if body is None else body
    headers = {"Content-Type": "application/json"}
    if sign:
        headers["X-Hub-Signature-256"] = "sha256=" + hmac.new(secret.encode(), body.encode(), hashlib.sha256).hexdigest()
    return {"method": "POST", "path": "", "headers": headers, "body": body}


def entry(*happened, page="300", sender="7"):
    told = [{"sender": {"id": sender}, "recipient": {"id": page}, "timestamp": 1_777_000_000_000, **one} for one in happened]
    return {"id": page, "time": 1_777_000_000_001, "messaging": told}


def event(kind, key, **more):
    return {"kind": kind, "participant": "7", "conversation": "7", "dedupe_key": key, "group": False, **more}


def taken(*events):
    return {"status": 200, "events": list(events)}


def cases():
    words = entry({"message": {"mid": "m1", "text": "Eén 🌳"}})
    heard = event("message", "m1", text="Eén 🌳", sent_at=1_777_000_000_000)
    yield "words", request(words), taken(heard)
    yield "words signed with the other key", request(words, secret=SECRETS[0]), taken(heard)
    yield "several messages in several entries", request(words, entry({"message": {"mid": "m2", "text": "a"}}, {"message": {"mid": "m3", "text": "b"}})), taken(
        heard, event("message", "m2"), event("message", "m3"))
    yield "an echo", request(entry({"message": {"mid": "m", "text": "a", "is_echo": True, "app_id": 1}}, sender="300")), taken()
    yield "a quick reply", request(entry({"message": {"mid": "m", "text": "Eens", "quick_reply": {"payload": "n1:0"}}})), taken(
        event("choice", "m", choice="n1:0", text="Eens"))
    yield "a postback", request(entry({"postback": {"mid": "m", "title": "Oneens", "payload": "n1:1"}})), taken(event("choice", "m", choice="n1:1"))
    first = {"mid": "m", "title": "Aan de slag", "payload": "GET_STARTED", "referral": {"ref": "buurt-7", "source": "SHORTLINK", "type": "OPEN_THREAD"}}
    yield "an opened conversation", request(entry({"postback": first})), taken(event("started", "m", text="buurt-7"))
    yield "a link in an older conversation", request(entry({"referral": {"ref": "buurt-8", "source": "SHORTLINK", "type": "OPEN_THREAD"}})), taken(
        event("started", "7:referral:1777000000000", text="buurt-8"))
    photo = {"type": "image", "payload": {"url": "https://cdn.example.org/1"}}
    yield "a photo", request(entry({"message": {"mid": "m", "attachments": [photo]}})), taken(
        event("message", "m", attachments=[{"kind": "photo", "id": "https://cdn.example.org/1"}]))
    thumb = {"type": "image", "payload": {"url": "https://cdn.example.org/2", "sticker_id": 369239263222822}}
    yield "a thumb", request(entry({"message": {"mid": "m", "sticker_id": 369239263222822, "attachments": [thumb]}})), taken(event("unsupported", "m"))
    yield "a message taken back", request(entry({"message": {"mid": "m1", "is_deleted": True}})), taken(event("retract", "m1:deleted", target="m1"))
    yield "an edit", request(entry({"message_edit": {"mid": "m1", "text": "Nee", "num_edit": 1}})), taken(
        event("edit", "m1:edit:1", target="m1", text="Nee"))
    yield "a delivery", request(entry({"delivery": {"mids": ["o1", "o2"], "watermark": 1_777_000_000_000}})), taken(
        event("status", "o1:delivered", status="delivered", target="o1"), event("status", "o2:delivered", status="delivered", target="o2"))
    yield "a read", request(entry({"read": {"watermark": 1_777_000_000_000}})), taken(event("status", "7:read:1777000000000", status="read"))
    yield "another page", request(entry({"message": {"mid": "m", "text": "a"}}, page="301")), taken()
    yield "something of no interest", request(entry({"optin": {"type": "notification_messages"}})), taken()

    yield "a wrong key", request(words, secret="ander-geheim"), {"status": 401, "events": []}
    yield "no signature", request(words, sign=False), {"status": 401, "events": []}
    yield "a body written again", request(words) | {"body": json.dumps({"object": "page", "entry": [words]}, ensure_ascii=False)}, {
        "status": 401, "events": []}
    yield "no JSON", request(body="{"), {"status": 400, "events": []}
    for name, token, status in (("a challenge", "welkom", 200), ("a challenge of a stranger", "x", 403)):
        query = f"hub.mode=subscribe&hub.verify_token={token}&hub.challenge=1158201444"
        yield name, {"method": "GET", "path": "", "query": query, "headers": {}, "body": ""}, {"status": status, "events": []}
