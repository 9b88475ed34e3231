"""WhatsApp as pywa sees it: bodies are signed as its validator checks them and must be read by its types."""

import hashlib
import hmac
import json

from pywa import WhatsApp
from pywa.types import CallbackButton, CallbackSelection, FlowCompletion, Message, MessageStatus
from pywa.types.message import DeletedMessage, EditedMessage
from pywa.utils import webhook_updates_validator

SECRETS = ["vorig-geheim", "app-geheim"]
CONFIG = {
    "kind": "whatsapp",
    "phone_number_id": "200",
    "secrets": {"app_secret": SECRETS, "verify_token": ["welkom"], "access_token": ["EAAx"]},
}

CLIENT = WhatsApp(phone_id="200", token="EAAx", server=None)
ANNA = {"from": "31612345678", "timestamp": "1777000000"}
CONTACT = {"wa_id": "31612345678", "user_id": "NL.42", "profile": {"name": "Anna"}}


def update(*values):
    metadata = {"display_phone_number": "31201234567", "phone_number_id": "200"}
    changes = [{"field": "messages", "value": {"messaging_product": "whatsapp", "metadata": metadata, "contacts": [CONTACT], **v}} for v in values]
    return {"object": "whatsapp_business_account", "entry": [{"id": "100", "changes": [change]} for change in changes]}


def request(content, secret=SECRETS[1], sign=True, body=None):
    # As Meta does: characters beyond ASCII are escaped, and the signature is over these bytes.
    body = json.dumps(content) if body is None else body
    code = hmac.new(secret.encode(), body.encode(), hashlib.sha256).hexdigest()
    headers = {"Content-Type": "application/json"}
    if sign:
        assert webhook_updates_validator(secret, body.encode(), f"sha256={code}")
        headers["X-Hub-Signature-256"] = f"sha256={code}"
    return {"method": "POST", "path": "", "headers": headers, "body": body}


def read(reader, content):
    """The same body, once pywa can read it."""
    assert reader.from_update(CLIENT, content) is not None
    return content


def event(kind, key="wamid.1", **more):
    return {"kind": kind, "participant": "31612345678", "conversation": "31612345678", "dedupe_key": key, "group": False, **more}


def taken(*events):
    return {"status": 200, "events": list(events)}


def message(reader=Message, **content):
    return request(read(reader, update({"messages": [{**ANNA, "id": "wamid.1", **content}]})))


def cases():
    words = update({"messages": [{**ANNA, "id": "wamid.1", "type": "text", "text": {"body": "Eén 🌳"}}]})
    heard = event("message", text="Eén 🌳", native_id="wamid.1", sent_at=1_777_000_000_000)
    yield "words", request(read(Message, words)), taken(heard)
    yield "words signed with the other key", request(words, SECRETS[0]), taken(heard)
    yield "a photo", message(type="image", image={"id": "m9", "mime_type": "image/jpeg", "sha256": "x", "caption": "Hier"}), taken(
        event("message", text="Hier", attachments=[{"kind": "photo", "id": "m9", "media_type": "image/jpeg"}]))
    yield "a voice note", message(type="audio", audio={"id": "m9", "mime_type": "audio/ogg", "sha256": "x", "voice": True}), taken(
        event("message", attachments=[{"kind": "voice", "id": "m9", "media_type": "audio/ogg"}]))
    sticker = {"id": "m9", "mime_type": "image/webp", "sha256": "x", "animated": False}
    yield "a sticker", message(type="sticker", sticker=sticker), taken(event("unsupported"))
    errors = [{"code": 131051, "title": "Message type unknown", "message": "x", "error_data": {"details": "x"}}]
    yield "an unsupported message", message(type="unsupported", errors=errors), taken(event("unsupported"))
    pressed = {"type": "button_reply", "button_reply": {"id": "n1:0", "title": "Eens"}}
    yield "a button", message(CallbackButton, type="interactive", interactive=pressed), taken(event("choice", choice="n1:0", text="Eens"))
    yield "a button of a template", message(CallbackButton, type="button", button={"payload": "verder", "text": "Verder"}), taken(
        event("choice", choice="verder"))
    context = {"from": "31201234567", "id": "wamid.0"}
    row = {"type": "list_reply", "list_reply": {"id": "n1:4", "title": "Vijf"}}
    yield "a row", message(CallbackSelection, type="interactive", interactive=row, context=context), taken(
        event("choice", choice="n1:4", target="wamid.0"))
    form = {"type": "nfm_reply", "nfm_reply": {"name": "flow", "body": "Sent", "response_json": json.dumps({"flow_token": "t", "wijk": "Noord"})}}
    yield "a form", message(FlowCompletion, type="interactive", interactive=form), taken(event("form", form={"wijk": "Noord"}))
    yield "a reaction", message(type="reaction", reaction={"message_id": "wamid.0", "emoji": "👍"}), taken(
        event("reaction", target="wamid.0", text="👍"))
    edit = {"original_message_id": "wamid.0", "message": {"id": "wamid.0", "type": "text", "text": {"body": "Nee"}}}
    yield "an edit", message(EditedMessage, type="edit", edit=edit), taken(event("edit", target="wamid.0", text="Nee"))
    yield "a message taken back", message(DeletedMessage, type="revoke", revoke={"original_message_id": "wamid.0"}), taken(
        event("retract", target="wamid.0"))
    report = {"id": "wamid.7", "status": "delivered", "timestamp": "1777000000", "recipient_id": "31612345678"}
    yield "a report", request(read(MessageStatus, update({"statuses": [report]}))), taken(
        event("status", "wamid.7:delivered", status="delivered", target="wamid.7"))
    failed = {**report, "status": "failed", "errors": [{**errors[0], "code": 131026}]}
    yield "a report of failure", request(read(MessageStatus, update({"statuses": [failed]}))), taken(
        event("status", "wamid.7:failed", status="failed", target="wamid.7"))
    two = update({"messages": [{**ANNA, "id": f"m{n}", "type": "text", "text": {"body": "a"}} for n in (1, 2)]}, words["entry"][0]["changes"][0]["value"])
    yield "several messages", request(two), taken(event("message", "m1"), event("message", "m2"), event("message"))
    unnumbered = {**CONTACT, "wa_id": ""}
    hidden = update({"contacts": [unnumbered], "messages": [{"id": "m", "timestamp": "1", "from_user_id": "NL.42", "type": "text", "text": {"body": "a"}}]})
    yield "somebody without a number", request(read(Message, hidden)), taken(
        event("message", "m") | {"participant": "NL.42", "conversation": "NL.42"})
    yield "a group", message(type="text", text={"body": "a"}, group_id="Y2FwaQ"), taken(event("message") | {"conversation": "Y2FwaQ", "group": True})
    yield "something of no interest", request(update({"calls": [{}]})), taken()

    yield "a wrong key", request(words, "ander-geheim"), {"status": 401, "events": []}
    yield "no signature", request(words, sign=False), {"status": 401, "events": []}
    changed = request(words)
    yield "a body written again", changed | {"body": json.dumps(words, ensure_ascii=False)}, {"status": 401, "events": []}
    yield "no JSON", request(None, body="{"), {"status": 400, "events": []}
    for name, token, status in (("a challenge", "welkom", 200), ("a challenge of a stranger", "x", 403)):
        query = f"hub.mode=subscribe&hub.verify_token={token}&hub.challenge=1158201444"
        yield name, {"method": "GET", "path": "", "query": query, "headers": {}, "body": ""}, {"status": status, "events": []}
