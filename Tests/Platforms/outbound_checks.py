"""What a platform would refuse of our calls, by a kit of its own where that has a type or makes the same call, else by its documentation."""
import base64
import inspect
import logging
import re
import urllib.parse

import aiogram.methods
import aiogram.types
import smsutil
from nio.schemas import Schemas, validate_json
from pydantic import BaseModel
from pywa.types.templates import TemplateLanguage
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block
from standardwebhooks import Webhook

from channels import ACCOUNT, OURS, PUBLIC, SECRETS
from kits import by_pywa, by_twilio, pywa_buttons, pywa_rows
from outbound_limits import beyond

# What the kits say of a fault beside raising it.
logging.getLogger("slack_sdk").setLevel(logging.CRITICAL)


def fault(call):
    """Why the platform of a call would not take it, without secrets; `None` where it would."""
    kind = {"polled": "telegram", "polls": "telegram"}.get(call.channel, call.channel)
    try:
        must(kind in CHECKS, "no platform has this place")
        CHECKS[kind](call)
        return beyond(kind, call.content)
    except Exception as error:  # Each kit has its own.
        return hidden(f"{type(error).__name__}: {error}")


class Refused(Exception):
    pass


def must(is_so, reason):
    if not is_so:
        raise Refused(reason)


def hidden(text):
    text = " ".join(text.split())[:400]
    for secret in SECRETS.values():
        text = text.replace(secret, "…").replace(urllib.parse.quote(secret), "…")
    return text


def sends(call, method, content_type, authorization=None):
    must(call.method == method, f"{call.method} where {method} is taken")
    must(call.content_type == content_type, f"a body of type {call.content_type!r}")
    must(call.headers.get("authorization") == authorization, "another authorization")


def has(content, required, allowed=()):
    must(set(required) <= set(content) <= {*required, *allowed}, f"members {sorted(content)}")


def telegram(call):
    sends(call, "POST", "application/json")
    name = call.path.rsplit("/", 1)[1]
    method = aiogram.methods.__dict__[name[0].upper() + name[1:]].model_validate(call.content, strict=True)
    known(method, name)
    must(set(getattr(method, "allowed_updates", None) or []) <= set(aiogram.types.Update.model_fields), "allowed_updates names what there is not")


def known(part, place):
    """That aiogram has a name for everything it took."""
    if isinstance(part, BaseModel):
        must(not part.model_extra, f"aiogram does not know {', '.join(part.model_extra or [])} in {place}")
        part = dict(part)
    for name, inner in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else []:
        known(inner, f"{place}.{name}")


LANGUAGES = {language.value for language in TemplateLanguage}


def whatsapp(call):
    sends(call, "POST", "application/json", f"Bearer {SECRETS['S_ACCESS']}")
    content = call.content
    must(by_pywa(OURS["whatsapp"], content) == content, "pywa makes another call")
    if content["type"] == "text":
        has(content["text"], ["body"], ["preview_url"])
    elif content["type"] == "interactive":
        has(content["interactive"], ["type", "body", "action"], ["header", "footer"])
        interactive(content["interactive"]["type"], content["interactive"]["action"])
    else:
        has(content["template"], ["name", "language"], ["components"])
        must(content["template"]["language"]["code"] in LANGUAGES, "Meta has no templates in that language")


def interactive(kind, action):
    if kind == "button":
        has(action, ["buttons"])
        must(pywa_buttons(action["buttons"]) == action["buttons"], "pywa makes other buttons")
    else:
        must(kind == "list", f"an interactive message of type {kind}")
        has(action, ["button", "sections"])
        for section in action["sections"]:
            has(section, ["rows"], ["title"])
            must(pywa_rows(section["rows"]) == section["rows"], "pywa makes other rows")


def messenger(call):
    """Meta has no kit for it. Source: its Send API reference, and Quick replies."""
    sends(call, "POST", "application/json", f"Bearer {SECRETS['S_PAGE']}")
    has(call.content, ["recipient", "messaging_type", "message"])
    must(call.content["messaging_type"] == "RESPONSE", "not an answer")
    has(call.content["recipient"], ["id"])
    has(call.content["message"], ["text"], ["quick_replies"])
    for reply in call.content["message"].get("quick_replies", []):
        has(reply, ["content_type", "title", "payload"])
        must(reply["content_type"] == "text", "a quick reply without words")


def matrix(call):
    """By the schemas with which nio reads events. Source of the places: Client-Server API, joining rooms and sending events."""
    joins = re.fullmatch(r"/_matrix/client/v3/join/(%21|!)[^/]+", call.path)
    says = re.fullmatch(r"/_matrix/client/v3/rooms/(%21|!)[^/]+/send/m\.room\.message/[^/]+", call.path)
    must(joins or says, "no place for a room")
    sends(call, "POST" if joins else "PUT", "application/json", f"Bearer {SECRETS['S_AS']}")
    has(call.content, [] if joins else ["msgtype", "body"], [] if joins else ["format", "formatted_body", "m.relates_to", "m.mentions"])
    if says:
        event = {"type": "m.room.message", "content": dict(call.content)}
        validate_json(event, Schemas.room_message)
        validate_json(event, Schemas.room_message_notice)
        must(call.content["msgtype"] == "m.notice", "words that other bots would answer")


POST_MESSAGE = set(inspect.signature(WebClient.chat_postMessage).parameters) - {"self", "kwargs"}


def slack(call):
    sends(call, "POST", "application/json", f"Bearer {SECRETS['S_BOT']}")
    has(call.content, ["channel", "text"], POST_MESSAGE)
    must(re.fullmatch(r"[CDGUW][A-Z0-9]{8,}", call.content["channel"]), "not the id of a conversation")
    for block in call.content.get("blocks", []):
        # What the kit does not know it leaves out; what is too long or too much it refuses.
        must(Block.parse(block).to_dict() == block, f"slack_sdk makes another {block['type']}")


def twilio(call):
    user = (ACCOUNT, SECRETS["S_TWILIO"])
    sends(call, "POST", "application/x-www-form-urlencoded", "Basic " + base64.b64encode(":".join(user).encode()).decode())
    must(by_twilio(user, call.content) == ("POST", call.path, call.content, user), "the twilio library makes another call")
    must("Body" in call.content and {"From", "MessagingServiceSid"} & set(call.content), "nothing to say, or nobody who says it")
    must(re.fullmatch(r"\+\d{8,15}", call.content["To"]), "To is no number")
    must(call.content.get("StatusCallback") == PUBLIC.format("twilio"), "another StatusCallback")


def kannel(call):
    """Source: Kannel's user guide, table 7-15, and the SMS alphabet as smsutil has it."""
    sends(call, "GET", "")
    content = call.content
    has(content, ["username", "password", "from", "to", "text", "charset", "coding"], ["dlr-mask", "dlr-url", "smsc", "udh", "validity", "priority"])
    must((content["username"], content["password"]) == ("meer", SECRETS["S_SENDSMS"]), "another authorization")
    must(re.fullmatch(r"\+\d{8,15}", content["to"]), "to is no number")
    must(content["text"] and content["charset"] == "UTF-8", "no text, or in another charset than UTF-8")
    split = smsutil.split(content["text"])
    must(len(split.parts) <= 3, f"{len(split.parts)} SMS")
    must(content["coding"] == ("0" if split.encoding == "gsm0338" else "2"), f"coding {content['coding']} of {split.encoding}")
    if "dlr-url" in content:
        must(content["dlr-mask"] == "31" and content["dlr-url"].startswith(PUBLIC.format("kannel") + "/dlr?"), "reports of another kind")
        must(content["dlr-url"].count("%") == content["dlr-url"].count("%d") == 1, "a report without its state")


def signal(call):
    """signal-cli-rest-api has no types for Python. Source: `SendMessageV2` in its swagger."""
    sends(call, "POST", "application/json")
    has(call.content, ["message", "number", "recipients"], ["text_mode", "notify_self"])
    must(call.content["number"] == OURS["signal"], "another account")
    for recipient in call.content["recipients"]:
        must(re.fullmatch(r"\+\d{8,15}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|group\.[A-Za-z0-9+/]+=*", recipient), "nobody's number or id")


def generic(call):
    """What we say of it ourselves: `message.send`, signed by Standard Webhooks."""
    sends(call, "POST", "application/json")
    Webhook(SECRETS["S_GENERIC"]).verify(call.body, call.headers)
    has(call.content, ["type", "data"])
    must(call.content["type"] == "message.send", "another type")
    data = call.content["data"]
    has(data, ["id", "to", "text", "choices"], ["in_reply_to"])
    must(all(isinstance(data[name], str) for name in data if name != "choices"), "something that is no text")
    must(call.headers["webhook-id"] == data["id"], "another webhook-id than the message has")
    for choice in data["choices"]:
        has(choice, ["id", "label"])


CHECKS = {check.__name__: check for check in (telegram, whatsapp, messenger, matrix, slack, twilio, kannel, signal, generic)}
