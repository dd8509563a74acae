"""Which of several open tasks is meant: the asker's own first, titles as people type them."""

from uuid import UUID

import pytest

from handlers.rules.tasks.whose import OFFERED, NoOpenTask, NothingOpen, WhichTask, choose_task, offered
from storage.models.task import Task
from tests.handlers.rules.made import ANNA, BEN, task

CALL, OFFER, REPORT = task("call Acme"), task("send the offer to Globex"), task("write the quarterly report")
HERS = [CALL, OFFER, REPORT]
HIS = task("call Initech", assignee_id=BEN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("call Acme", CALL),
        ("CALL ACME", CALL),
        ("cal acme", CALL),
        ("acme", CALL),
        ("offer globex", OFFER),
        ("send the ofer to globexx", OFFER),
        ("quartely raport", REPORT),
        ("the Quarterly Report", REPORT),
    ],
)
def test_titles_as_they_are_typed(typed: str, meant: Task) -> None:
    assert choose_task(HERS, typed, ANNA, "done") is meant


@pytest.mark.parametrize("typed", ["paint the fence", "z"])
def test_what_nobody_has_to_do_is_not_guessed(typed: str) -> None:
    with pytest.raises(NoOpenTask) as refused:
        choose_task(HERS, typed, ANNA, "done")
    assert refused.value.params["title"] == typed


def test_none_is_open() -> None:
    with pytest.raises(NothingOpen):
        choose_task([], "", ANNA, "done")
    with pytest.raises(NoOpenTask):
        choose_task([], "send the offer", ANNA, "done")


@pytest.mark.parametrize(
    ("tasks", "typed", "asker", "meant"),
    [
        ([HIS, CALL], "", ANNA, CALL),
        ([HIS, CALL], "call", ANNA, CALL),
        ([HIS], "", ANNA, HIS),
        ([HIS, CALL, OFFER], "call Initech", ANNA, HIS),
        ([HIS, CALL, OFFER], "initech", ANNA, HIS),
        ([HIS, CALL], "", BEN, HIS),
        ([task("call Acme again"), CALL], "call acme", ANNA, CALL),
    ],
    ids=["own", "own of two alike", "the only one", "another's by its title", "and part of it", "his", "the very one"],
)
def test_own_before_others(tasks: list[Task], typed: str, asker: UUID, meant: Task) -> None:
    assert choose_task(tasks, typed, asker, "done") is meant


def test_several_are_offered() -> None:
    with pytest.raises(WhichTask) as asked:
        choose_task([task("call Globex about the offer"), OFFER, CALL], "offer globex", ANNA, "snooze", when="week")
    buttons = asked.value.buttons
    assert len(buttons) == 2
    assert all(each.press.command == "snooze" and each.press.arguments["when"] == "week" for each in buttons)
    assert {"kind": "task", "id": str(OFFER.id)} in [each.press.arguments["task"] for each in buttons]


@pytest.mark.parametrize("typed", ["", "call"])
def test_no_more_are_offered_than_fit(typed: str) -> None:
    with pytest.raises(WhichTask) as asked:
        choose_task([task(f"call number {n}") for n in range(20)], typed, ANNA, "done")
    assert len(asked.value.buttons) == OFFERED


def test_all_of_one_title_are_asked_about() -> None:
    with pytest.raises(WhichTask) as asked:
        choose_task([task("call Acme") for _ in range(OFFERED)], "call acme", ANNA, "done")
    assert len(asked.value.buttons) == OFFERED


def test_a_long_title_is_cut_on_its_button() -> None:
    button = offered(task("x" * 200), "done")
    assert "x" * 60 in repr(button.label)
    assert "x" * 61 not in repr(button.label)
