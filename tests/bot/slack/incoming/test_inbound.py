"""Payloads as Slack sends them, and what becomes of each: a request, or nothing at all."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack.incoming import inbound, interactions, unmarked
from bot.slack.incoming.origin import Me
from bot.slack.rendering import menus
from handlers.kit.ports import Match, Matches
from handlers.kit.request import (
    AttachmentKind,
    Audience,
    Body,
    Called,
    Changed,
    Entered,
    Filled,
    Forwarded,
    Pressed,
    Quoted,
    Request,
    Said,
    Standing,
    decode_request,
    encode,
)

PAYLOADS = Path(__file__).parent / "payloads"
ME = Me("T043DB835ML", "U0RAPPORT1", "B0RAPPORT1")
NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
SENT = datetime.fromtimestamp(1724966800.923979, UTC)
U, C, D = "U05JAA9EN4T", "C07KTH1T4CQ", "D07DIRECT01"


def at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def payload(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PAYLOADS / f"{name}.json").read_text("utf-8"))
    return found


def read_any(source: dict[str, Any]) -> Request | None:
    module = inbound if source.get("type") == "event_callback" else interactions
    return module.read(source, ME, NOW)


def read(name: str) -> Request:
    request = read_any(payload(name))
    assert request is not None
    assert decode_request(encode(request)) == request
    return request


@pytest.mark.parametrize(
    ("name", "body", "addressed"),
    [
        ("message_im", Said("Called Acme <b> & acme.example/a"), True),
        ("message_im_connect", Said("hello"), True),
        ("message_channel_mention", Said("move Acme to won"), True),
        ("app_mention", Said("move Acme to won"), True),
        ("app_mention_thread", Said("please log it", "1724966700.000100"), True),
        ("message_thread_reply", Said("snooze it", "1724966700.000100"), False),
        ("message_thread_reply_to_card", Said("snooze it", "1724966700.000200"), True),
        ("message_changed", Changed("edited", "1724966800.923979", "call Acme on Friday"), True),
        ("message_deleted", Changed("deleted", "1724966800.923979"), True),
        ("user_deactivated", Changed("deactivated"), True),
        ("user_profile", Changed("profile"), True),
        ("app_uninstalled", Changed("uninstalled"), True),
        ("tokens_revoked_bot", Changed("uninstalled"), True),
        ("channel_id_changed", Changed("migrated", "C012Y48650T"), True),
        ("channel_left", Changed("lost"), True),
        ("channel_archive", Changed("lost"), True),
        ("member_joined", Changed("readers"), True),
        ("message_joined", Changed("readers"), True),
        ("slash_log", Called("log", "call with @jane at Acme & Co"), True),
        ("slash_alone", Called("help"), True),
        ("slash_direct", Called("help"), True),
        ("button", Pressed("token-3", "1724966700.000200"), True),
        ("button_on_home", Pressed("token-9"), True),
        ("home_opened", Entered("home"), True),
        ("shortcut_global", Entered("log_call"), True),
        (
            "shortcut_message",
            Entered("log_message", Quoted("Acme wants 40 seats & a demo, @U05JAA9EN4T", "", at(1724960000.0003))),
            True,
        ),
        ("button_in_thread", Pressed("token-0", "1724966700.000200"), True),
        ("menu_direct", Pressed("token-5", "1724966700.000200"), True),
        (
            "view_submission",
            Filled("token-9", {"deal": "Acme <renewal>", "stage": "won", "closes": "2024-09-30"}),
            True,
        ),
    ],
)
def test_what_concerns_us_becomes_a_request(name: str, body: Body, addressed: bool) -> None:
    request = read(name)
    assert (request.body, request.addressed) == (body, addressed)
    assert request.place.account == ME.team


@pytest.mark.parametrize(
    "name",
    [
        "message_channel_chatter",
        "message_mpim",
        "message_own",
        "message_other_bot",
        "message_bot_subtype",
        "message_slackbot",
        "member_joined_own",
        "message_changed_unfurl",
        "message_changed_by_bot",
        "message_changed_chatter",
        "tokens_revoked_user",
        "reaction_added",
        "other_installation",
        "button_foreign_action",
        "view_submission_foreign",
        "view_closed",
    ],
)
def test_what_does_not_concern_us_is_nothing(name: str) -> None:
    assert read_any(payload(name)) is None


def test_every_recorded_payload_has_its_place_in_these_tests() -> None:
    source = Path(__file__).read_text("utf-8")
    assert [path.stem for path in PAYLOADS.glob("*.json") if f'"{path.stem}"' not in source] == []


def test_ids_name_the_delivery_and_the_utterance() -> None:
    mention, message = read("app_mention"), read("message_channel_mention")
    assert mention.id == "event:" + payload("app_mention")["event_id"]
    assert mention.id != message.id
    assert mention.second_id == message.second_id == f"{C}:1724966800.923979"
    assert read("message_changed").second_id == ""
    assert read("slash_log").id == "command:7640145.4115.aa11bb"
    assert read("button").id == "action:7640145.4115.9f8e7d"
    assert read("view_submission").id == "view:V07VIEW001:1724966790.cb1"


def test_moments_are_slacks_own() -> None:
    assert read("message_im").sent_at == SENT
    assert read("app_uninstalled").sent_at == datetime.fromtimestamp(1724966800, UTC)
    assert read("button").sent_at == datetime.fromtimestamp(1724966790.123456, UTC)
    assert read("slash_log").sent_at == NOW


def test_places_and_threads() -> None:
    direct, mention = read("message_im").place, read("app_mention").place
    assert (direct.channel, direct.thread, direct.audience) == (D, "", Audience.PRIVATE)
    assert (mention.channel, mention.thread, mention.audience) == (C, "1724966800.923979", Audience.SHARED)
    assert read("app_mention_thread").place.thread == "1724966700.000100"
    assert read("button").place.thread == "1724966700.000200"
    assert read("button_in_thread").place.thread == "1724966600.000100"
    assert (read("menu_direct").place.thread, read("menu_direct").place.audience) == ("", Audience.PRIVATE)
    assert read("slash_direct").place.audience is Audience.PRIVATE
    assert (read("view_submission").place.channel, read("view_submission").prompt) == ("", "7640145.4115.9f8e7d")


def test_outsiders_are_named_as_such() -> None:
    said, pressed = read("message_im_connect"), read("button_by_outsider")
    assert (said.sender.home, said.sender.standing) == ("T0OTHER001", Standing.EXTERNAL)
    assert (said.sender.name, said.place.audience) == ("Otto Outside", Audience.EXTERNAL)
    assert (pressed.sender.standing, pressed.place.audience) == (Standing.EXTERNAL, Audience.EXTERNAL)
    assert (read("message_im").sender.user, read("message_im").sender.standing) == (U, Standing.UNKNOWN)
    assert read("button").sender.name == "ann"


def test_a_tombstone_is_a_deletion_by_its_author() -> None:
    request = read("message_deleted_tombstone")
    assert (request.body, request.sender.user) == (Changed("deleted", "1724966800.923979"), U)


def test_files_become_attachments() -> None:
    [voice] = read("file_voice").attachments
    assert (voice.kind, voice.reference, voice.size) == (AttachmentKind.VOICE, "F07FILE001", 38255)
    request = read("file_photo_and_card")
    kinds = [each.kind for each in request.attachments]
    assert kinds == [AttachmentKind.PHOTO, AttachmentKind.CONTACT_CARD, AttachmentKind.FILE]
    assert (request.body, request.attachments[0].name) == (Said("her card"), "card.jpg")


def test_a_shared_message_keeps_its_author_and_its_moment() -> None:
    original = datetime.fromtimestamp(1724966776.474889, UTC)
    words = "They want https://acme.example/offer by Friday"
    assert read("shared").body == Forwarded((Quoted(words, "Jane Doe", original),))
    # Without a text of its own the share's blocks are read.
    assert read("shared_with_comment").body == Forwarded((Quoted(words, "Jane Doe", original),), "log this")


def test_our_own_message_is_known_by_its_metadata() -> None:
    assert inbound.own_message(payload("message_own"), ME) == ("0192-intent", D, "1724966800.923979")
    assert inbound.own_message(payload("message_other_bot"), ME) is None
    forged = payload("message_own")
    forged["event"] |= {"user": "U0OTHERBOT", "bot_id": "B0OTHER"}
    assert inbound.own_message(forged, ME) is None


def test_blank_answers_to_required_questions_are_missing() -> None:
    submission = payload("view_submission")
    assert interactions.missing(submission) == []
    submission["view"]["state"]["values"]["deal"]["answer"]["value"] = " \n"
    assert interactions.missing(submission) == ["deal"]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("<@U0RAPPORT1> hi", "hi"),
        ("<@U0RAPPORT1|rapport>, hi", "hi"),
        ("ask <@U0RAPPORT1> now", "ask now"),
        ("<@U2|jane> and <@U3>", "@jane and @U3"),
        ("in <#C1|sales> or <#C2>", "in #sales or #C2"),
        ("<!here> <!subteam^S1|@team> <!date^1^{date}|today>", "@here @team today"),
        ("<mailto:a@b.example|a@b.example> <tel:+491|+49 1>", "a@b.example +49 1"),
        ("<https://a.example>", "https://a.example"),
        ("<https://a.example|a.example>", "a.example"),
        ("<https://a.example/x|our offer>", "our offer (https://a.example/x)"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("line\nbreak\u202e\u0000", "line\nbreak"),
        ("&lt;@U0RAPPORT1&gt;", "<@U0RAPPORT1>"),
    ],
)
def test_notation_becomes_plain_words(raw: str, plain: str) -> None:
    assert unmarked.plain(raw, ME.user) == plain


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
NAMES = sorted(path.stem for path in PAYLOADS.glob("*.json"))


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(NAMES), data=st.data())
def test_no_malformed_payload_raises(name: str, data: st.DataObject) -> None:
    source = payload(name)
    node: Any = source
    for _ in range(data.draw(st.integers(0, 4))):
        inner = [value for value in (node.values() if isinstance(node, dict) else node) if value]
        inner = [value for value in inner if isinstance(value, dict | list)]
        if not inner:
            break
        node = data.draw(st.sampled_from(inner))
    key = data.draw(st.sampled_from(sorted(node) if isinstance(node, dict) else list(range(len(node)))))
    node[key] = data.draw(JSON)
    request = read_any(source)
    inbound.own_message(source, ME)
    interactions.missing(source)
    if request is not None:
        encode(request)


def test_what_is_not_ours_among_shortcuts_and_tabs_is_nothing() -> None:
    assert read_any(payload("shortcut_foreign")) is None
    assert read_any(payload("home_messages_tab")) is None


def test_a_shortcut_is_answered_in_private_and_knows_an_outsider() -> None:
    pointed, outsider = read("shortcut_message"), read("shortcut_by_outsider")
    assert (pointed.place.channel, pointed.place.audience) == ("", Audience.PRIVATE)
    assert pointed.prompt == "7640152.4115.aa13"
    assert outsider.sender.standing is Standing.EXTERNAL


def test_a_menu_says_what_it_looks_for_and_what_is_chosen_comes_back() -> None:
    found = menus.lookup(payload("menu_typed"), ME)
    assert found is not None
    asked, anew = found
    assert (asked.typed, asked.kinds, anew) == ("Acm", ("contact", "company", "deal"), True)
    known = Match("company", "0190a6c0-0000-7000-8000-000000000001", "Acme", "")
    shown = menus.options(asked, Matches(locale="de", items=(known,)), anew=True)["options"]
    assert [each["value"] for each in shown] == [f"company:{known.id}", "new:Acm"]
    assert shown[1]["text"]["text"] == "+ Neu: Acm"
    assert menus.options(asked, Matches(), anew=True) == {"options": []}
    foreign = {**payload("menu_typed"), "action_id": "press-1"}
    assert menus.lookup(foreign, ME) is None
