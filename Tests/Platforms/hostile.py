"""What a server answers to requests that nobody should send."""
import base64
import hashlib
import hmac
import http.client
import json
import threading
import time


def signed(body, at, number, secret=b"k" * 32):
    code = base64.b64encode(hmac.new(secret, f"{number}.{at}.".encode() + body, hashlib.sha256).digest()).decode()
    return {"webhook-id": number, "webhook-timestamp": str(at), "webhook-signature": f"v1,{code}"}


def ask(port, headers, body, method="POST", path="/channels/generic/webhook"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, path, body=body, headers={**headers, "Content-Type": "application/json"})
        return connection.getresponse().status
    except OSError:
        return "cut off"
    finally:
        connection.close()


def cases(now):
    """What it is, headers, body, and the answers that are right."""
    def message(number, text):
        return json.dumps({"type": "message.received", "data": {"message_id": number, "from": "vreemd", "text": text}}).encode()

    def good(number, body, at=now, **more):
        return signed(body, at, number, **more)

    body = message("h1", "hallo")
    deep = b'{"type":"message.received","data":' + b"[" * 20_000 + b"]" * 20_000 + b"}"
    twice = b'{"type":"message.received","data":{"message_id":"a","message_id":"b","from":"x","text":"y"}}'
    huge = b'{"type":"message.received","data":{"message_id":"n","from":"x","text":"y","sent_at":1' + b"0" * 400 + b"}}"
    yield "signed", good("h1", body), body, [200]
    yield "no signature", {}, body, [401]
    yield "another key", good("h2", body, secret=b"x" * 32), body, [401]
    yield "a body changed after it was signed", good("h3", body), body.replace(b"hallo", b"hulla"), [401]
    yield "six minutes old", good("h4", body, at=now - 360), body, [401]
    yield "six minutes to come", good("h5", body, at=now + 360), body, [401]
    yield "JSON 20,000 deep", good("h6", deep), deep, [400]
    yield "the same key twice", good("h7", twice), twice, [400]
    yield "no JSON", good("h8", b"hallo"), b"hallo", [400]
    yield "no UTF-8", good("h9", b'{"type":"\xff\xfe"}'), b'{"type":"\xff\xfe"}', [400]
    yield "a number of 400 digits", good("h10", huge), huge, [200, 400]
    yield "nothing", good("h11", b""), b"", [400]
    yield "12 MB", good("h12", b" " * 12_000_000), b" " * 12_000_000, [413, "cut off"]
    yield "an unknown type", good("h13", b'{"type":"dreamt","data":{}}'), b'{"type":"dreamt","data":{}}', [200]


def check(port):
    """Prints the table; returns how many answers were wrong."""
    now, wrong = int(time.time()), 0
    for name, headers, body, right in cases(now):
        status = ask(port, headers, body)
        wrong += status not in right
        print(f"  {name:36} {status}{'' if status in right else f', and not {right}'}")
    for name, path, method, right in [("no such channel", "/channels/x/webhook", "POST", 404), ("a method of nobody", "/channels/generic/webhook", "DELETE", 404)]:
        status = ask(port, {}, b"{}", method, path)
        wrong += status != right
        print(f"  {name:36} {status}{'' if status == right else f', and not {right}'}")
    body = json.dumps({"type": "message.received", "data": {"message_id": "h20", "from": "vreemd", "text": "ja"}}).encode()
    statuses = []
    threads = [threading.Thread(target=lambda: statuses.append(ask(port, signed(body, now, "h20"), body))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wrong += statuses != [200] * 4
    print(f"  {'the same four times at once':36} {statuses}")
    return wrong
