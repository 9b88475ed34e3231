"""Requests as a homeserver sends them to an application service. Matrix signs nothing, so no SDK is needed: the token stands in a header."""

import json

BOT = "@gesprek:buurt.example"
ANNA = "@anna:buurt.example"
GROUP = "!plein:buurt.example"

CONFIG = {
    "kind": "matrix",
    "homeserver": "https://buurt.example",
    "user_id": BOT,
    "rooms": GROUP,
    "secrets": {"hs_token": ["hs-nieuw", "hs-oud"], "as_token": ["as-token"]},
}


def _request(method, path, body="", token="hs-nieuw"):
    headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "Synapse/1.163.2"}
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    return {"method": method, "path": "/_matrix/app/v1" + path, "headers": headers, "body": body}


def _transaction(*events, number=1, token="hs-nieuw"):
    return _request("PUT", f"/transactions/{number}", json.dumps({"events": list(events)}), token)


def _event(kind, content, id="$1", room="!prive", sender=ANNA, **more):
    return {
        "type": kind, "event_id": id, "room_id": room, "sender": sender, "origin_server_ts": 1776999999000,
        "content": content, "unsigned": {"age": 12}, **more,
    }


def _text(body, **where):
    return _event("m.room.message", {"msgtype": "m.text", "body": body}, **where)


def cases():
    said = {"kind": "message", "participant": ANNA, "conversation": "!prive", "text": "eens", "dedupe_key": "$1", "group": False}
    yield "words", _transaction(_text("eens")), {"status": 200, "events": [said]}
    again = _text("eens")
    again["unsigned"]["age"] = 60012
    yield "the same words again, older", _transaction(again), {"status": 200, "events": [said]}
    yield "a second token", _transaction(_text("eens"), token="hs-oud"), {"status": 200, "events": [said]}
    yield "a wrong token", _transaction(_text("eens"), token="as-token"), {"status": 403, "events": []}
    yield "no token", _transaction(_text("eens"), token=None), {"status": 403, "events": []}
    yield "an empty token", _transaction(_text("eens"), token=""), {"status": 403, "events": []}
    yield "words in a consultation room", _transaction(_text("eens", room=GROUP)), {"status": 200, "events": [{"group": True, "conversation": GROUP}]}
    yield "own words and a notice", _transaction(
        _text("van ons", sender=BOT), _event("m.room.message", {"msgtype": "m.notice", "body": "bot"})
    ), {"status": 200, "events": []}
    yield "an invitation", _transaction(
        _event("m.room.member", {"membership": "invite", "is_direct": True}, state_key=BOT, invite_room_state=[])
    ), {"status": 200, "events": [{"kind": "started", "participant": ANNA, "group": False}]}
    deep = {}
    for _ in range(200):
        deep = {"x": deep}
    yield "an odd event between others", _transaction(
        _text("een"), _event("m.room.message", {"msgtype": "m.text", "body": "twee", "deep": deep}, id="$2"), {"type": 7}, None,
        _text("drie", id="$3"), {"type": "org.example", "content": []},
    ), {"status": 200, "events": [{"text": "een"}, {"text": "drie"}]}
    yield "new words", _transaction(
        _event("m.room.message", {
            "msgtype": "m.text", "body": "* oneens", "m.new_content": {"msgtype": "m.text", "body": "oneens"},
            "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"},
        })
    ), {"status": 200, "events": [{"kind": "edit", "target": "$0", "text": "oneens"}]}
    yield "words taken back", _transaction(
        _event("m.room.redaction", {}, redacts="$0"), _event("m.room.redaction", {"redacts": "$00"}, id="$2")
    ), {"status": 200, "events": [{"kind": "retract", "target": "$0"}, {"kind": "retract", "target": "$00"}]}
    yield "a reaction", _transaction(
        _event("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$0", "key": "\U0001f44d"}})
    ), {"status": 200, "events": [{"kind": "reaction", "target": "$0", "text": "\U0001f44d"}]}
    yield "a reply", _transaction(
        _event("m.room.message", {
            "msgtype": "m.text", "body": f"> <{BOT}> Eens?\n> 1 of 2\n\neens", "m.relates_to": {"m.in_reply_to": {"event_id": "$0"}},
        })
    ), {"status": 200, "events": [{"kind": "message", "text": "eens", "target": "$0"}]}
    yield "a photo", _transaction(
        _event("m.room.message", {"msgtype": "m.image", "body": "x.png", "url": "mxc://h/1", "info": {"mimetype": "image/png"}})
    ), {"status": 200, "events": [{"kind": "message", "attachments": [{"kind": "photo", "id": "mxc://h/1", "media_type": "image/png"}]}]}
    yield "somebody left", _transaction(
        _event("m.room.member", {"membership": "leave"}, state_key=ANNA)
    ), {"status": 200, "events": [{"kind": "stopped", "participant": ANNA}]}
    yield "no JSON", _request("PUT", "/transactions/1", "{"), {"status": 400, "events": []}
    yield "a ping", _request("POST", "/ping", '{"transaction_id":"1"}'), {"status": 200, "events": []}
    yield "our user", _request("GET", "/users/%40gesprek%3Abuurt.example"), {"status": 200, "events": []}
    yield "another user", _request("GET", "/users/%40anna%3Abuurt.example"), {"status": 404, "events": []}
    yield "another room", _request("GET", "/rooms/%23plein%3Abuurt.example"), {"status": 404, "events": []}
    yield "an unknown place", _request("GET", "/thirdparty/protocol/irc"), {"status": 404, "events": []}
    yield "a wrong method", _request("POST", "/transactions/1", '{"events":[]}'), {"status": 405, "events": []}
