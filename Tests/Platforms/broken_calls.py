"""That every check of our calls can fail: each platform takes a good call, and refuses it with anything in it broken."""
import base64
import copy
import json
import sys
import urllib.parse
from datetime import datetime, timezone

from standardwebhooks import Webhook

from channels import ACCOUNT, OURS, PUBLIC, SECRETS
from outbound import Call
from outbound_checks import fault

ANNA, WORDS, TREE = "+31612345678", "Eens of oneens?", "\U0001f333"
BOT, ROOM = f"/bot{SECRETS['S_TOKEN']}", "/_matrix/client/v3/rooms/%21r/send/m.room.message/"
BEARERS = {"whatsapp": "S_ACCESS", "messenger": "S_PAGE", "matrix": "S_AS", "slack": "S_BOT"}


def button(number):
    return {"type": "reply", "reply": {"id": f"a~{number}", "title": f"Keuze {number}"}}


def row(number):
    return {"id": f"a~{number}", "title": f"Keuze {number}", "description": "Meer bomen"}


def whatsapp(kind, action):
    return {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "31612345678", "type": "interactive",
            "interactive": {"type": kind, "body": {"text": WORDS}, "action": action}}


def quick(number):
    return {"content_type": "text", "title": f"Keuze {number}", "payload": f"a~{number}"}


def pressed(number):
    return {"type": "button", "action_id": f"choice-{number}", "value": "a", "text": {"type": "plain_text", "text": "Eens"}}


# For each call its channel, place and content, and by what a part of the content is replaced that its platform then refuses; `None` leaves it out.
CASES = [
    ("telegram", f"{BOT}/sendMessage", {
        "chat_id": 7, "text": WORDS, "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": [[{"text": "Eens", "callback_data": "a~1"}]]}}, {
        "chat_id": [None], "text": [None, "", 7, "a" * 4097, TREE * 2049], "txt": ["x"], "link_preview_options.is_of": [True],
        "link_preview_options.is_disabled": ["true"], "reply_markup.inline_keyboard.0.0.callback_data": ["", "é" * 33],
        "reply_markup.inline_keyboard.0.0.text": [None, ""], "reply_markup.inline_keyboard.0.0.data": ["x"]}),
    ("telegram", f"{BOT}/getUpdates", {"offset": 2, "limit": 100, "timeout": 25, "allowed_updates": ["message"]}, {
        "limit": [101, "ten"], "allowed_updates": [["messages"]], "of": [1]}),
    ("telegram", f"{BOT}/answerCallbackQuery", {"callback_query_id": "4"}, {"callback_query_id": [None, 4]}),
    ("whatsapp", "/v25.0/100/messages", {
        "messaging_product": "whatsapp", "recipient_type": "individual", "to": "31612345678", "type": "text", "text": {"body": WORDS, "preview_url": False}}, {
        "messaging_product": [None, "telegram"], "to": [None], "text.body": [None, "", "a" * 4097], "text.preview": [True], "txt": [1], "type": ["interactive"]}),
    ("whatsapp", "/v25.0/100/messages", whatsapp("button", {"buttons": [button(1), button(2)]}), {
        "interactive.body.text": ["", "a" * 1025], "interactive.action.buttons": [[], list(map(button, range(4)))], "interactive.type": ["list", "buttons"],
        "interactive.action.buttons.0.reply.title": ["", "a" * 21, "Keuze 2"], "interactive.action.buttons.0.reply.id": ["", "a" * 257, "a~2"],
        "interactive.action.buttons.0.type": [None], "interactive.action.buttons.0.reply.payload": ["x"]}),
    ("whatsapp", "/v25.0/100/messages", whatsapp("list", {"button": "Kies", "sections": [{"rows": [row(1), row(2)]}]}), {
        "interactive.action.button": [None, "", "a" * 21], "interactive.action.sections.0.rows": [[], list(map(row, range(11)))],
        "interactive.action.sections.0.rows.0.title": ["a" * 25, "Keuze 2"], "interactive.action.sections.0.rows.0.id": ["a" * 201, "a~2"],
        "interactive.action.sections.0.rows.0.description": ["", "a" * 73]}),
    ("whatsapp", "/v25.0/100/messages", {
        "messaging_product": "whatsapp", "recipient_type": "individual", "to": "31612345678", "type": "template",
        "template": {"name": "nieuwe_vraag", "language": {"code": "nl"}}}, {
        "template.name": [None, "", "a" * 513], "template.language.code": [None, "fy", "pt-BR"], "template.words": [WORDS]}),
    ("messenger", "/v25.0/300/messages", {
        "recipient": {"id": "7"}, "messaging_type": "RESPONSE", "message": {"text": WORDS, "quick_replies": [quick(1), quick(2)]}}, {
        "recipient.id": [None], "messaging_type": [None, "UPDATE"], "message.text": ["", "a" * 2001], "message.quick_replies": [list(map(quick, range(14)))],
        "message.quick_replies.0.title": ["a" * 21, "Keuze 2"], "message.quick_replies.0.payload": [None, "a" * 1001],
        "message.quick_replies.0.content_type": ["words"]}),
    ("matrix", f"{ROOM}o1", {"msgtype": "m.notice", "body": WORDS}, {
        "msgtype": [None, "m.text"], "body": [None, "", 7, "é" * 30_001], "formatted_body": [7], "text": [WORDS]}),
    ("matrix", "/_matrix/client/v3/join/%21r", {}, {"reason": [7]}),
    ("slack", "/chat.postMessage", {
        "channel": "D31612345678", "text": WORDS, "unfurl_links": False, "blocks": [
            {"type": "section", "text": {"type": "mrkdwn", "text": WORDS, "verbatim": True}}, {"type": "actions", "elements": [pressed(1), pressed(2)]}]}, {
        "channel": [None, "anna"], "text": [None, "", "a" * 40_001], "txt": [1], "blocks.0.text.text": ["", "a" * 3001], "blocks.0.type": ["sections", None],
        "blocks.0.txt": [1], "blocks.1.elements": [[], list(map(pressed, range(26)))], "blocks.1.elements.0.text.text": ["a" * 76],
        "blocks.1.elements.0.value": ["a" * 2001], "blocks.1.elements.0.action_id": ["a" * 256, "choice-2"], "blocks.1.elements.0.style": ["loud"]}),
    ("twilio", f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json", {
        "To": ANNA, "From": OURS["twilio"], "Body": WORDS, "StatusCallback": PUBLIC.format("twilio")}, {
        "To": [None, "anna"], "From": [None], "Body": [None, "", "a" * 1601], "Text": [WORDS], "StatusCallback": ["https://buurt.example"]}),
    ("kannel", "/cgi-bin/sendsms", {
        "username": "meer", "password": SECRETS["S_SENDSMS"], "from": "1008", "to": ANNA, "text": WORDS, "charset": "UTF-8", "coding": "0", "dlr-mask": "31",
        "dlr-url": PUBLIC.format("kannel") + "/dlr?secret=x&ref=o1&status=%d"}, {
        "password": [None, "x"], "to": [None, "anna"], "text": ["", "a" * 460, "ideeën", TREE], "coding": [None, "2"], "charset": ["latin1"],
        "dlr-url": ["https://buurt.example/dlr?status=%d", PUBLIC.format("kannel") + "/dlr?status=d"], "body": [WORDS]}),
    ("signal", "/v2/send", {"message": WORDS, "number": OURS["signal"], "recipients": [ANNA]}, {
        "message": [None, "", "é" * 1001], "number": [None, ANNA], "recipients": [[], ["anna"], ANNA], "text": [WORDS]}),
    ("generic", "/generic", {"type": "message.send", "data": {"id": "o1", "to": "anna", "text": WORDS, "choices": [{"id": "a", "label": "Eens"}]}}, {
        "type": [None, "message"], "data.id": ["o2"], "data.to": [None, 7], "data.text": ["", "é" * 32_769], "data.choices.0.id": ["", "é" * 31],
        "data.choices.0.label": [None], "data.title": ["x"]}),
]


def call(channel, path, content, **others):
    """A call of ours, as another would write it by hand."""
    text, headers, method = json.dumps(content), {"content-type": "application/json"}, "PUT" if "/send/" in path else "POST"
    if channel in BEARERS:
        headers["authorization"] = f"Bearer {SECRETS[BEARERS[channel]]}"
    if channel == "generic":
        now = datetime.now(timezone.utc)
        signature = Webhook(SECRETS["S_GENERIC"]).sign("o1", now, text)
        headers |= {"webhook-id": "o1", "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": signature}
    if channel == "twilio":
        user = base64.b64encode(f"{ACCOUNT}:{SECRETS['S_TWILIO']}".encode()).decode()
        text, headers = urllib.parse.urlencode(content), {"content-type": "application/x-www-form-urlencoded", "authorization": f"Basic {user}"}
    if channel == "kannel":
        path, text, headers, method = f"{path}?{urllib.parse.urlencode(content)}", "", {}, "GET"
    return Call(**{"method": method, "target": path, "headers": headers, "body": text.encode(), **others})


def replaced(content, place, value):
    content = copy.deepcopy(content)
    *way, last = [int(name) if name.isdigit() else name for name in place.split(".")]
    part = content
    for name in way:
        part = part[name]
    part[last] = value
    if value is None:
        del part[last]
    return content


def broken(channel, path, content, parts):
    """What is broken, and the call."""
    for place, values in parts.items():
        for value in values:
            yield f"{place} {str(value)[:20]!r}", call(channel, path, replaced(content, place, value))
    good = call(channel, path, content)
    yield "another method", call(channel, path, content, method="DELETE")
    yield "another place", call(channel, "/elsewhere", content)
    yield "another type of content", call(channel, path, content, headers={**good.headers, "content-type": "text/html"})
    for name in good.headers.keys() - {"content-type"}:
        yield f"another {name}", call(channel, path, content, headers={**good.headers, name: "x"})
    if good.body:
        yield "half a body", call(channel, path, content, body=good.body[:len(good.body) // 2])
        again = good.body[:-1] + b"," + good.body[1:] if good.body[:1] == b"{" else good.body + b"&" + good.body
        yield "the same names twice", call(channel, path, content, body=again)


wrong = tried = 0
for channel, path, content, parts in CASES:
    reason = fault(call(channel, path, content))
    if reason:
        wrong += 1
        print(f"{channel}: a good call is refused: {reason}")
    for name, bad in broken(channel, path, content, parts):
        tried += 1
        if not fault(bad):
            wrong += 1
            print(f"{channel}: taken in spite of {name}")
print(f"outbound: {len(CASES)} good calls, {tried} broken ones, {wrong} wrong")
sys.exit(1 if wrong else 0)
