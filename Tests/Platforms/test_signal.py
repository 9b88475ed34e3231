"""Notifications as signal-cli's JSON-RPC and signal-cli-rest-api give them. Both sign nothing: the secret stands in the header of whoever passes them on."""

import base64
import json

ANNA = "5b1e7a9c-0f5d-4a57-9f0e-2f8b6c1d3e4a"
GROUP = "Pmpi+EfPWmsxiomLe9Nx2XF9HOE483p6iKiFj65iMwI="
ACCOUNT = "+31600000001"
SENT = 1776999990123

CONFIG = {
    "kind": "signal",
    "account": ACCOUNT,
    "api": "http://127.0.0.1:8080",
    "secrets": {"secret": ["geheim-nieuw", "geheim-oud"]},
}


def _request(body, authorization="Bearer geheim-nieuw"):
    headers = {"Content-Type": "application/json", "User-Agent": "Go-http-client/1.1"}
    if authorization is not None:
        headers["Authorization"] = authorization
    return {"method": "POST", "path": "", "headers": headers, "body": body if isinstance(body, str) else json.dumps(body) + "\n"}


def _basic(password):
    return "Basic " + base64.b64encode(f"signal:{password}".encode()).decode()


def _envelope(sender=ANNA, number=None, account=ACCOUNT, at=SENT, **members):
    envelope = {
        "source": number or sender, "sourceNumber": number, "sourceUuid": sender, "sourceName": "Anna", "sourceDevice": 1, "timestamp": at,
        "serverReceivedTimestamp": at + 400, "serverDeliveredTimestamp": at + 900, **members,
    }
    return {"envelope": envelope, "account": account}


def _data(message=None, **members):
    return {"timestamp": SENT, "message": message, "expiresInSeconds": 0, "isExpirationUpdate": False, "viewOnce": False, **members}


def _notification(params):
    return {"jsonrpc": "2.0", "method": "receive", "params": params}


def _told(message=None, **members):
    return _request(_notification(_envelope(dataMessage=_data(message, **members))))


def cases():
    said = {"kind": "message", "participant": ANNA, "conversation": ANNA, "text": "eens 👍", "dedupe_key": f"{ANNA}:{SENT}", "native_id": str(SENT), "sent_at": SENT, "group": False}
    one = _envelope(dataMessage=_data("eens 👍"))
    for title, body in [
        ("a notification", _notification(one)), ("a subscription", _notification({"subscription": 0, "result": one})), ("a list", [one]),
        ("an answer to receive", {"jsonrpc": "2.0", "result": [one], "id": "receive"}), ("one envelope", one), ("one with an odd one", [{"envelope": 7}, one]),
    ]:
        yield title, _request(body), {"status": 200, "events": [said]}
    yield "a secret that is being replaced", _request(one, "Bearer geheim-oud"), {"status": 200, "events": [said]}
    yield "the secret in the address of a webhook", _request(one, _basic("geheim-nieuw")), {"status": 200, "events": [said]}
    yield "a shown number", _request(_notification(_envelope(number="+31612345678", dataMessage=_data("ja")))), {"status": 200, "events": [{"participant": ANNA}]}
    yield "a group", _told("ja", groupInfo={"groupId": GROUP, "type": "DELIVER"}), {"status": 200, "events": [{"group": True, "conversation": GROUP, "participant": ANNA}]}
    edit = _envelope(editMessage={"targetSentTimestamp": SENT - 9, "dataMessage": _data("nee")})
    yield "an edit", _request(_notification(edit)), {"status": 200, "events": [{"kind": "edit", "text": "nee", "target": str(SENT - 9)}]}
    yield "taken back", _told(remoteDelete={"timestamp": SENT - 9}), {"status": 200, "events": [{"kind": "retract", "target": str(SENT - 9)}]}
    reaction = {"emoji": "👍", "targetAuthor": ACCOUNT, "targetAuthorNumber": ACCOUNT, "targetAuthorUuid": "x", "targetSentTimestamp": SENT - 9, "isRemove": False}
    yield "a reaction", _told(reaction=reaction), {"status": 200, "events": [{"kind": "reaction", "text": "👍", "target": str(SENT - 9)}]}
    yield "a quote", _told("ja", quote={"id": SENT - 9, "author": "x", "text": "?", "attachments": []}), {"status": 200, "events": [{"kind": "message", "target": str(SENT - 9)}]}
    photo = {"contentType": "image/jpeg", "filename": None, "id": "a.jpg", "size": 9, "width": 1, "height": 1, "caption": None, "uploadTimestamp": None}
    yield "a photo with words", _told("hier", attachments=[photo]), {"status": 200, "events": [{"text": "hier", "attachments": [{"kind": "photo", "id": "a.jpg"}]}]}
    yield "a voice note", _told(attachments=[{**photo, "contentType": "audio/aac", "id": "b"}]), {"status": 200, "events": [{"kind": "message", "attachments": [{"kind": "voice"}]}]}
    yield "a sticker", _told(sticker={"packId": "00", "stickerId": 1}), {"status": 200, "events": [{"kind": "unsupported"}]}
    yield "a call", _request(_notification(_envelope(callMessage={"offerMessage": {"id": 1, "type": "AUDIO_CALL", "opaque": ""}}))), {"status": 200, "events": [{"kind": "unsupported"}]}
    receipt = {"when": SENT, "isDelivery": False, "isRead": True, "isViewed": False, "timestamps": [SENT - 9, SENT - 8]}
    yield "a receipt of two", _request(_notification(_envelope(receiptMessage=receipt))), {
        "status": 200, "events": [{"kind": "status", "status": "read", "target": str(SENT - 9)}, {"kind": "status", "target": str(SENT - 8)}],
    }
    own = _envelope(sender="x", number=ACCOUNT, syncMessage={"sentMessage": {"destination": ANNA, "timestamp": SENT, "message": "j"}})
    for title, envelope in [
        ("own words from another device", own), ("own words", _envelope(number=ACCOUNT, dataMessage=_data("ja"))),
        ("words to another account", _envelope(account="+31600000002", dataMessage=_data("ja"))), ("typing", _envelope(typingMessage={"action": "STARTED"})),
        ("a timer", _envelope(dataMessage={**_data(), "isExpirationUpdate": True})), ("a story", _envelope(storyMessage={"allowsReplies": True})),
        ("no time", {"envelope": {"sourceUuid": ANNA, "dataMessage": _data("ja")}}),
    ]:
        yield title, _request(_notification(envelope)), {"status": 200, "events": []}
    yield "a number beyond all numbers", _request(json.dumps(_notification(one)).replace(str(SENT), "1" + "0" * 40)), {"status": 200, "events": []}
    for title, authorization in [("a wrong secret", "Bearer geheim"), ("no secret", None), ("an empty secret", "Bearer "), ("a wrong password", _basic("geheim")), ("half a password", "Basic c2lnbmFs")]:
        yield title, _request(one, authorization), {"status": 401, "events": []}
    yield "no JSON", _request("{"), {"status": 400, "events": []}
    yield "a name twice", _request('{"envelope":1,"envelope":2}'), {"status": 400, "events": []}
