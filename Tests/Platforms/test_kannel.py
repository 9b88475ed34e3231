"""Requests in the form in which Kannel 1.4.5 makes them for the get-url, post-url and dlr-url that the channel asks for. Kannel signs nothing and has
no SDK: our own secret stands in the query."""

from urllib.parse import quote_from_bytes

ANNA = "+31612345678"

CONFIG = {
    "kind": "kannel",
    "username": "meer",
    "sendsms": "http://127.0.0.1:13013/cgi-bin/sendsms",
    "from": "1008",
    "dlr_url": "https://meer.example/channels/kannel/webhook/dlr",
    "secrets": {"secret": ["geheim-nieuw", "geheim-oud"], "password": ["wacht&woord"]},
}

HEADERS = {"Connection": "keep-alive", "User-Agent": "Kannel/1.4.5", "Host": "meer.example"}


def _escaped(text):
    """As Kannel escapes bytes: a space is a plus, and some signs stand as they are."""
    return quote_from_bytes(text, safe="!'()*").replace("%20", "+")


def _get(text, charset="UTF-8", coding=0, sender=ANNA, id="228ac320-89a3-4ac2-abda-0b16fe50f7a1", time="1776999990", udh=b"", secret="geheim-nieuw"):
    query = f"secret={secret}&id={id}&from={_escaped(sender.encode())}&to=1008&text={_escaped(text)}&charset={charset}&coding={coding}"
    return {"method": "GET", "path": "", "query": f"{query}&time={time}&smsc=a&udh={_escaped(udh)}", "headers": HEADERS, "body": ""}


def _post(body, content_type='text/plain; charset="UTF-8"', coding=0, sender=ANNA, query="secret=geheim-nieuw&id=2de2b9f1", time="2026-04-24 03:06:30"):
    headers = {
        **HEADERS, "Content-Type": content_type, "X-Kannel-From": sender, "X-Kannel-To": "1008", "X-Kannel-Time": time, "Date": time,
        "X-Kannel-SMSC": "a", "X-Kannel-Coding": str(coding), "X-Kannel-Service": "^[ ]*(post)[ ]*", "Content-Length": str(len(body)),
    }
    return {"method": "POST", "path": "", "query": query, "headers": headers, "body": body}


def _report(status, ref="o7", secret="geheim-nieuw"):
    return {"method": "GET", "path": "/dlr", "query": f"secret={secret}&ref={ref}&status={status}", "headers": HEADERS, "body": ""}


def cases():
    told = {
        "kind": "message", "participant": ANNA, "conversation": ANNA, "text": "Ja dat klopt! 2+2", "group": False,
        "dedupe_key": "228ac320-89a3-4ac2-abda-0b16fe50f7a1", "sent_at": 1776999990000,
    }
    yield "words", _get(b"Ja dat klopt! 2+2"), {"status": 200, "events": [told]}
    yield "a secret that is being replaced", _get(b"Ja dat klopt! 2+2", secret="geheim-oud"), {"status": 200, "events": [told]}
    yield "a local number", _get(b"Ja", sender="0612345678"), {"status": 200, "events": [{"participant": ANNA}]}
    yield "a number with two zeros", _get(b"Ja", sender="0031612345678"), {"status": 200, "events": [{"participant": ANNA}]}
    for title, text, charset, coding in [
        ("UTF-8", "ideeën, één € {ja}".encode(), "UTF-8", 0),
        ("UTF-16 with a picture", "ideeën, één € {ja}".encode("utf-16-be"), "UTF-16BE", 2),
        ("eight bits", "ideeën, één € {ja}".encode("windows-1252"), "8-BIT", 1),
        ("a charset nobody knows", "ideeën, één € {ja}".encode(), "KLINGON", 0),
    ]:
        yield title, _get(text, charset, coding), {"status": 200, "events": [{"text": "ideeën, één € {ja}"}]}
    yield "a picture", _get("één 🌳".encode("utf-16-be"), "UTF-16BE", 2), {"status": 200, "events": [{"text": "één 🌳"}]}
    yield "an empty text", _get(b""), {"status": 200, "events": [{"kind": "unsupported", "participant": ANNA}]}
    yield "a business card", _get(b"BEGIN:VCARD", "8-BIT", 1, udh=bytes([6, 5, 4, 0x23, 0xF4, 0, 0])), {"status": 200, "events": [{"kind": "unsupported"}]}
    yield "a time that is none", _get(b"Ja", time="gisteren"), {"status": 200, "events": [{"text": "Ja"}]}
    yield "a text in the body", _post("Ideeën & meer".encode()), {
        "status": 200, "events": [{"text": "Ideeën & meer", "participant": ANNA, "dedupe_key": "2de2b9f1", "sent_at": 1776999990000}],
    }
    yield "bytes in the body", _post("één".encode("latin-1"), "application/octet-stream", 1), {"status": 200, "events": [{"text": "één"}]}
    yield "a picture in the body", _post("🌳".encode("utf-16-be"), 'text/plain; charset="UTF-16BE"', 2), {"status": 200, "events": [{"text": "🌳"}]}
    yield "no id", _post(b"Ja", query="secret=geheim-nieuw"), {"status": 200, "events": [{"text": "Ja"}]}
    for code, state in [(1, "delivered"), (2, "failed"), (4, "sent"), (8, "sent"), (16, "failed")]:
        yield f"report {code}", _report(code), {"status": 200, "events": [{"kind": "status", "target": "o7", "status": state, "dedupe_key": f"o7:{code}"}]}
    yield "a report nobody knows", _report(64), {"status": 200, "events": []}
    yield "a report about nothing", _report(1, ref=""), {"status": 400, "events": []}
    yield "no sender", _post(b"Ja", sender=""), {"status": 400, "events": []}
    yield "a wrong secret", _get(b"Ja", secret="geheim"), {"status": 401, "events": []}
    yield "an empty secret", _get(b"Ja", secret=""), {"status": 401, "events": []}
    yield "no secret", _post(b"Ja", query="id=1"), {"status": 401, "events": []}
    yield "a report with a wrong secret", _report(1, secret="geheim"), {"status": 401, "events": []}
