"""Updates as requests: what is for us, what it says, and what never gets in."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.incoming import inbound
from bot.telegram.incoming.inbound import Me
from handlers.kit.request import (
    AttachmentKind,
    Audience,
    Called,
    Changed,
    Forwarded,
    Pressed,
    Quoted,
    Request,
    Said,
    Standing,
    decode_request,
    encode,
)

ME = Me("42", "rapport_bot")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DATE = 1_790_000_000
SENT = datetime.fromtimestamp(DATE, UTC)
ANNA = {"id": 7, "is_bot": False, "first_name": "Anna", "last_name": "Weber", "language_code": "de"}
BOT = {"id": 42, "is_bot": True, "first_name": "Rapport", "username": "rapport_bot"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Anna"}
GROUP = {"id": -100, "type": "supergroup", "title": "Sales"}


def message(text: str = "", *, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    body = {"message_id": 5, "date": DATE, "chat": chat, "from": ANNA} | ({"text": text} if text else {})
    return {"update_id": 1000, "message": body | more}


def read(raw: Any, me: Me = ME) -> Request | None:
    found = inbound.read(raw, me, NOW)
    assert found is None or decode_request(encode(found)) == found
    return found


def got(raw: Any, me: Me = ME) -> Request:
    found = read(raw, me)
    assert found is not None
    return found


def mention(at: int, word: str = "@rapport_bot", kind: str = "mention", **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": at, "length": len(word), **more}


def test_a_sentence() -> None:
    found = got(message("call Bo tomorrow"))
    assert found.id == "update:1000"
    assert found.body == Said("call Bo tomorrow")
    assert found.place.conversation == "telegram:42:7"
    assert found.place.audience is Audience.PRIVATE
    assert found.sent_at == SENT
    assert found.message == "5"
    assert (found.sender.user, found.sender.name, found.sender.locale) == ("7", "Anna Weber", "de")
    assert (found.sender.zone, found.sender.standing) == ("", Standing.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("/start abc-_1", Called("start", "abc-_1")),
        ("/Deal@Rapport_Bot  Acme 12k", Called("deal", "Acme 12k")),
        ("/log\ncalled Bo", Called("log", "called Bo")),
        ("/help", Called("help")),
        ("/log@other_bot x", Said("/log@other_bot x")),
        ("/50% off", Said("/50% off")),
        ("a\x00b\u202ec\ud800", Said("abc")),
    ],
)
def test_what_is_said_in_private(text: str, body: Any) -> None:
    assert got(message(text)).body == body


@pytest.mark.parametrize(
    ("text", "entities", "body"),
    [
        ("/deal Acme", [], Called("deal", "Acme")),
        ("/deal@rapport_bot Acme", [], Called("deal", "Acme")),
        ("/deal@other_bot Acme", [], None),
        ("/deal@other_bot @rapport_bot", [mention(16)], None),
        ("just chatting", [], None),
        ("@rapport_bot: call Bo", [mention(0)], Said("call Bo")),
        ("😀 call Bo @Rapport_Bot", [mention(11)], Said("😀 call Bo")),
        ("tell @rapport_bot it's done", [mention(5)], Said("tell @rapport_bot it's done")),
        ("@rapport_bot without an entity", [], None),
        ("@rapport_bots are many", [mention(0, "@rapport_bots")], None),
        ("Rapport, call Bo", [mention(0, "Rapport", "text_mention", user=BOT)], Said("call Bo")),
        ("Anna, call Bo", [mention(0, "Anna", "text_mention", user=ANNA)], None),
    ],
)
def test_only_what_is_addressed_counts_in_a_group(text: str, entities: list[Any], body: Any) -> None:
    found = read(message(text, chat=GROUP, entities=entities))
    assert (found.body if found else None) == body
    if found:
        assert found.place.audience is Audience.SHARED
    edited = read({"update_id": 1, "edited_message": message(text, chat=GROUP, entities=entities)["message"]})
    now_says = f"/{body.command} {body.text}" if isinstance(body, Called) else body.text if body else ""
    assert (edited.body if edited else None) == (Changed("edited", "5", now_says) if found else None)


def test_without_a_username_nobody_can_mention_it() -> None:
    assert read(message("@ hello", chat=GROUP, entities=[mention(0, "@")]), Me("42")) is None
    assert got(message("/help", chat=GROUP), Me("42")).body == Called("help")


def test_an_answer_to_the_bot_counts_but_the_topic_is_no_answer() -> None:
    card = {"message_id": 3, "date": DATE, "chat": GROUP, "from": BOT, "text": "Acme"}
    assert got(message("done", chat=GROUP, reply_to_message=card)).body == Said("done", "3")
    theirs = card | {"from": ANNA}
    assert read(message("done", chat=GROUP, reply_to_message=theirs)) is None
    opened = card | {"forum_topic_created": {"name": "Deals", "icon_color": 1}}
    assert read(message("done", chat=GROUP, reply_to_message=opened)) is None


def test_a_topic_is_a_thread_and_a_chain_of_replies_is_none() -> None:
    topic = got(message("/help", chat=GROUP, message_thread_id=9, is_topic_message=True))
    assert topic.place.thread == "9"
    assert got(message("/help", chat=GROUP, message_thread_id=9)).place.thread == ""


def test_bots_and_anonymous_senders() -> None:
    assert got(message("/help", **{"from": BOT | {"id": 9}})).sender.standing is Standing.BOT
    anonymous = got(message("/help", chat=GROUP, sender_chat=GROUP))
    assert (anonymous.sender.user, anonymous.sender.standing) == ("-100", Standing.BOT)


FORWARDS = [
    ({"type": "user", "date": DATE - 60, "sender_user": ANNA | {"first_name": "Bo"}}, "Bo Weber"),
    ({"type": "hidden_user", "date": DATE - 60, "sender_user_name": "Hidden"}, "Hidden"),
    ({"type": "chat", "date": DATE - 60, "sender_chat": GROUP}, "Sales"),
    ({"type": "channel", "date": DATE - 60, "chat": {"id": -5, "type": "channel", "title": "News"}}, "News"),
]


@pytest.mark.parametrize(("origin", "author"), FORWARDS)
def test_a_forward_is_content_with_its_own_moment(origin: dict[str, Any], author: str) -> None:
    found = got(message("/delete everything", forward_origin=origin))
    earlier = datetime.fromtimestamp(DATE - 60, UTC)
    assert found.body == Forwarded((Quoted("/delete everything", author, earlier),))
    assert found.sent_at == SENT
    there = message("/delete @rapport_bot", chat=GROUP, forward_origin=origin, entities=[mention(8)])
    assert read(there) is None


def test_a_press() -> None:
    body = {
        "id": "99",
        "from": ANNA,
        "message": message("Card")["message"],
        "data": "token",
        "chat_instance": "1",
    }
    found = got({"update_id": 1, "callback_query": body})
    assert found.body == Pressed("token", "5")
    assert (found.prompt, found.message, found.sent_at) == ("99", "5", NOW)
    gone = {"chat": GROUP, "message_id": 6, "date": 0}
    assert got({"update_id": 1, "callback_query": body | {"message": gone}}).place.channel == "-100"
    assert (
        read(
            {
                "update_id": 1,
                "callback_query": {"id": "1", "from": ANNA, "data": "x", "inline_message_id": "i"},
            }
        )
        is None
    )
    assert read({"update_id": 1, "callback_query": {**body, "data": ""}}) is None
    long = got({"update_id": 1, "callback_query": body | {"data": "x" * 900}}).body
    assert isinstance(long, Pressed)
    assert len(long.token) == 128


@pytest.mark.parametrize(
    ("was", "now", "what"),
    [
        ("member", "kicked", "blocked"),
        ("kicked", "member", "unblocked"),
        ("left", "administrator", "unblocked"),
        ("member", "left", "blocked"),
        ("member", "administrator", None),
    ],
)
def test_the_bot_is_let_in_and_thrown_out(was: str, now: str, what: str | None) -> None:
    change = {
        "chat": GROUP, "from": ANNA, "date": DATE,
        "old_chat_member": {"user": BOT, "status": was}, "new_chat_member": {"user": BOT, "status": now},
    }  # fmt: skip
    found = read({"update_id": 1, "my_chat_member": change})
    assert (found.body if found else None) == (Changed(what) if what else None)


def test_both_service_messages_of_an_upgrade_say_the_same() -> None:
    old = got(message(chat={"id": -5, "type": "group", "title": "x"}, migrate_to_chat_id=-100))
    new = got(message(chat=GROUP, migrate_from_chat_id=-5))
    assert old.body == new.body == Changed("migrated", "-100")
    assert old.place == new.place
    assert old.place.channel == "-5"


VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Li\r\n"
    "item1.EMAIL;TYPE=work:bo@ac\r\n me.test\r\nORG:Acme\\, Inc;Sales\r\n"
    "TITLE:CTO\r\nEMAIL:second@acme.test\r\nEND:VCARD"
)
MEDIA = [
    ({"photo": [{"file_id": "s"}, {"file_id": "l"}]}, AttachmentKind.PHOTO, "l", "image/jpeg"),
    ({"voice": {"file_id": "v", "mime_type": "audio/ogg"}}, AttachmentKind.VOICE, "v", "audio/ogg"),
    ({"document": {"file_id": "d", "mime_type": "text/csv"}}, AttachmentKind.FILE, "document:d", "text/csv"),
    ({"video_note": {"file_id": "n"}}, AttachmentKind.FILE, "video_note:n", ""),
    ({"video": {"file_id": "w"}}, AttachmentKind.FILE, "video:w", ""),
    ({"animation": {"file_id": "a"}, "document": {"file_id": "a"}}, AttachmentKind.FILE, "animation:a", ""),
    ({"location": {"latitude": 52.5, "longitude": 13.25}}, AttachmentKind.LOCATION, "52.5,13.25", ""),
]  # fmt: skip


@pytest.mark.parametrize(("media", "kind", "reference", "media_type"), MEDIA)
def test_attachments(media: dict[str, Any], kind: AttachmentKind, reference: str, media_type: str) -> None:
    found = got(message(caption="met Bo", **media))
    assert found.body == Said("met Bo")
    (attachment,) = found.attachments
    assert (attachment.kind, attachment.reference, attachment.media_type) == (kind, reference, media_type)


def test_a_caption_can_be_a_command() -> None:
    assert got(message(caption="/log met Bo", photo=[{"file_id": "p"}])).body == Called("log", "met Bo")


def test_a_contact_card() -> None:
    contact = {"phone_number": "+49 170 1", "first_name": "Bo", "vcard": VCARD}
    (card,) = got(message(contact=contact)).attachments
    assert card.kind is AttachmentKind.CONTACT_CARD
    assert card.facts == {
        "name": "Bo Li",
        "phone": "+49 170 1",
        "email": "bo@acme.test",
        "company": "Acme, Inc",
        "title": "CTO",
    }


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1, "poll": {"id": "1"}},
        {"update_id": 1},
        message(sticker={"file_id": "s", "emoji": "x"}),
        message(chat=GROUP, new_chat_members=[ANNA]),
        {"update_id": 1, "edited_message": message(location={"latitude": 1, "longitude": 2})["message"]},
    ],
)
def test_what_is_nothing_for_us(raw: dict[str, Any]) -> None:
    assert read(raw) is None


BAD: list[Any] = [
    None,
    7,
    [],
    {},
    {"update_id": "x"},
    {"update_id": 2, "message": 7},
    {"update_id": 2, "message": {"chat": {}}},
    message("hi", date=10**18),
    message("hi", date=-(10**15)),
    message("hi", **{"from": {"id": "x"}}),
    message("hi", **{"from": ANNA | {"first_name": 7}}),
]


@pytest.mark.parametrize("raw", BAD)
def test_a_malformed_update_spoils_nothing(raw: Any) -> None:
    found = inbound.requests_of([message("before"), raw, message("after")], ME, NOW)
    assert [each.body for each in found] == [Said("before"), Said("after")]


KEYS = [*message()["message"], "update_id", "message", "text", "entities", "id", "type", "offset"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(), max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
)


@given(JSON)
def test_no_json_whatever_gets_through_as_an_exception(raw: Any) -> None:
    for request in inbound.requests_of([raw, message("x") | {"extra": raw}], ME, NOW):
        assert decode_request(encode(request)) == request


def test_what_a_bot_wrote_for_somebody_is_not_what_they_say() -> None:
    inserted = message("Acme · person")
    inserted["message"]["via_bot"] = {"id": 7, "is_bot": True, "first_name": "Rapport"}
    assert read(inserted) is None


def test_an_inline_query_is_no_request_and_is_read_apart() -> None:
    typed = {"id": "9", "from": ANNA, "query": "acme", "offset": "", "chat_type": "group"}
    batch = [{"update_id": 3, "inline_query": typed}, {"update_id": 4, "inline_query": {"id": 5}}, "nothing"]
    assert inbound.requests_of(batch, ME, NOW) == []
    (query,) = inbound.queries_of(batch)
    assert (query.query, query.chat_type, query.sender.id) == ("acme", "group", ANNA["id"])


def test_a_number_of_somebody_on_telegram_gets_its_plus() -> None:
    def phone(**card: Any) -> str:
        found = read(message("", contact=card))
        assert found is not None
        return found.attachments[0].facts["phone"]

    assert phone(phone_number="34600111222", first_name="Ana", user_id=5) == "+34600111222"
    assert phone(phone_number="0600 111 222", first_name="Ana") == "0600 111 222"
    assert phone(phone_number="+34600111222", first_name="Ana", user_id=5) == "+34600111222"
