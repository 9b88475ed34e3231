"""Telegram as python-telegram-bot sees it: updates are made from its types."""

import datetime

from telegram import (
    CallbackQuery, Chat, ChatMemberBanned, ChatMemberMember, ChatMemberUpdated, Message, MessageReactionUpdated, PhotoSize, ReactionTypeEmoji,
    Sticker, Update, User, Voice,
)

CONFIG = {
    "kind": "telegram",
    "secrets": {"webhook_secret": ["oud-geheim", "nieuw_geheim"], "token": ["12345:AAbb_cc-dd"]},
}

HEADER = "X-Telegram-Bot-Api-Secret-Token"
WHEN = datetime.datetime.fromtimestamp(1_777_000_000, datetime.timezone.utc)
ANNA = User(id=7, first_name="Anna", is_bot=False, language_code="nl")
PRIVATE = Chat(id=7, type="private")
GROUP = Chat(id=-100123, type="supergroup", title="Buurt")


def request(update, secret="nieuw_geheim"):
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        headers[HEADER] = secret
    return {"method": "POST", "path": "", "headers": headers, "body": update.to_json()}


def message(number, chat=PRIVATE, sender=ANNA, **content):
    return Update(number, message=Message(message_id=5, date=WHEN, chat=chat, from_user=sender, **content))


def event(kind, number, **more):
    return {"kind": kind, "participant": "7", "conversation": "7", "dedupe_key": str(number), "group": False, **more}


def taken(*events):
    return {"status": 200, "events": list(events)}


def cases():
    words = message(1, text="Meer bomen 🌳")
    yield "words", request(words), taken(event("message", 1, text="Meer bomen 🌳", native_id="5", language_hint="nl", sent_at=1_777_000_000_000))
    yield "words in a group", request(message(2, chat=GROUP, text="Eens")), taken(
        event("message", 2, text="Eens") | {"conversation": "-100123", "group": True})
    yield "an opened conversation", request(message(3, text="/start buurt-7")), taken(event("started", 3, text="buurt-7"))
    photo = message(4, photo=[PhotoSize("klein", "a", 9, 9), PhotoSize("groot", "b", 90, 90)], caption="Hier")
    yield "a photo", request(photo), taken(event("message", 4, text="Hier", attachments=[{"kind": "photo", "id": "groot"}]))
    voice = message(5, voice=Voice("v", "w", 3, mime_type="audio/ogg"))
    yield "a voice note", request(voice), taken(event("message", 5, attachments=[{"kind": "voice", "id": "v", "media_type": "audio/ogg"}]))
    sticker = message(6, sticker=Sticker("s", "t", 9, 9, False, False, "regular"))
    yield "a sticker", request(sticker), taken(event("unsupported", 6))
    edit = Update(7, edited_message=Message(5, WHEN, PRIVATE, from_user=ANNA, text="Toch niet", edit_date=WHEN))
    yield "an edit", request(edit), taken(event("edit", 7, text="Toch niet", target="5"))
    query = Update(8, callback_query=CallbackQuery("q", ANNA, "c", data="n1:0", message=Message(8, WHEN, PRIVATE, text="Eens?")))
    yield "a button", request(query), taken(event("choice", 8, choice="n1:0", target="8"))
    bot = User(id=12345, first_name="Buurt", is_bot=True)
    member, banned = ChatMemberMember(bot), ChatMemberBanned(bot, WHEN)
    yield "a block", request(Update(9, my_chat_member=ChatMemberUpdated(PRIVATE, ANNA, WHEN, member, banned))), taken(event("stopped", 9))
    yield "an unblock", request(Update(10, my_chat_member=ChatMemberUpdated(PRIVATE, ANNA, WHEN, banned, member))), taken(event("started", 10))
    sign = MessageReactionUpdated(PRIVATE, 8, WHEN, [], [ReactionTypeEmoji("👍")], user=ANNA)
    yield "a reaction", request(Update(11, message_reaction=sign)), taken(event("reaction", 11, target="8", text="👍"))
    nobody = User(id=1087968824, first_name="Group", is_bot=True, username="GroupAnonymousBot")
    yield "an administrator without a name", request(message(12, chat=GROUP, sender=nobody, text="a")), taken()
    yield "an update of no interest", request(Update(13)), taken()
    yield "the older secret", request(words, secret="oud-geheim"), taken(event("message", 1))
    yield "a wrong secret", request(words, secret="nieuw_geheim "), {"status": 401, "events": []}
    yield "no secret", request(words, secret=None), {"status": 401, "events": []}
    yield "no JSON", request(words) | {"body": "{"}, {"status": 400, "events": []}
