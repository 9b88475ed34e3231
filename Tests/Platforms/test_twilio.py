"""Webhooks as Twilio sends them, signed by the twilio library."""

from urllib.parse import urlencode

from twilio.request_validator import HMAC_SHA256, RequestValidator

TOKEN = "12345678901234567890123456789012"
URL = "https://buurt.example/channels/sms/webhook"

CONFIG = {
    "kind": "twilio",
    "account_sid": "AC00000000000000000000000000000000",
    "from": "+3197000000000",
    "public_url": URL,
    "secrets": {"auth_token": [TOKEN, "een-ouder-teken"], "shared_key": ["een-gedeelde-sleutel"]},
}


def _signed(fields, token=TOKEN, url=URL, algorithm=None, query=None):
    signed_url = url + (f"?{query}" if query else "")
    headers = {
        "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
        "X-Twilio-Signature": RequestValidator(token).compute_signature(signed_url, fields, algorithm),
        "User-Agent": "TwilioProxy/1.1",
    }
    if algorithm:
        headers["X-Twilio-Webhooks-Signature-Settings"] = f"key=webhooks_sharedkey_1,algorithm={algorithm}"
    request = {"method": "POST", "path": "", "headers": headers, "body": urlencode(fields)}
    if query:
        request["query"] = query
    return request


def _signed_json(body, signed=None, algorithm=None):
    validator = RequestValidator(TOKEN)
    query = f"bodySHA256={validator.compute_hash(body if signed is None else signed)}"
    request = _signed({}, algorithm=algorithm, query=query)
    request["headers"]["Content-Type"] = "application/json"
    request["body"] = body
    url, code = f"{URL}?{query}", request["headers"]["X-Twilio-Signature"]
    assert validator.validate(url, body, code, algorithm) == (signed is None)
    return request


def _message(body, **more):
    return {
        "ToCountry": "NL", "SmsMessageSid": "SM1", "NumMedia": "0", "ToCity": "", "SmsSid": "SM1", "SmsStatus": "received", "Body": body,
        "FromCity": "", "To": "+3197000000000", "NumSegments": "1", "MessageSid": "SM1", "AccountSid": CONFIG["account_sid"],
        "From": "+31612345678", "ApiVersion": "2010-04-01", **more,
    }


def cases():
    words = _message("Eens & meer: 1+1 \u2013 idee\u00ebn \U0001f333")
    said = {
        "kind": "message", "participant": "+31612345678", "conversation": "+31612345678", "text": words["Body"], "dedupe_key": "SM1",
        "native_id": "SM1", "group": False,
    }
    yield "words", _signed(words), {"status": 200, "events": [said]}
    yield "an older token", _signed(words, token="een-ouder-teken"), {"status": 200, "events": [said]}
    yield "the new algorithm", _signed(words, token="een-gedeelde-sleutel", algorithm=HMAC_SHA256), {"status": 200, "events": [said]}
    yield "the new algorithm with the token", _signed(words, algorithm=HMAC_SHA256), {"status": 200, "events": [said]}
    yield "a query", _signed(words, query="x=1&y="), {"status": 200, "events": [said]}
    yield "a port", _signed(words, url=URL.replace("example/", "example:443/")), {"status": 200, "events": [said]}
    yield "a wrong token", _signed(words, token="een-vreemde"), {"status": 401, "events": []}
    yield "a wrong token by the new algorithm", _signed(words, token="een-vreemde", algorithm=HMAC_SHA256), {"status": 401, "events": []}
    yield "another place", _signed(words, url="http://10.0.0.1:8080/channels/sms/webhook"), {"status": 401, "events": []}
    unsigned = _signed(words)
    del unsigned["headers"]["X-Twilio-Signature"]
    yield "no signature", unsigned, {"status": 401, "events": []}
    changed = _signed(words)
    changed["body"] = changed["body"].replace("Eens", "Oneens")
    yield "other words than were signed", changed, {"status": 401, "events": []}
    other = _signed(words)
    other["headers"]["X-Twilio-Webhooks-Signature-Settings"] = "algorithm=HMAC_SHA256"
    yield "another algorithm than it says", other, {"status": 401, "events": []}

    yield "JSON", _signed_json('{"type":"x"}'), {"status": 200, "events": []}
    yield "JSON by the new algorithm", _signed_json('{"type":"x"}', algorithm=HMAC_SHA256), {"status": 200, "events": []}
    yield "other JSON than was signed", _signed_json('{"type":"y"}', signed='{"type":"x"}'), {"status": 401, "events": []}

    yield "a word for stopping", _signed(_message("STOP", OptOutType="STOP")), {"status": 200, "events": [{"kind": "stopped"}]}
    yield "a word for starting", _signed(_message("START", OptOutType="START")), {"status": 200, "events": [{"kind": "started"}]}
    yield "a photo", _signed(_message("", NumMedia="1", MediaUrl0="https://api.twilio.com/m/1", MediaContentType0="image/jpeg")), {
        "status": 200,
        "events": [{"kind": "message", "attachments": [{"kind": "photo", "id": "https://api.twilio.com/m/1", "media_type": "image/jpeg"}]}],
    }
    yield "a button", _signed(_message("Eens", ButtonText="Eens", ButtonPayload="q1:a")), {
        "status": 200, "events": [{"kind": "choice", "choice": "q1:a"}],
    }
    for status, state in {"sent": "sent", "delivered": "delivered", "undelivered": "failed"}.items():
        report = {
            "MessageSid": "SM7", "SmsSid": "SM7", "MessageStatus": status, "SmsStatus": status, "To": "+31612345678", "From": "+3197000000000",
            "AccountSid": CONFIG["account_sid"], "ApiVersion": "2010-04-01",
        }
        yield f"a report: {status}", _signed(report), {
            "status": 200, "events": [{"kind": "status", "status": state, "target": "SM7", "dedupe_key": f"SM7:{status}"}],
        }
    yield "nothing about a message", _signed({"AccountSid": "AC1"}), {"status": 400, "events": []}
