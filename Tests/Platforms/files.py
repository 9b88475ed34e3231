"""Residents send photos on seven channels, from platforms that give them out late, after errors, elsewhere or not at all, to a server that is killed
(kill -9) while it gets them: each photo is kept once, and who sent one that could not be got is told.

Usage: files.py BINARY
"""
import http.server
import json
import os
import re
import signal
import socketserver
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

from channels import ACCOUNT, SECRETS, configuration, webhook

BINARY = sys.argv[1]
ENVIRONMENT = {**os.environ, **SECRETS}
PHOTO = b"\xff\xd8\xff\xe0" + b"GPS 53.0 5.8 " * 30_000
SCRIPT = """meerstem: 1
id: beeld
title: {nl: Beeld}
languages: [nl]
minutes: 2
run:
  host: {type: text, default: {nl: de proef}}
  decider: {type: text, default: {nl: de raad}}
  open: {type: text, default: {nl: de kleur}}
  fixed: {type: text, default: {nl: de vorm}}
  retention: {type: date, default: 2099-01-01}
about: {privacy: {nl: "We bewaren alles tot {{ retention | date }}."}}
participant:
  start: hallo
  answers:
    een: {kind: text, media: [photo]}
    twee: {kind: text}
    punten: {kind: points, total: 10, options: {taal: {nl: Taal}, zorg: {nl: Zorg}, wonen: {nl: Wonen}}}
  nodes:
    hallo:
      say: {nl: "Hoi! Ik ben een computer. Ik vraag dit voor {{ host }}. Het besluit is aan {{ decider }}. Open is {{ open }}. Vast staat {{ fixed }}."}
      next: duur
    duur: {say: {nl: "Het duurt {{ minutes }} minuten. We bewaren het tot {{ retention | date }}. Typ STOP en je krijgt niets meer."}, next: een}
    een: {ask: een, prompt: {nl: Wat zie je?}, next: twee}
    twee: {ask: twee, prompt: {nl: Waarom?}, next: punten}
    punten: {ask: punten, prompt: {nl: Verdeel tien punten.}, next: eind}
    eind: {end: {nl: Dank je.}}
"""
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)
        print(f"wrong: {what}")


class Platform(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """All platforms in one. The first call for each file fails, each in another way; what is named `gone` is gone."""
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server_address[1]}"
        self.tries, self.given, self.said, self.stall = {}, [], [], threading.Event()
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        if not isinstance(sys.exception(), OSError):
            raise sys.exception()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, body=b"{}", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urllib.parse.urlsplit(self.path).path
        if path.endswith("/getFile"):
            check(path == f"/bot{SECRETS['S_TOKEN']}/getFile", f"asked at {path}")
            return self.reply(200, json.dumps({"ok": True, "result": {"file_id": "x", "file_path": f"photos/{json.loads(body)['file_id']}"}}).encode())
        if path.endswith("/getUpdates"):
            time.sleep(0.5)
            return self.reply(200, b'{"ok":true,"result":[]}')
        self.server.said.append((path, body))
        self.reply(200, json.dumps({"ok": True, "result": {"message_id": 1}, "messages": [{"id": "w"}], "message_id": "m", "ts": "1.1", "sid": "SM", "timestamp": "1"}).encode())

    def do_PUT(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.reply(200, b'{"event_id":"$1"}')

    def do_GET(self):
        place = urllib.parse.urlsplit(self.path)
        name, base = place.path.split("/")[-1], self.server.base
        token = self.headers.get("Authorization")
        if place.path == f"/v25.0/{name}":
            check(token == f"Bearer {SECRETS['S_ACCESS']}", f"WhatsApp was asked with {token}")
            return self.reply(200, json.dumps({"url": f"{base}/lookaside/{name}", "id": name}).encode())
        if place.path == "/files.info":
            check(token == f"Bearer {SECRETS['S_BOT']}", f"Slack was asked with {token}")
            name = urllib.parse.parse_qs(place.query)["file"][0]
            return self.reply(200, json.dumps({"ok": True, "file": {"url_private_download": f"{base}/files-pri/{name}"}}).encode())
        self.give(place.path, name, token)

    def give(self, path, name, token):
        expected = {
            "telegram": (f"/file/bot{SECRETS['S_TOKEN']}/photos/telegram", None), "whatsapp": ("/lookaside/whatsapp", f"Bearer {SECRETS['S_ACCESS']}"),
            "messenger": ("/cdn/messenger", None), "matrix": ("/_matrix/client/v1/media/download/elders/matrix", f"Bearer {SECRETS['S_AS']}"),
            "slack": ("/files-pri/slack", f"Bearer {SECRETS['S_BOT']}"), "signal": ("/v1/attachments/signal", None)}
        if name in expected:
            check((path, token) == expected[name], f"{name}: {path} with {token}")
        if name == "twilio" and path.startswith("/2010"):
            check((token or "").startswith("Basic "), "Twilio was asked without its token")
            return self.reply(307, b"", Location=f"{self.server.base.replace('127.0.0.1', 'localhost')}/media/twilio")
        if name == "twilio":
            check(token is None, "Twilio's token went to another host")
        if name == "gone":
            return self.reply(404)
        with self.server.lock:
            number = self.server.tries[name] = self.server.tries.get(name, 0) + 1
        if number == 1:
            return self.fail(name)
        with self.server.lock:
            self.server.given.append(name)
        self.reply(200, PHOTO, Content_Type="image/jpeg")

    def fail(self, name):
        if name == "telegram":
            self.reply(500)
        elif name == "whatsapp":
            self.reply(429, Retry_After="1")
        elif name == "messenger":
            self.send_response(200)
            self.send_header("Content-Length", str(len(PHOTO)))
            self.end_headers()
            self.wfile.write(PHOTO[:50_000])
            self.close_connection = True
        elif name == "matrix":
            self.server.stall.set()
            time.sleep(3)
            self.close_connection = True
        else:
            self.close_connection = True


class Server:
    def __init__(self, folder, platform):
        self.folder, self.store = folder, f"{folder}/store.sqlite"
        port = platform.server_address[1]
        text = configuration(platform.base, "beeld").replace(f'allow: ["127.0.0.1:{port}"]', f'allow: ["127.0.0.1:{port}", "localhost:{port}"]')
        os.mkdir(f"{folder}/beeld")
        for name, content in [("beeld/dialogue.yaml", SCRIPT), ("server.yaml", text)]:
            with open(f"{folder}/{name}", "w") as file:
                file.write(content)
        self.tell("open", f"{folder}/beeld", "--code", "beeld", "--allow-unreviewed")
        with socketserver.TCPServer(("127.0.0.1", 0), None) as free:
            self.address = f"127.0.0.1:{free.server_address[1]}"
        self.start()

    def tell(self, *arguments):
        done = subprocess.run([BINARY, *arguments, "--store", self.store], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)
        if done.returncode:
            sys.exit(f"{arguments}: {done.stderr}")
        return done.stdout

    def start(self):
        self.process = subprocess.Popen(
            [BINARY, "serve", "--config", f"{self.folder}/server.yaml", "--store", self.store, "--listen", self.address], env=ENVIRONMENT,
            stderr=open(f"{self.folder}/log", "a"))
        for _ in range(200):
            try:
                return urllib.request.urlopen(f"http://{self.address}/readyz", timeout=5)
            except OSError:
                time.sleep(0.05)
        sys.exit("the server did not start")

    def post(self, channel, *message, **more):
        method, path, headers, body = webhook(channel, *message, **more)
        url = f"http://{self.address}/channels/{channel}/webhook{path}"
        headers = {"Content-Type": "application/json", **headers}
        return urllib.request.urlopen(urllib.request.Request(url, data=body, headers=headers, method=method), timeout=10).status

    def waiting(self):
        text = urllib.request.urlopen(f"http://{self.address}/metrics", timeout=5).read().decode()
        return sum(int(number) for number in re.findall(r'channel="files \w+",state="ready"} (\d+)', text))


def shown(server, platform, text, end):
    """Waits until somebody was sent this text."""
    while not any(text.encode() in body for _, body in platform.said) and time.time() < end:
        time.sleep(0.2)
    check(any(text.encode() in body for _, body in platform.said), f"nobody was sent: {text}")


def divide_ten_points_aloud(folder, server, platform, end):
    """Ten points told by what was sent in their place: a moderator writes them out, their author says yes, and only then they count."""
    who = "31600000300"
    for place, text in enumerate(["hoi", "Een boom.", "Daarom."]):
        server.post("telegram", who, place + 1, text)
    server.post("telegram", who, 4, "", photo="telegram")
    shown(server, platform, "Pas dan telt het mee.", end)
    while server.waiting() and time.time() < end:
        time.sleep(0.2)
    view = server.tell("moderate", "beeld", "show", "--as", "Mo")
    name = re.search(r"^ *(\w{16}) – .*Verdeel tien punten", view, re.M)
    check(name is not None, f"the moderator does not see what is to be written out: {view}")
    server.tell("moderate", "beeld", f'write {name[1]} "taal vijf, zorg 3 en wonen 2"', "--as", "Mo")
    shown(server, platform, "Jouw antwoord is dan: Taal 5, Zorg 3, Wonen 2. Klopt het?", end)

    def points():
        answers = [json.loads(line) for line in server.tell("export", "beeld", "--format", "jsonl").splitlines()]
        return [answer for answer in answers if "points" in json.dumps(answer) and "taal" in json.dumps(answer.get("value", answer))]

    check(not points(), "points counted before their author said yes")
    server.post("telegram", who, 5, "ja")
    while not points() and time.time() < end:
        time.sleep(0.2)
    check(len(points()) == 1, "points that were told and agreed with do not count")


def play(folder):
    platform = Platform()
    server = Server(folder, platform)
    names = {
        "telegram": "telegram", "whatsapp": "whatsapp", "messenger": f"{platform.base}/cdn/messenger", "matrix": "mxc://elders/matrix", "slack": "slack",
        "twilio": f"{platform.base}/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/twilio", "signal": "signal"}
    for place, (channel, photo) in enumerate(names.items()):
        who = str(31600000100 + place)
        server.post(channel, who, 1, "hoi")
        for _ in range(2):
            server.post(channel, who, 2, "", photo=photo)
    server.post("telegram", "31600000200", 1, "hoi")
    server.post("telegram", "31600000200", 2, "Weg", photo="gone")
    check(platform.stall.wait(timeout=20), "nobody asked for the photo on Matrix")
    server.process.kill()
    server.process.wait()
    server.start()
    end = time.time() + 60
    while server.waiting():
        if time.time() > end:
            check(False, f"{server.waiting()} files are still waited for after a minute")
            break
        time.sleep(0.2)
    kept = sqlite3.connect(server.store).execute("SELECT count(*) FROM files").fetchone()[0]
    check(kept == 7, f"{kept} of 7 photos are kept")
    check(sorted(set(platform.given)) == sorted(names), f"given out: {platform.given}")
    while not any(b"niet bij ons aangekomen" in body for _, body in platform.said) and time.time() < end:
        time.sleep(0.2)
    told = [body for _, body in platform.said if b"niet bij ons aangekomen" in body]
    check(len(told) == 1, f"{len(told)} were told that theirs did not come in")
    view = server.tell("moderate", "beeld", "show", "--as", "Mo")
    check("niet binnenkwamen: 1" in view or "did not come in: 1" in view, "the moderator does not see it")
    lines = [line.split(" ") for line in server.tell("export", "beeld", "--format", "media", "--to", f"{folder}/media").splitlines()]
    check(len(lines) == 7 and {question for _, question in lines} == {"een"}, f"files of a moderator: {lines}")
    check(all(open(path, "rb").read() == PHOTO and os.stat(path).st_mode & 0o777 == 0o600 for path, _ in lines), "a photo came out otherwise")
    name = os.path.basename(lines[0][0]).removesuffix(".jpg")
    server.tell("moderate", "beeld", f'write {name} "Een sloot vol riet."', "--as", "Mo")
    shown(server, platform, "Een sloot vol riet.", end)
    divide_ten_points_aloud(folder, server, platform, time.time() + 30)
    replay = server.tell("replay", "beeld")
    raw = b"".join(open(f"{folder}/{name}", "rb").read() for name in os.listdir(folder) if name in ("store.sqlite", "store.sqlite-wal"))
    check(b"GPS 53" not in raw and b"elders/matrix" not in raw, "a photo, or what it is given out by, stands open in the store")
    server.process.send_signal(signal.SIGTERM)
    check(server.process.wait(timeout=30) == 0, "the server stopped badly")
    log = open(f"{folder}/log").read()
    check(not any(secret in log for secret in SECRETS.values()), "a secret stands in the log")
    print(f"{kept} photos kept, {len(platform.given)} given out, {len(told)} told; {replay.strip().splitlines()[-1]}")


with tempfile.TemporaryDirectory() as folder:
    play(folder)
print("wrong:", faults or "nothing")
sys.exit(1 if faults else 0)
