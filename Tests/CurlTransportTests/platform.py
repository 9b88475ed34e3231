"""A small platform that answers well, badly, slowly or not at all. Prints its port, then serves until its input is closed."""
import http.server
import json
import os
import socketserver
import sys
import threading
import time

lock = threading.Lock()
connections = 0


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self):
        global connections
        with lock:
            connections += 1
        super().setup()

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def take(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/echo":
            told = {"method": self.command, "headers": {k.lower(): v for k, v in self.headers.items()}, "body": body.hex()}
            self.answer(200, json.dumps(told).encode(), [("X-Told", "yes"), ("Content-Type", "application/json")])
        elif self.path == "/connections":
            self.answer(200, str(connections).encode())
        elif self.path == "/moved":
            self.answer(302, b"", [("Location", "/echo")])
        elif self.path == "/busy":
            self.answer(429, b"{}", [("Retry-After", "7")])
        elif self.path == "/long":
            self.answer(200, b"x" * 300_000)
        elif self.path == "/hang":
            time.sleep(30)
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"half")
            self.wfile.flush()
            self.connection.close()
            self.close_connection = True
        else:
            self.answer(404)

    do_GET = do_POST = do_PUT = take


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 128


server = Server(("127.0.0.1", 0), Handler)
if len(sys.argv) > 1:
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True)
# Whoever started this closes its input by ending, however it ends.
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
print(server.server_address[1], flush=True)
server.serve_forever()
