"""The channels of a server under test: its configuration, and what people write on them, signed as the platforms do."""
import base64
import hashlib
import hmac
import json
import time
import urllib.parse

CHANNELS = ["telegram", "whatsapp", "matrix", "slack", "generic", "polled", "messenger", "twilio", "kannel", "signal"]
KEY = base64.b64encode(b"k" * 32).decode()
SECRETS = {
    "S_WEBHOOK": "webhook-secret", "S_TOKEN": "123:abc", "S_APP": "app-secret", "S_VERIFY": "verify-token", "S_ACCESS": "access-token",
    "S_HS": "hs-token", "S_AS": "as-token", "S_SIGNING": "signing-secret", "S_BOT": "xoxb-1", "S_GENERIC": "whsec_" + KEY, "S_POLLED": "2:polled",
    "S_PAGE": "page-token", "S_TWILIO": "auth-token", "S_KANNEL": "kannel-secret", "S_SENDSMS": "sendsms & more", "S_SIGNAL": "signal-secret",
}
PACE = 'rate: "2000", rate_per_chat: "1000"'
ACCOUNT, PUBLIC = "AC" + "0" * 32, "https://buurt.example/channels/{}/webhook"
OURS = {"whatsapp": "100", "messenger": "300", "twilio": "+3197000000000", "kannel": "1008", "signal": "+31600000001"}


def configuration(base, code):
    """A server's configuration for every channel, on the platform at `base`."""
    meta = {"app_secret": "S_APP", "verify_token": "S_VERIFY"}
    settings = {
        "telegram": ("telegram", f'api: "{base}"', {"webhook_secret": "S_WEBHOOK", "token": "S_TOKEN"}),
        "polled": ("telegram", f'api: "{base}", receive: polling', {"token": "S_POLLED"}),
        "whatsapp": ("whatsapp", f'api: "{base}/v25.0", phone_number_id: "{OURS["whatsapp"]}"', {**meta, "access_token": "S_ACCESS"}),
        "messenger": ("messenger", f'api: "{base}/v25.0", page_id: "{OURS["messenger"]}"', {**meta, "access_token": "S_PAGE"}),
        "matrix": ("matrix", f'homeserver: "{base}", user_id: "@bot:x"', {"hs_token": "S_HS", "as_token": "S_AS"}),
        "slack": ("slack", f'api: "{base}"', {"signing_secret": "S_SIGNING", "bot_token": "S_BOT"}),
        "twilio": ("twilio", f'api: "{base}", account_sid: {ACCOUNT}, from: "{OURS["twilio"]}", public_url: "{PUBLIC.format("twilio")}"',
                   {"auth_token": "S_TWILIO"}),
        "kannel": ("kannel", f'sendsms: "{base}/cgi-bin/sendsms", username: meer, from: "{OURS["kannel"]}", dlr_url: "{PUBLIC.format("kannel")}/dlr"',
                   {"secret": "S_KANNEL", "password": "S_SENDSMS"}),
        "signal": ("signal", f'api: "{base}", protocol: rest, account: "{OURS["signal"]}"', {"secret": "S_SIGNAL"}),
        "generic": ("generic", f'url: "{base}/generic"', {"signing_secret": "S_GENERIC"}),
    }
    lines = [f'allow: ["{urllib.parse.urlsplit(base).netloc}"]', "quiet: none", "channels:"]
    for name, (kind, place, secrets) in settings.items():
        named = ", ".join(f"{key}: {{env: {variable}}}" for key, variable in secrets.items())
        lines.append(f"  {name}: {{kind: {kind}, consultation: {code}, settings: {{{place}, {PACE}}}, secrets: {{{named}}}}}")
    return "\n".join(lines) + "\n"


def conversation(channel, who):
    """Where somebody is answered."""
    places = {"matrix": f"!r{who}", "slack": f"D{who}", "twilio": f"+{who}", "kannel": f"+{who}", "signal": f"00000000-0000-4000-8000-{who:0>12}"}
    return places.get(channel, who)


def webhook(channel, who, number, text, photo=None):
    """Method, path, headers and body of one message, signed; `photo` is what its platform gives a photo out by."""
    now, key, place = int(time.time()), f"{who}-{number}", conversation(channel, who)
    if channel in ("telegram", "polled"):
        sender = {"id": int(who), "is_bot": False, "first_name": "x"}
        body = {"update_id": int(who) * 1000 + number, "message": {
            "message_id": number + 1, "date": now, "chat": {"id": int(who), "type": "private"}, "from": sender,
            **({"text": text} if photo is None else {"photo": [{"file_id": photo, "file_unique_id": "u", "width": 9, "height": 9}], "caption": text})}}
        return "POST", "", {"X-Telegram-Bot-Api-Secret-Token": SECRETS["S_WEBHOOK"]}, json.dumps(body).encode()
    if channel == "whatsapp":
        message = {"from": who, "id": f"wamid.{key}", "timestamp": str(now), "type": "text", "text": {"body": text}}
        if photo:
            message = {**message, "type": "image", "image": {"id": photo, "mime_type": "image/jpeg", "sha256": "x", "caption": text}}
        value = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": OURS[channel]}, "contacts": [{"wa_id": who}], "messages": [message]}
        return by_meta({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}]})
    if channel == "messenger":
        message = {"sender": {"id": who}, "recipient": {"id": OURS[channel]}, "timestamp": now * 1000, "message": {"mid": f"m_{key}", "text": text}}
        if photo:
            message["message"]["attachments"] = [{"type": "image", "payload": {"url": photo}}]
        return by_meta({"object": "page", "entry": [{"id": OURS[channel], "time": now * 1000, "messaging": [message]}]})
    if channel == "matrix":
        event = {"type": "m.room.message", "event_id": f"$m{key}", "room_id": place, "sender": f"@{who}:x", "origin_server_ts": now * 1000,
                 "content": {"msgtype": "m.text", "body": text}}
        if photo:
            event["content"] = {"msgtype": "m.image", "body": text, "filename": "x.jpg", "url": photo, "info": {"mimetype": "image/jpeg"}}
        return "PUT", f"/_matrix/app/v1/transactions/{key}", {"Authorization": f"Bearer {SECRETS['S_HS']}"}, json.dumps({"events": [event]}).encode()
    if channel == "slack":
        event = {"type": "message", "channel_type": "im", "channel": place, "user": f"U{who}", "text": text, "ts": f"{now}.{number:06}"}
        if photo:
            event.update(subtype="file_share", files=[{"id": photo, "mimetype": "image/jpeg", "mode": "hosted"}])
        body = json.dumps({"type": "event_callback", "event_id": f"Ev{key}", "event_time": now, "event": event}).encode()
        code = hmac.new(SECRETS["S_SIGNING"].encode(), f"v0:{now}:".encode() + body, hashlib.sha256).hexdigest()
        return "POST", "", {"X-Slack-Request-Timestamp": str(now), "X-Slack-Signature": f"v0={code}"}, body
    if channel == "twilio":
        fields = {"MessageSid": f"SM{key}", "AccountSid": ACCOUNT, "From": place, "To": OURS[channel], "Body": text}
        if photo:
            fields.update(NumMedia="1", MediaUrl0=photo, MediaContentType0="image/jpeg")
        signed = PUBLIC.format(channel) + "".join(name + fields[name] for name in sorted(fields))
        code = base64.b64encode(hmac.new(SECRETS["S_TWILIO"].encode(), signed.encode(), hashlib.sha1).digest()).decode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": code}
        return "POST", "", headers, urllib.parse.urlencode(fields).encode()
    if channel == "kannel":
        fields = {"secret": SECRETS["S_KANNEL"], "id": key, "from": place, "to": OURS[channel], "text": text, "charset": "UTF-8", "coding": 0, "time": now}
        return "GET", "?" + urllib.parse.urlencode(fields), {}, None
    if channel == "signal":
        envelope = {"source": place, "sourceUuid": place, "timestamp": now * 1000 + number, "dataMessage": {"timestamp": now * 1000, "message": text}}
        if photo:
            envelope["dataMessage"]["attachments"] = [{"contentType": "image/jpeg", "id": photo, "size": 9}]
        body = {"jsonrpc": "2.0", "method": "receive", "params": {"envelope": envelope, "account": OURS[channel]}}
        return "POST", "", {"Authorization": f"Bearer {SECRETS['S_SIGNAL']}"}, json.dumps(body).encode()
    body = json.dumps({"type": "message.received", "data": {"message_id": key, "from": who, "text": text}}).encode()
    code = base64.b64encode(hmac.new(b"k" * 32, f"{key}.{now}.".encode() + body, hashlib.sha256).digest()).decode()
    return "POST", "", {"webhook-id": key, "webhook-timestamp": str(now), "webhook-signature": f"v1,{code}"}, body


def by_meta(content):
    """A webhook of WhatsApp or Messenger."""
    body = json.dumps(content).encode()
    return "POST", "", {"X-Hub-Signature-256": "sha256=" + hmac.new(SECRETS["S_APP"].encode(), body, hashlib.sha256).hexdigest()}, body
