"""Residents on six channels at once, on platforms that fail, repeat and come four at a time: the standing is that of a day without faults; the
server is killed (kill -9) on the way.

Usage: serve.py BINARY [RESIDENTS]. Plays the whole of `stellingenronde` twice with the same replies, once with faults and once without.
"""
import base64
import hashlib
import hmac
import http.server
import json
import os
import queue
import re
import signal
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

import hostile

BINARY, RESIDENTS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 40
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PATIENCE = int(os.environ.get("MEERSTEM_PATIENCE", "240"))
KILLS = int(os.environ.get("MEERSTEM_KILLS", "3"))
CHANNELS = ["telegram", "whatsapp", "matrix", "slack", "generic", "polled"]
KEY = base64.b64encode(b"k" * 32).decode()
SECRETS = {
    "S_WEBHOOK": "webhook-secret", "S_TOKEN": "123:abc", "S_APP": "app-secret", "S_VERIFY": "verify", "S_ACCESS": "access",
    "S_HS": "hs-token", "S_AS": "as-token", "S_SIGNING": "signing-secret", "S_BOT": "xoxb-1", "S_GENERIC": "whsec_" + KEY, "S_POLLED": "2:polled",
}


def draw(*parts):
    """A number from 0 to 1 that depends on nothing but its arguments."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:4], "big") / 2**32


class Platform(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """All platforms in one: takes what we send and tells the residents."""
    daemon_threads, request_queue_size = True, 256

    def __init__(self, faults):
        super().__init__(("127.0.0.1", 0), Handler)
        self.faults, self.calls, self.failed, self.told = faults, 0, 0, queue.Queue()
        self.lock, self.seen = threading.Lock(), set()
        self.updates, self.come = [], threading.Condition()

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

    def fails(self):
        with self.lock:
            self.calls += 1
            failed = self.faults and draw("fault", self.calls) < 0.05
            self.failed += failed
            return failed


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

    def log_message(self, *_):
        pass

    def take(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, answer = 200, {}
        if self.server.fails():
            status = 500
        else:
            answer = self.deliver(urllib.parse.unquote(self.path), json.loads(body) if body else {})
        text = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_POST = do_PUT = take

    def deliver(self, path, body):
        number = self.server.calls
        if path.endswith("/getUpdates"):
            return {"ok": True, "result": self.server.after(body.get("offset", 1))}
        if path.endswith("/sendMessage"):
            self.server.told.put(("polled" if "/bot2:" in path else "telegram", str(body["chat_id"]), body["text"]))
            return {"ok": True, "result": {"message_id": number}}
        if path.endswith("/messages"):
            text = body.get("text", {}).get("body") or body.get("interactive", {}).get("body", {}).get("text", "")
            self.server.told.put(("whatsapp", body["to"], text))
            return {"messages": [{"id": f"wamid.{number}"}]}
        if "/send/m.room.message/" in path:
            room, transaction = path.split("/rooms/")[1].split("/send/")[0], path.rsplit("/", 1)[1]
            with self.server.lock:
                is_new = transaction not in self.server.seen
                self.server.seen.add(transaction)
            if is_new:
                self.server.told.put(("matrix", room, body["body"]))
            return {"event_id": f"$e{transaction}"}
        if path.endswith("/chat.postMessage"):
            self.server.told.put(("slack", body["channel"], body["text"]))
            return {"ok": True, "ts": f"{number}.0"}
        if path == "/generic":
            self.server.told.put(("generic", body["data"]["to"], body["data"]["text"]))
        return {"ok": True}


def webhook(channel, who, number, text):
    """Path, method, headers and body of one message, signed."""
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


class Resident:
    """Answers each question once, always the same."""

    def __init__(self, number):
        self.channel = CHANNELS[number % len(CHANNELS)]
        self.who = str(31600000000 + number)
        self.number, self.sent, self.answered, self.is_done = number, 0, set(), False

    @property
    def conversation(self):
        return {"matrix": f"!r{self.who}", "slack": f"D{self.who}"}.get(self.channel, self.who)

    def reply(self, text):
        """What is said to a prompt; `None` where nothing is asked, or it was answered before."""
        if "Dank je wel." in text:
            self.is_done = True
            return None
        asked = re.search(r"Vraag (\d+) van", text)
        if not asked or asked.group(1) in self.answered:
            return None
        self.answered.add(asked.group(1))
        number = draw(self.number, asked.group(1))
        if "Mogen we je antwoorden" in text or "in het verslag" in text:
            return "ja"
        if "Wie ben jij" in text:
            return str(1 + int(number * 3))
        if "Wat vind jij" in text:
            return ["eens", "oneens", "weet ik niet"][int(number * 3)]
        return "0" if number < 0.5 else f"Omdat het zo is, zegt nummer {self.number}."


def play(faults, folder):
    platform = Platform(faults)
    threading.Thread(target=platform.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{platform.server_address[1]}"
    config, store = f"{folder}/server.yaml", f"{folder}/store.sqlite"
    pace = 'rate: "2000", rate_per_chat: "1000"'
    with open(config, "w") as file:
        file.write(f"""allow: ["127.0.0.1:{platform.server_address[1]}"]
channels:
  telegram: {{kind: telegram, consultation: zaal1, settings: {{api: "{base}", {pace}}}, secrets: {{webhook_secret: {{env: S_WEBHOOK}}, token: {{env: S_TOKEN}}}}}}
  polled: {{kind: telegram, consultation: zaal1, settings: {{api: "{base}", receive: polling, {pace}}}, secrets: {{token: {{env: S_POLLED}}}}}}
  whatsapp: {{kind: whatsapp, consultation: zaal1, settings: {{api: "{base}", phone_number_id: "1", {pace}}}, secrets: {{app_secret: {{env: S_APP}}, verify_token: {{env: S_VERIFY}}, access_token: {{env: S_ACCESS}}}}}}
  matrix: {{kind: matrix, consultation: zaal1, settings: {{homeserver: "{base}", user_id: "@bot:x", {pace}}}, secrets: {{hs_token: {{env: S_HS}}, as_token: {{env: S_AS}}}}}}
  slack: {{kind: slack, consultation: zaal1, settings: {{api: "{base}", {pace}}}, secrets: {{signing_secret: {{env: S_SIGNING}}, bot_token: {{env: S_BOT}}}}}}
  generic: {{kind: generic, consultation: zaal1, settings: {{url: "{base}/generic", {pace}}}, secrets: {{signing_secret: {{env: S_GENERIC}}}}}}
""")
    run = f"{folder}/run.yaml"
    with open(f"{ROOT}/Dialogues/stellingenronde/rehearsal.yaml") as file:
        block = re.search(r"^run:\n((?:  .*\n)+)", file.read(), re.M).group(1)
    with open(run, "w") as file:
        file.write("\n".join(line[2:] for line in block.splitlines()) + "\n")
    environment = {**os.environ, **SECRETS}
    subprocess.run([BINARY, "open", f"{ROOT}/Dialogues/stellingenronde", "--run", run, "--code", "zaal1", "--store", store],
                   check=True, env=environment, stdout=subprocess.DEVNULL)
    with socketserver.TCPServer(("127.0.0.1", 0), None) as free:
        port = free.server_address[1]
    address = f"http://127.0.0.1:{port}"

    def serve():
        server = subprocess.Popen([BINARY, "serve", "--config", config, "--store", store, "--listen", f"127.0.0.1:{port}"], env=environment,
                                  stderr=subprocess.PIPE, text=True)
        server.stderr.readline()
        threading.Thread(target=lambda: [sys.stderr.write(line) for line in server.stderr], daemon=True).start()
        return server

    server, kills = serve(), 0
    residents = {(r.channel, r.conversation): r for r in map(Resident, range(RESIDENTS))}
    outgoing, statuses, lock = queue.Queue(), {}, threading.Lock()

    def say(resident, text):
        resident.sent += 1
        request = webhook(resident.channel, resident.who, resident.sent, text)
        copies = 1
        if faults:
            copies = 4 if draw("four", resident.who, resident.sent) < 0.05 else 2 if draw("twice", resident.who, resident.sent) < 0.2 else 1
        for _ in range(copies):
            if resident.channel == "polled":
                # Telegram tells an update again until it is asked for the next one: after a kill, that is.
                return platform.bring(json.loads(request[3]))
            outgoing.put((resident.channel, request))

    def deliver():
        while True:
            channel, (method, path, headers, body) = outgoing.get()
            request = urllib.request.Request(
                f"{address}/channels/{channel}/webhook{path}", data=body, method=method, headers={**headers, "Content-Type": "application/json"})
            try:
                status = urllib.request.urlopen(request, timeout=20).status
            except urllib.error.HTTPError as error:
                status = error.code
            except OSError:
                # No answer, as from a server that was killed: a platform sends it again.
                status = "none"
            if status in ("none", 503):
                time.sleep(0.2)
                outgoing.put((channel, (method, path, headers, body)))
            with lock:
                statuses[status] = statuses.get(status, 0) + 1

    for _ in range(16):
        threading.Thread(target=deliver, daemon=True).start()
    start = time.time()
    for resident in residents.values():
        say(resident, "hallo")
    while not all(r.is_done for r in residents.values()) and time.time() - start < PATIENCE:
        try:
            channel, conversation, text = platform.told.get(timeout=1)
        except queue.Empty:
            continue
        if faults and kills < KILLS and platform.calls > (kills + 1) * RESIDENTS * 16 // (KILLS + 1):
            kills += 1
            server.kill()
            server.wait()
            server = serve()
        resident = residents[channel, conversation]
        reply = resident.reply(text)
        if reply is not None:
            say(resident, reply)
    took = time.time() - start
    for resident in residents.values():
        if not resident.is_done:
            print("left waiting:", resident.channel, resident.who, "after", sorted(resident.answered), "of", resident.sent, "messages")
    wrong = hostile.check(port)
    server.send_signal(signal.SIGTERM)
    code = server.wait(timeout=20)
    summary = subprocess.run([BINARY, "summary", "zaal1", "--store", store, "--format", "json", "--audience", "moderator"], check=True,
                             env=environment, capture_output=True, text=True).stdout
    replay = subprocess.run([BINARY, "replay", "zaal1", "--store", store], env=environment, capture_output=True).returncode
    done = sum(r.is_done for r in residents.values())
    print(f"{'with' if faults else 'without'} faults: {done} of {RESIDENTS} done in {took:.1f} s; answers {statuses}; "
          f"calls {platform.calls}, failed {platform.failed}; killed {kills} times; stopped with {code}, replay {'equal' if replay == 0 else 'DIFFERS'}")
    platform.shutdown()
    return json.loads(summary), done == RESIDENTS and code == 0 and replay == 0 and wrong == 0


def figures(summary):
    """What does not depend on pseudonyms or the clock."""
    keys = ["id", "kind", "asked", "answered", "skipped", "unanswered", "options", "count", "stances", "figure"]
    questions = [{key: question.get(key) for key in keys} for question in summary["questions"]]
    return {"accounting": summary["accounting"], "questions": questions}


results = []
for with_faults in (False, True):
    with tempfile.TemporaryDirectory() as where:
        results.append(play(with_faults, where))
is_same = figures(results[0][0]) == figures(results[1][0])
print("the standings are", "the same" if is_same else "DIFFERENT")
if not is_same:
    print(json.dumps(figures(results[0][0]))[:2000], json.dumps(figures(results[1][0]))[:2000], sep="\n")
sys.exit(0 if is_same and all(ok for _, ok in results) else 1)
