"""Our calls as a platform sees them: which one they are for, what they say to whom, and what it answers."""
import dataclasses
import functools
import json
import re
import time
import urllib.parse

from channels import ACCOUNT, OURS, SECRETS

ROUTES = {
    "polls": rf"/bot{SECRETS['S_POLLED']}/getUpdates", "polled": rf"/bot{SECRETS['S_POLLED']}/\w+", "telegram": rf"/bot{SECRETS['S_TOKEN']}/\w+",
    "whatsapp": rf"/v25\.0/{OURS['whatsapp']}/messages", "messenger": rf"/v25\.0/{OURS['messenger']}/messages",
    "matrix": r"/_matrix/client/v3/.+", "slack": r"/chat\.postMessage", "twilio": rf"/2010-04-01/Accounts/{ACCOUNT}/Messages\.json",
    "kannel": r"/cgi-bin/sendsms", "signal": r"/v2/send", "generic": r"/generic",
}


def once(pairs):
    """A dictionary; a name that stands twice is read differently by everybody."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


@dataclasses.dataclass(frozen=True)
class Call:
    method: str
    target: str
    headers: dict
    """By their names in small letters."""
    body: bytes

    @property
    def path(self):
        """As it was sent, without its query."""
        return self.target.split("?")[0]

    @functools.cached_property
    def channel(self):
        return next((name for name, route in ROUTES.items() if re.fullmatch(route, self.path)), "nobody")

    @property
    def content_type(self):
        return self.headers.get("content-type", "").split(";")[0]

    @property
    def identity(self):
        """What only further tries of the same message share: the transaction of a homeserver, the report on the last SMS of several; else `None`."""
        return {"matrix": self.path, "kannel": self.content.get("dlr-url")}.get(self.channel)

    @functools.cached_property
    def content(self):
        """What it says, by JSON, by a form, or in its query."""
        if self.content_type == "application/json":
            return json.loads(self.body, object_pairs_hook=once)
        text = self.body.decode() if self.body else self.target.partition("?")[2]
        return once(urllib.parse.parse_qsl(text, keep_blank_values=True, strict_parsing=True, errors="strict"))


def message(call):
    """Whom a call is for, what it says, and what can be pressed; `None` where it says nothing."""
    content = call.content
    match call.channel:
        case "telegram" | "polled" if call.path.endswith("/sendMessage"):
            rows = content.get("reply_markup", {}).get("inline_keyboard", [])
            return str(content["chat_id"]), content["text"], [button["text"] for row in rows for button in row]
        case "whatsapp":
            parts = content.get("interactive", {"action": {}})
            titles = [button["reply"]["title"] for button in parts["action"].get("buttons", [])]
            titles += [row["title"] for section in parts["action"].get("sections", []) for row in section["rows"]]
            return content["to"], parts["body"]["text"] if "body" in parts else content["text"]["body"], titles
        case "messenger":
            return content["recipient"]["id"], content["message"]["text"], [reply["title"] for reply in content["message"].get("quick_replies", [])]
        case "matrix" if "/send/" in call.path:
            return urllib.parse.unquote(call.path.split("/rooms/")[1].split("/")[0]), content["body"], []
        case "slack":
            blocks = content.get("blocks", [])
            buttons = [element["text"]["text"] for block in blocks for element in block.get("elements", [])]
            return content["channel"], "\n".join(block["text"]["text"] for block in blocks if "text" in block) or content["text"], buttons
        case "twilio":
            return content["To"], content["Body"], []
        case "kannel":
            return content["to"], content["text"], []
        case "signal":
            return content["recipients"][0], content["message"], []
        case "generic":
            return content["data"]["to"], content["data"]["text"], [choice["label"] for choice in content["data"]["choices"]]


def answer(call, number):
    """Status and content with which a platform takes a call."""
    match call.channel:
        case "telegram" | "polled":
            return 200, {"ok": True, "result": {"message_id": number}}
        case "whatsapp":
            return 200, {"messaging_product": "whatsapp", "messages": [{"id": f"wamid.{number}"}]}
        case "messenger":
            return 200, {"recipient_id": call.content["recipient"]["id"], "message_id": f"m_{number}"}
        case "matrix":
            return 200, {"event_id": "$e" + call.path.rsplit("/", 1)[1]}
        case "slack":
            return 200, {"ok": True, "ts": f"{number}.0"}
        case "twilio":
            return 201, {"sid": f"SM{number:032x}", "status": "queued"}
        case "kannel":
            return 202, "0: Accepted for delivery"
        case "signal":
            return 201, {"timestamp": str(int(time.time() * 1000))}
    return 200, {}
