"""All platforms in one, on one port: takes what we send, tells the residents, and fails in every way a platform can."""
import base64
import hashlib
import hmac
import http.server
import json
import queue
import socketserver
import threading
import time
import urllib.parse

CHANNELS = ["telegram", "whatsapp", "matrix", "slack", "generic", "polled"]
KEY = base64.b64encode(b"k" * 32).decode()
SECRETS = {
    "S_WEBHOOK": "webhook-secret", "S_TOKEN": "123:abc", "S_APP": "app-secret", "S_VERIFY": "verify", "S_ACCESS": "access",
    "S_HS": "hs-token", "S_AS": "as-token", "S_SIGNING": "signing-secret", "S_BOT": "xoxb-1", "S_GENERIC": "whsec_" + KEY, "S_POLLED": "2:polled",
}
PACE = 'rate: "2000", rate_per_chat: "1000"'


def draw(*parts):
    """A number from 0 to 1 that depends on nothing but its arguments."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:4], "big") / 2**32


def configuration(base, code):
    """A server's configuration for every channel, on the platform at `base`."""
    settings = {
        "telegram": ("telegram", f'api: "{base}"', {"webhook_secret": "S_WEBHOOK", "token": "S_TOKEN"}),
        "polled": ("telegram", f'api: "{base}", receive: polling', {"token": "S_POLLED"}),
        "whatsapp": ("whatsapp", f'api: "{base}", phone_number_id: "1"',
                     {"app_secret": "S_APP", "verify_token": "S_VERIFY", "access_token": "S_ACCESS"}),
        "matrix": ("matrix", f'homeserver: "{base}", user_id: "@bot:x"', {"hs_token": "S_HS", "as_token": "S_AS"}),
        "slack": ("slack", f'api: "{base}"', {"signing_secret": "S_SIGNING", "bot_token": "S_BOT"}),
        "generic": ("generic", f'url: "{base}/generic"', {"signing_secret": "S_GENERIC"}),
    }
    lines = [f'allow: ["{urllib.parse.urlsplit(base).netloc}"]', "quiet: none", "channels:"]
    for name, (kind, place, secrets) in settings.items():
        named = ", ".join(f"{key}: {{env: {variable}}}" for key, variable in secrets.items())
        lines.append(f"  {name}: {{kind: {kind}, consultation: {code}, settings: {{{place}, {PACE}}}, secrets: {{{named}}}}}")
    return "\n".join(lines) + "\n"


class Platform(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """With faults, one call in twenty fails: with a 500, a connection that breaks before or after the message was shown, an answer that takes three
    seconds, or a 429 for a second. What still comes in that second is counted as early."""
    daemon_threads, request_queue_size = True, 256

    def __init__(self, faults):
        super().__init__(("127.0.0.1", 0), Handler)
        self.faults, self.calls, self.failed, self.early, self.told = faults, 0, 0, 0, queue.Queue()
        self.lock, self.seen, self.closed = threading.Lock(), set(), {}
        self.updates, self.come = [], threading.Condition()
        self.base = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def bring(self, update):
        """Something for a channel that asks."""
        with self.come:
            self.updates.append({**update, "update_id": len(self.updates) + 1})
            self.come.notify_all()

    def after(self, offset):
        with self.come:
            self.come.wait_for(lambda: len(self.updates) >= offset, timeout=1)
            return self.updates[max(0, offset - 1):][:100]

    def handle_error(self, *_):
        pass  # A server that was killed leaves its connections; that is no fault of ours.

    def fate(self, channel):
        """What is to become of a call."""
        with self.lock:
            self.calls += 1
            now = time.monotonic()
            # A third of a second for what was under way when the channel was closed.
            if self.closed.get(channel, 0) - 0.6 < now < self.closed.get(channel, 0):
                self.early += 1
            number = draw("fault", self.calls)
            if not self.faults or number >= 0.05:
                return "well"
            self.failed += 1
            fate = ["500", "500", "break", "shown and break", "slow", "429"][int(number * 120)]
            if fate == "429":
                self.closed[channel] = now + 0.95
            return fate


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

    def log_message(self, *_):
        pass

    def take(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, body = urllib.parse.unquote(self.path), json.loads(body) if body else {}
        fate = "well" if path.endswith("/getUpdates") and not self.server.faults else self.server.fate(self.channel(path))
        if fate == "break":
            return self.hang_up()
        if fate == "slow":
            time.sleep(3)
        if fate == "500":
            return self.answer(500, {})
        if fate == "429":
            return self.answer(429, {"ok": False, "error_code": 429, "retry_after_ms": 1000, "parameters": {"retry_after": 1}}, {"Retry-After": "1"})
        answer = self.deliver(path, body)
        if fate == "shown and break":
            return self.hang_up()
        self.answer(200, answer)

    do_POST = do_PUT = take

    def hang_up(self):
        self.close_connection = True
        self.connection.close()

    def answer(self, status, content, headers={}):
        text = json.dumps(content).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(text)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def channel(self, path):
        if "/bot2:" in path:
            return "polls" if path.endswith("/getUpdates") else "polled"
        if path.endswith("/messages"):
            return "whatsapp"
        return next((name for name, part in [("telegram", "/bot"), ("matrix", "/_matrix"), ("slack", "/chat."), ("generic", "/generic")]
                     if part in path), "other")

    def deliver(self, path, body):
        """Shows a message to the person it is for: the text, and what can be pressed."""
        number, told = self.server.calls, self.server.told
        if path.endswith("/getUpdates"):
            return {"ok": True, "result": self.server.after(body.get("offset", 1))}
        if path.endswith("/sendMessage"):
            buttons = [button["text"] for row in body.get("reply_markup", {}).get("inline_keyboard", []) for button in row]
            told.put((self.channel(path), str(body["chat_id"]), body["text"], buttons))
            return {"ok": True, "result": {"message_id": number}}
        if path.endswith("/messages"):
            interactive = body.get("interactive", {})
            action = interactive.get("action", {})
            buttons = [button["reply"]["title"] for button in action.get("buttons", [])]
            buttons += [row["title"] for section in action.get("sections", []) for row in section["rows"]]
            told.put(("whatsapp", body["to"], body.get("text", {}).get("body") or interactive.get("body", {}).get("text", ""), buttons))
            return {"messages": [{"id": f"wamid.{number}"}]}
        if "/send/m.room.message/" in path:
            room, transaction = path.split("/rooms/")[1].split("/send/")[0], path.rsplit("/", 1)[1]
            with self.server.lock:
                is_new = transaction not in self.server.seen
                self.server.seen.add(transaction)
            if is_new:
                told.put(("matrix", room, body["body"], []))
            return {"event_id": f"$e{transaction}"}
        if path.endswith("/chat.postMessage"):
            blocks = body.get("blocks", [])
            buttons = [element["text"]["text"] for block in blocks for element in block.get("elements", []) if element.get("type") == "button"]
            shown = "\n".join(block["text"]["text"] for block in blocks if block.get("type") == "section") or body["text"]
            told.put(("slack", body["channel"], shown, buttons))
            return {"ok": True, "ts": f"{number}.0"}
        if path == "/generic":
            buttons = [choice["label"] for choice in body["data"].get("choices", [])]
            told.put(("generic", body["data"]["to"], body["data"]["text"], buttons))
        return {"ok": True}


def webhook(channel, who, number, text):
    """Method, path, headers and body of one message, signed."""
    now = int(time.time())
    key = f"{who}-{number}"
    if channel in ("telegram", "polled"):
        sender = {"id": int(who), "is_bot": False, "first_name": "A", "language_code": "nl"}
        body = {"update_id": int(who) * 1000 + number, "message": {
            "message_id": number + 1, "date": now, "chat": {"id": int(who), "type": "private"}, "from": sender, "text": text}}
        return "POST", "", {"X-Telegram-Bot-Api-Secret-Token": SECRETS["S_WEBHOOK"]}, json.dumps(body).encode()
    if channel == "whatsapp":
        message = {"from": who, "id": f"wamid.{key}", "timestamp": str(now), "type": "text", "text": {"body": text}}
        value = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": "1"}, "contacts": [{"wa_id": who}], "messages": [message]}
        body = json.dumps({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}]}).encode()
        code = hmac.new(SECRETS["S_APP"].encode(), body, hashlib.sha256).hexdigest()
        return "POST", "", {"X-Hub-Signature-256": f"sha256={code}"}, body
    if channel == "matrix":
        event = {"type": "m.room.message", "event_id": f"$m{key}", "room_id": f"!r{who}", "sender": f"@{who}:x", "origin_server_ts": now * 1000,
                 "content": {"msgtype": "m.text", "body": text}}
        return "PUT", f"/_matrix/app/v1/transactions/{key}", {"Authorization": f"Bearer {SECRETS['S_HS']}"}, json.dumps({"events": [event]}).encode()
    if channel == "slack":
        event = {"type": "message", "channel_type": "im", "channel": f"D{who}", "user": f"U{who}", "text": text, "ts": f"{now}.{number:06}"}
        body = json.dumps({"type": "event_callback", "event_id": f"Ev{key}", "event_time": now, "event": event}).encode()
        code = hmac.new(SECRETS["S_SIGNING"].encode(), f"v0:{now}:".encode() + body, hashlib.sha256).hexdigest()
        return "POST", "", {"X-Slack-Request-Timestamp": str(now), "X-Slack-Signature": f"v0={code}"}, body
    body = json.dumps({"type": "message.received", "data": {"message_id": key, "from": who, "text": text}}).encode()
    code = base64.b64encode(hmac.new(b"k" * 32, f"{key}.{now}.".encode() + body, hashlib.sha256).digest()).decode()
    return "POST", "", {"webhook-id": key, "webhook-timestamp": str(now), "webhook-signature": f"v1,{code}"}, body
