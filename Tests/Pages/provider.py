"""A small service where people sign in by OpenID Connect, strict about what it is asked. Usage: provider.py SECRET RETURN_ADDRESS

Prints its issuer, then serves until its input is closed. It sends people on to another host of its own before it asks who they are, as services do that
pass people on to another service. Keys and signatures are made by openssl.
"""
import base64
import hashlib
import html
import http.server
import json
import os
import secrets
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

SECRET, BACK = sys.argv[1:3]
KEY = tempfile.NamedTemporaryFile(suffix=".pem")
grants = {}


def openssl(*arguments, given=None):
    return subprocess.run(["openssl", *arguments], input=given, capture_output=True, check=True).stdout


def coded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def token(claims):
    head = {"alg": "RS256", "kid": "een", "typ": "JWT"}
    text = ".".join(coded(json.dumps(each).encode()) for each in (head, claims))
    return f"{text}.{coded(openssl('dgst', '-sha256', '-sign', KEY.name, given=text.encode()))}"


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, body, kind="application/json", **headers):
        body = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        place = urllib.parse.urlsplit(self.path)
        if place.path == "/.well-known/openid-configuration":
            self.answer(200, {
                "issuer": ISSUER, "authorization_endpoint": f"{ISSUER}/authorize", "token_endpoint": f"{ISSUER}/token", "jwks_uri": f"{ISSUER}/keys",
                "authorization_response_iss_parameter_supported": True, "code_challenge_methods_supported": ["S256"]})
        elif place.path == "/keys":
            number = openssl("rsa", "-in", KEY.name, "-noout", "-modulus").decode().split("=")[1].strip()
            self.answer(200, {"keys": [
                {"kty": "RSA", "kid": "een", "use": "sig", "alg": "RS256", "n": coded(bytes.fromhex(number)), "e": "AQAB"}]})
        elif place.path == "/authorize":
            self.answer(302, "", Location=f"{ISSUER.replace('127.0.0.1', 'localhost')}/who?{place.query}")
        elif place.path == "/who":
            kept = "".join(f'<input type="hidden" name="{html.escape(name)}" value="{html.escape(value)}">'
                           for name, value in urllib.parse.parse_qsl(place.query))
            self.answer(200, f'<!doctype html><html lang="nl"><title>Dienst</title><link rel="icon" href="data:,"><form method="post" action="/who">{kept}'
                             '<label>Wie ben je?<input name="user"></label><button>Meld aan</button></form>', "text/html; charset=utf-8")
        else:
            self.answer(404, {})

    def do_POST(self):
        fields = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        if self.path == "/who":
            holds = (fields["response_type"], fields["client_id"], fields["redirect_uri"], fields["code_challenge_method"]) == ("code", "meerstem", BACK, "S256")
            if not (holds and "openid" in fields["scope"].split() and all(len(fields[name]) == 43 for name in ("state", "nonce", "code_challenge"))):
                return self.answer(400, "Deze vraag klopt niet.", "text/plain; charset=utf-8")
            code = secrets.token_urlsafe()
            grants[code] = fields
            back = urllib.parse.urlencode({"code": code, "state": fields["state"], "iss": ISSUER})
            return self.answer(302, "", Location=f"{BACK}?{back}")
        known = self.headers["Authorization"] == "Basic " + base64.b64encode(f"meerstem:{urllib.parse.quote(SECRET, safe='')}".encode()).decode()
        if self.path != "/token" or not known:
            return self.answer(401, {"error": "invalid_client"})
        grant = grants.pop(fields["code"], None)
        if not (grant and fields["redirect_uri"] == BACK and fields["grant_type"] == "authorization_code"
                and coded(hashlib.sha256(fields["code_verifier"].encode()).digest()) == grant["code_challenge"]):
            return self.answer(400, {"error": "invalid_grant"})
        now = int(time.time())
        claims = {"iss": ISSUER, "aud": "meerstem", "sub": "nummer 1", "iat": now, "exp": now + 300, "nonce": grant["nonce"], "email": grant["user"], "email_verified": True}
        self.answer(200, {"access_token": "x", "token_type": "Bearer", "id_token": token(claims)})


openssl("genrsa", "-out", KEY.name, "2048")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
ISSUER = f"http://127.0.0.1:{server.server_address[1]}"
# Whoever started this closes its input by ending, however it ends.
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
print(ISSUER, flush=True)
server.serve_forever()
