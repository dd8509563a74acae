"""What else a slot may be: other kinds, other days on the right side of now, other amounts; and putting one in."""

import pytest
from judge import records

from handlers.kit.reading import Action
from handlers.understanding.choices import Sentence, put, typed, values
from handlers.understanding.reader import GrammarReader

FOUND = records("en")


def read(text: str) -> tuple[Sentence, tuple[Action, ...]]:
    """Read a sentence; give what it was read against beside its actions."""
    actions = GrammarReader().read(text, FOUND.moment, FOUND.names, FOUND.stages).actions
    return Sentence(text, FOUND.moment, FOUND.names, FOUND.stages), actions


def test_a_due_day_is_offered_ahead_of_now_with_its_hour() -> None:
    sentence, (task,) = read("remind me next Tuesday at 3pm to call Tom Baker")
    offered = [each["due"] for each in values(sentence, task, "due")]
    assert task.slots["due"] not in offered
    assert all("T" in each and each > FOUND.moment.sent_at[:10] for each in offered)
    assert "2026-05-12T15:00:00+02:00" in offered


def test_what_happened_is_offered_before_now() -> None:
    sentence, (call,) = read("called Tom Baker on Thursday")
    offered = [each["occurred_at"] for each in values(sentence, call, "occurred_at")]
    assert offered
    assert all(each[:10] <= FOUND.moment.sent_at[:10] for each in offered)


def test_a_close_date_may_be_the_beginning_or_the_end_of_what_was_said() -> None:
    sentence, (deal,) = read("Orchid rollout closes in June")
    assert deal.slots["close_date"] == "2026-06-30"
    assert {"close_date": "2026-06-01"} in values(sentence, deal, "close_date")


def test_stages_and_kinds_are_all_but_the_one_that_is_there() -> None:
    sentence, (call,) = read("called Tom Baker")
    kinds = [each["kind"] for each in values(sentence, call, "kind")]
    assert "call" not in kinds
    assert {"meeting", "message", "note"} <= set(kinds)
    assert [each["stage"] for each in values(sentence, Action(name="move_deal", slots={"stage": "Lead"}), "stage")]


@pytest.mark.parametrize(
    ("slot", "said", "value"),
    [("due", "20 May at noon", "2026-05-20T12:00:00+02:00"), ("amount", "60k", 60_000),
     ("contact", "Tom Barker", "Tom Barker"), ("title", "Send the deck", "Send the deck")],
)  # fmt: skip
def test_typed_values_are_read(slot: str, said: str, value: object) -> None:
    sentence, _ = read("called Tom Baker")
    assert typed(sentence, Action(name="create_task"), slot, said)[slot] == value


@pytest.mark.parametrize(("slot", "said"), [("due", "blue"), ("amount", "lots"), ("contact", ""), ("title", "  ")])
def test_what_cannot_be_read_gives_nothing(slot: str, said: str) -> None:
    sentence, _ = read("called Tom Baker")
    assert typed(sentence, Action(name="create_task"), slot, said) == {}


def test_a_record_goes_from_every_action_with_what_only_followed_from_it() -> None:
    _, actions = read("called Tom Baker, follow up tomorrow at 3pm")
    mended = put(actions, 0, "contact", {"contact": "Tom Barker", "contact_id": "contact-4"})
    assert [each.slots["contact"] for each in mended] == ["Tom Barker", "Tom Barker"]
    assert all("company" not in each.slots for each in mended)
    one = put(actions, 0, "kind", {"kind": "meeting"})
    assert one[0].slots["kind"] == "meeting"
    assert one[1] == actions[1]
