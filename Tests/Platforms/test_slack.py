"""Requests as Slack sends them, signed by slack_sdk."""

import json
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"

CONFIG = {
    "kind": "slack",
    "secrets": {"signing_secret": [SECRET, "een-oude-sleutel"], "bot_token": ["xoxb-een-bot"]},
}


def _signed(body, form=False, secret=SECRET, late=0):
    at = str(1_777_000_000 - late)
    return {
        "method": "POST",
        "path": "",
        "headers": {
            "Content-Type": "application/x-www-form-urlencoded" if form else "application/json",
            "X-Slack-Request-Timestamp": at,
            "X-Slack-Signature": SignatureVerifier(secret).generate_signature(timestamp=at, body=body),
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        },
        "body": body,
    }


def _event(event, id="Ev1"):
    return json.dumps({
        "token": "x", "team_id": "T1", "api_app_id": "A1", "type": "event_callback", "event_id": id, "event_time": 1776999999,
        "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}], "event": event,
    })


def _message(**more):
    return {"type": "message", "channel": "D1", "channel_type": "im", "ts": "1776999999.000200", "event_ts": "1776999999.000200", **more}


def _payload(payload):
    return urlencode({"payload": json.dumps(payload)})


def cases():
    words = _event(_message(user="U1", text="A &amp; B &lt;eens&gt;"))
    said = {
        "kind": "message", "participant": "U1", "conversation": "D1", "text": "A & B <eens>", "dedupe_key": "Ev1", "group": False,
        "native_id": "1776999999.000200",
    }
    yield "words", _signed(words), {"status": 200, "events": [said]}
    yield "an older key", _signed(words, secret="een-oude-sleutel"), {"status": 200, "events": [said]}
    retry = _signed(words)
    retry["headers"] |= {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}
    yield "the same words again", retry, {"status": 200, "events": [said]}
    yield "a wrong key", _signed(words, secret="een-vreemde"), {"status": 401, "events": []}
    yield "too late", _signed(words, late=400), {"status": 401, "events": []}
    yield "too early", _signed(words, late=-400), {"status": 401, "events": []}
    unsigned = _signed(words)
    del unsigned["headers"]["X-Slack-Signature"]
    yield "no signature", unsigned, {"status": 401, "events": []}
    changed = _signed(words)
    changed["body"] = changed["body"].replace("eens", "oneens")
    yield "other words than were signed", changed, {"status": 401, "events": []}

    challenge = json.dumps({"token": "x", "type": "url_verification", "challenge": "3eZbrw1aB"})
    yield "a challenge", _signed(challenge), {"status": 200, "events": []}
    yield "a challenge of a stranger", _signed(challenge, secret="een-vreemde"), {"status": 401, "events": []}
    yield "words in a channel", _signed(
        _event({**_message(user="U1", text="<@UBOT> eens"), "channel": "C1", "channel_type": "channel"})
    ), {"status": 200, "events": [{"text": "eens", "conversation": "C1", "group": True}]}
    for name, members in {
        "own words": {"user": "UBOT", "text": "van ons"}, "words of a bot": {"bot_id": "B1", "user": "U1", "text": "bot"},
        "somebody joined": {"subtype": "channel_join", "user": "U1", "text": "x"},
    }.items():
        yield name, _signed(_event(_message(**members))), {"status": 200, "events": []}
    yield "new words", _signed(_event(_message(
        subtype="message_changed", message={"user": "U1", "text": "oneens", "ts": "1.1", "edited": {"user": "U1", "ts": "1.2"}},
        previous_message={"user": "U1", "text": "eens", "ts": "1.1"},
    ))), {"status": 200, "events": [{"kind": "edit", "target": "1.1", "text": "oneens", "participant": "U1"}]}
    yield "words taken back", _signed(_event(_message(
        subtype="message_deleted", deleted_ts="1.1", previous_message={"user": "U1", "text": "eens", "ts": "1.1"}
    ))), {"status": 200, "events": [{"kind": "retract", "target": "1.1", "participant": "U1"}]}
    yield "a photo", _signed(_event(_message(
        subtype="file_share", user="U1", text="", files=[{"id": "F1", "mimetype": "image/png"}]
    ))), {"status": 200, "events": [{"kind": "message", "attachments": [{"kind": "photo", "id": "F1", "media_type": "image/png"}]}]}
    yield "a reaction", _signed(_event({
        "type": "reaction_added", "user": "U1", "reaction": "thumbsup", "item": {"type": "message", "channel": "D1", "ts": "1.1"},
        "event_ts": "1776999999.000200",
    })), {"status": 200, "events": [{"kind": "reaction", "text": "thumbsup", "target": "1.1", "participant": "U1"}]}
    yield "a button", _signed(_payload({
        "type": "block_actions", "user": {"id": "U1", "team_id": "T1"}, "trigger_id": "12.34.ab", "channel": {"id": "D1", "name": "directmessage"},
        "message": {"ts": "1.1", "bot_id": "B1"},
        "actions": [{"type": "button", "action_id": "choice-1", "block_id": "x", "value": "q1:a", "action_ts": "1776999999.500000"}],
    }), form=True), {"status": 200, "events": [{"kind": "choice", "choice": "q1:a", "target": "1.1", "participant": "U1", "sent_at": 1776999999500}]}
    yield "a form", _signed(_payload({
        "type": "view_submission", "user": {"id": "U1"}, "trigger_id": "t1",
        "view": {"id": "V1", "state": {"values": {"b1": {"naam": {"type": "plain_text_input", "value": "A & B"}}}}},
    }), form=True), {"status": 200, "events": [{"kind": "form", "form": {"naam": "A & B"}, "participant": "U1"}]}
    yield "an unknown event", _signed(_event({"type": "emoji_changed"})), {"status": 200, "events": []}
    yield "no JSON", _signed("{"), {"status": 400, "events": []}
