"""What a client would make of plain text, and how texts are cleaned."""

import pytest

from bot.simulator.telegram.composing import composed
from bot.simulator.telegram.entities import automatic, utf16_slice
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.world import User, World


def found(text: str) -> list[tuple[str, str]]:
    return [(one.type, utf16_slice(text, one.offset, one.length)) for one in automatic(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("😀 hi @anna_k!", [("mention", "@anna_k")]),
        ("mail@anna_k and @ab", []),
        ("/done", [("bot_command", "/done")]),
        ("/done@crm_bot now", [("bot_command", "/done@crm_bot")]),
        ("1/2 and a/b", []),
        ("#deal1 #1 #größe", [("hashtag", "#deal1"), ("hashtag", "#größe")]),
        ("$USD $usd US$", [("cashtag", "$USD")]),
        ("a.b+c@example.com", [("email", "a.b+c@example.com")]),
        ("see https://x.io/a?b=1.", [("url", "https://x.io/a?b=1")]),
        ("www.evil.com/x, t.me/y", [("url", "www.evil.com/x"), ("url", "t.me/y")]),
        ("version 1.5.2 of file.txt", []),
        ("run file.py", [("url", "file.py")]),
        ("The end.In the beginning", []),
        ("@@anna_k ö@anna_k @anna_kö ²#tag ²@anna_k", [("mention", "@anna_k"), ("hashtag", "#tag")]),
        ("x·#tag #a# US$ $A$", []),
        ("/a /b/c </d> /cmd@x", [("bot_command", "/a")]),
        ("http://10.0.0.1/x 10.0.0.1", [("url", "http://10.0.0.1/x")]),
        ("пример.рф", [("url", "пример.рф")]),
        ("+49 170 1234567", [("phone_number", "+49 170 1234567")]),
        ("tg://user?id=5", [("url", "tg://user?id=5")]),
        ("5 < 6 > 4 & co", []),
    ],
)
def test_automatic(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def of(values: dict[str, str]) -> tuple[str, list[tuple[str, int, int]]]:
    world = World(User(1, "Bot", is_bot=True), lambda: 0.0)
    text, entities = composed(world, Parameters(values), "text")
    return text, [(one.type, one.offset, one.length) for one in entities]


def test_white_space_around_a_text_goes_and_entities_move() -> None:
    assert of({"text": " \n<b> Won </b> ", "parse_mode": "HTML"}) == ("Won", [("bold", 0, 3)])


def test_control_characters_and_bidi_overrides_vanish() -> None:
    assert of({"text": "a\u202e<b>b</b>\x00c\r\n", "parse_mode": "HTML"}) == ("ab c", [("bold", 1, 1)])


def test_code_and_links_hold_no_automatic_entities() -> None:
    text = "<code>@anna_k</code> <a href='https://a.example'>@anna_k</a>"
    assert [kind for kind, *_ in of({"text": text, "parse_mode": "HTML"})[1]] == ["code", "text_link"]


def test_a_mention_of_an_unknown_person_is_only_text() -> None:
    assert of({"text": "<a href='tg://user?id=99'>Max</a>", "parse_mode": "HTML"}) == ("Max", [])


def test_given_entities_are_taken() -> None:
    values = {"text": "Won", "entities": '[{"type": "bold", "offset": 0, "length": 3}]'}
    assert of(values) == ("Won", [("bold", 0, 3)])
