"""How much platforms take of each part of a call. Sources: Telegram, Bot API; Meta, Cloud API and Messenger Platform; Slack, chat.postMessage; Twilio,
Messages resource; signal-cli(1). What slack_sdk and smsutil count themselves is not here. Of the labels of Telegram, of Matrix and of the generic channel
it is what we say ourselves."""


def characters(text):
    return len(text.encode("utf-16-le")) // 2


def octets(text):
    return len(text.encode())


# Where something stands in a body, `*` for each of a list; the fewest and the most there may be of it; what they are counted in.
LIMITS = {
    "telegram": [
        ("text", 1, 4096, characters), ("reply_markup.inline_keyboard", 1, 100, len), ("reply_markup.inline_keyboard.*", 1, 8, len),
        ("reply_markup.inline_keyboard.*.*.text", 1, 40, characters),
        ("reply_markup.inline_keyboard.*.*.callback_data", 1, 64, octets), ("limit", 1, 100, int), ("timeout", 0, 50, int)],
    "whatsapp": [
        ("text.body", 1, 4096, characters), ("interactive.body.text", 1, 1024, characters), ("interactive.action.buttons", 1, 3, len),
        ("interactive.action.buttons.*.reply.title", 1, 20, characters), ("interactive.action.buttons.*.reply.id", 1, 256, characters),
        ("interactive.action.button", 1, 20, characters), ("interactive.action.sections", 1, 1, len), ("interactive.action.sections.*.rows", 1, 10, len),
        ("interactive.action.sections.*.rows.*.title", 1, 24, characters), ("interactive.action.sections.*.rows.*.id", 1, 200, characters),
        ("interactive.action.sections.*.rows.*.description", 1, 72, characters), ("template.name", 1, 512, characters)],
    "messenger": [
        ("message.text", 1, 2000, characters), ("message.quick_replies", 1, 13, len), ("message.quick_replies.*.title", 1, 20, characters),
        ("message.quick_replies.*.payload", 1, 1000, characters)],
    "matrix": [("body", 1, 60_000, octets)],
    "slack": [("text", 1, 40_000, characters), ("blocks", 1, 50, len)],
    "twilio": [("Body", 1, 1600, characters)],
    "signal": [("message", 1, 2000, octets), ("recipients", 1, 1, len)],
    "generic": [("data.text", 1, 65_536, octets), ("data.choices", 0, 100, len), ("data.choices.*.id", 1, 60, octets)],
}
# What stands once among its neighbours.
DIFFERENT = {
    "whatsapp": [f"interactive.action.{place}" for place in ("buttons.*.reply.title", "buttons.*.reply.id", "sections.*.rows.*.title", "sections.*.rows.*.id")],
    "messenger": ["message.quick_replies.*.title"], "slack": ["blocks.*.elements.*.action_id"], "generic": ["data.choices.*.id"],
}


def found(content, place):
    parts = [content]
    for name in place.split("."):
        parts = [one for part in parts for one in part] if name == "*" else [part[name] for part in parts if name in part]
    return parts


def beyond(kind, content):
    """What is less or more than its platform takes, or is there twice; `None` where all fits."""
    for place, least, most, count in LIMITS.get(kind, []):
        for part in found(content, place):
            if not least <= count(part) <= most:
                return f"{place} is {count(part)}, where {least} to {most} are taken"
    for place in DIFFERENT.get(kind, []):
        parts = found(content, place)
        if len(set(parts)) < len(parts):
            return f"{place} is the same twice"
    return None
