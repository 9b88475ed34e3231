"""A language model in a process of its own, spoken to as OpenAI's interface has it: it answers well, badly, late or not at all, as it is told."""
import http.server
import json
import socketserver
import threading
import time

NAMES = ["Zorg om rust", "Zorg om wonen", "Zorg om verkeer", "Zorg om groen", "Zorg om geld", "Zorg om later", "Zorg om elkaar", "Zorg om de zee"]
NASTY = ["<script>alert(1)</script>", "\u202eroov nejiz nellA", "\u001b[31mRood\u001b[0m", "Veel te lang " * 50, "99 procent is voor", "Iedereen is voor",
         "=HYPERLINK(\"http://x.nl\")", "Zie www.x.nl"]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def said(self, content):
        self.answer(200, json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        model = self.server
        with model.lock:
            model.calls.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            fault = model.faults.pop(0) if model.faults else None
        if fault == "busy":
            return self.answer(429, b"{}", [("Retry-After", "2")])
        if fault == "broken":
            return self.answer(500, b"Internal Server Error")
        if fault == "garbage":
            return self.answer(200, b"\x00<html>{\"choices\":")
        if fault == "chatter":
            return self.said("Natuurlijk! Hier zijn de thema's die je zocht.")
        if fault == "moved":
            return self.answer(302, b"", [("Location", "http://169.254.169.254/latest/meta-data")])
        if fault == "endless":
            return self.answer(200, b"x" * 5_000_000)
        if fault == "hang":
            return time.sleep(60)
        if fault == "slow":
            model.began.set()
            time.sleep(3)
        request = json.loads(body)
        try:
            if self.path.endswith("/embeddings"):
                count = len(request["input"])
                # The first two themes are alike, the others each themselves.
                rows = [[1.0 if column == max(1, row) else 0.0 for column in range(count)] for row in range(count)]
                data = [{"index": row, "embedding": numbers} for row, numbers in enumerate(rows)]
                return self.answer(200, json.dumps({"data": data}).encode())
            rules, material = [message["content"] for message in request["messages"]]
            material = json.loads(material)
            if '"sentences"' in rules:
                sentences = [{"text": text, "texts": ["t1", "t2", "t3", "t4"]} for text in
                             (NASTY if fault == "nasty" else ["Mensen maken zich zorgen over hun buurt.", "Het zijn 12 mensen."])]
                return self.said(json.dumps({"sentences": sentences}))
            names = NASTY if fault == "nasty" else NAMES
            labels = [{"theme": theme["theme"], "name": {"nl": names[place % len(names)]}} for place, theme in enumerate(material["themes"])]
            self.said(json.dumps({"labels": labels}))
        except OSError:
            # Whoever asked was killed.
            pass


class FakeModel(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """`faults` holds what becomes of the next calls, one each; without any it answers well."""
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.faults, self.calls, self.lock, self.began = [], [], threading.Lock(), threading.Event()
        self.host = f"127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        """Whoever hangs up is no fault of this server."""
