"""A verb that a correction teaches, in a language that writes no spaces."""

import msgspec
import pytest

from handlers.kit.reading import Action
from handlers.understanding import lessons
from handlers.understanding.choices import Sentence
from handlers.understanding.lessons import resembles
from handlers.understanding.reader import GrammarReader
from tests.handlers.understanding import judge

CALL = Action(name="log_activity", slots={"kind": "call"})


@pytest.mark.parametrize(("text", "said"), [("敲了Ana，问报价", "敲"), ("我刚撩了Tom Baker", "撩")])
def test_a_verb_in_characters_is_taught_and_read(text: str, said: str) -> None:
    found = judge.records("zh")
    assert lessons.verb(Sentence(text, found.moment, found.names, found.stages), CALL) == said
    moment = msgspec.structs.replace(found.moment, verbs={said: "message"})
    (action,) = GrammarReader().read(text, moment, found.names, found.stages).actions
    assert (action.name, action.slots["kind"]) == ("log_activity", "message")


@pytest.mark.parametrize("text", ["给Ana打了电话", "联系了Jens"])
def test_a_known_verb_teaches_nothing(text: str) -> None:
    found = judge.records("zh")
    assert not lessons.verb(Sentence(text, found.moment, found.names, found.stages), CALL)


@pytest.mark.parametrize(
    ("said", "name", "same"),
    [
        ("Hecsagonia", "Hexagonia GmbH", True),
        ("Jon Hofmann", "John Hoffmann", True),
        ("Initech", "Acme", False),
        ("Bobsy", "Robert Smith", False),
        ("Globex Berlin", "Globex", False),
        ("Globex 1", "Globex 2", False),
        ("Maria Dubois", "Marie Dubois", False),
    ],
)
def test_another_spelling_is_told_from_another_name(said: str, name: str, *, same: bool) -> None:
    assert resembles(said, name) is same
