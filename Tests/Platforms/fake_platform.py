"""All platforms in one, on one port: takes what we send, tells the residents, and fails in every way a platform can."""
import hashlib
import http.server
import json
import queue
import socketserver
import sys
import threading
import time
import traceback

from outbound import Call, answer, message
from outbound_checks import fault, hidden


def draw(*parts):
    """A number from 0 to 1 that depends on nothing but its arguments."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:4], "big") / 2**32


class Platform(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """With faults, one call in twenty fails: with a 500, a connection that breaks before or after the message was shown, an answer that takes three
    seconds, or a 429 for a second. What still comes in that second is told so too, and counted as early. What its platform would not take is refused, and counted as wrong."""
    daemon_threads, request_queue_size = True, 256

    def __init__(self, faults):
        super().__init__(("127.0.0.1", 0), Handler)
        self.faults, self.calls, self.failed, self.early, self.wrong, self.told, self.unknown = faults, 0, 0, 0, 0, queue.Queue(), set()
        self.lock, self.seen, self.pieces, self.closed = threading.Lock(), set(), {}, {}
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
        # A server that was killed leaves its connections; that is no fault of ours.
        if not isinstance(sys.exception(), OSError):
            self.wrong += 1
            traceback.print_exc()

    def forgotten(self):
        """A server was killed; the next one may not know what was told to it a moment before."""
        with self.lock:
            self.unknown = set(self.closed)

    def fate(self, channel):
        """What is to become of a call."""
        with self.lock:
            self.calls += 1
            now = time.monotonic()
            opens = self.closed.get(channel, 0)
            if now < opens:
                # A server that was killed before it could write down that it is to wait knocks once, and is told again.
                if channel in self.unknown:
                    self.unknown.remove(channel)
                # A third of a second for what was under way when the channel was closed.
                elif opens - 0.6 < now:
                    self.early += 1
                self.failed += 1
                return "429"
            number = draw("fault", self.calls)
            if not self.faults or number >= 0.05:
                return "well"
            self.failed += 1
            fate = ["500", "500", "break", "shown and break", "slow", "429"][int(number * 120)]
            if fate == "429":
                self.closed[channel] = now + 0.95
            return fate

    def refuse(self, call, reason):
        with self.lock:
            self.wrong += 1
            if self.wrong <= 20:
                print(f"  {call.channel}: {call.method} {hidden(call.path)} is refused: {reason}")

    def deliver(self, call):
        """Shows a message to the person it is for; status and content of the answer."""
        if call.channel == "polls":
            return 200, {"ok": True, "result": self.after(call.content.get("offset", 1))}
        with self.lock:
            said = self.read(call)
        if said:
            self.told.put((call.channel, *said))
        return answer(call, self.calls)

    def read(self, call):
        """What somebody reads when a call comes; `None` where they have read it, or where it goes on in the next."""
        said = message(call)
        if call.channel == "kannel":
            number, text, buttons = said
            pieces = self.pieces.setdefault(number, [])
            if text not in pieces:
                pieces.append(text)
            if call.identity is None:
                return None
            said = number, "\n".join(self.pieces.pop(number)), buttons
        if call.identity in self.seen:
            return None
        self.seen |= {call.identity} - {None}
        return said


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

    def log_message(self, *_):
        pass

    def take(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        call = Call(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body)
        if reason := fault(call):
            self.server.refuse(call, reason)
            return self.answer(400, {})
        fate = "well" if call.channel == "polls" and not self.server.faults else self.server.fate(call.channel)
        if fate == "break":
            return self.hang_up()
        if fate == "slow":
            time.sleep(3)
        if fate == "500":
            return self.answer(500, {})
        if fate == "429":
            return self.answer(429, {"ok": False, "error_code": 429, "retry_after_ms": 1000, "parameters": {"retry_after": 1}}, {"Retry-After": "1"})
        status, content = self.server.deliver(call)
        if fate == "shown and break":
            return self.hang_up()
        self.answer(status, content)

    do_GET = do_POST = do_PUT = take

    def hang_up(self):
        self.close_connection = True
        self.connection.close()

    def answer(self, status, content, headers={}):
        kind, text = ("text/plain", content) if isinstance(content, str) else ("application/json", json.dumps(content))
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(text)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text.encode())
