"""Due moments: what was meant against what was said and what is now, over clock changes and midnight."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from handlers.kit.arguments import Due
from handlers.kit.context import Context
from handlers.rules.tasks.due import DueInThePast, OwnTime, nothing, resolve
from storage.models.member import Member
from storage.models.task import DueKind

DAILY, FRIDAYS = "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=FR"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def own(said: str, now: str = "", zone: str = "Europe/Berlin", starts: str = "09:00") -> OwnTime:
    return OwnTime(zone, starts, utc(said), utc(now or said))


MONDAY = own("2026-03-02T10:00")  # 11:00 in Berlin.


def at(text: str, zone: str = "") -> Due:
    return Due(at=datetime.fromisoformat(text), zone=zone)


def on(text: str, zone: str = "") -> Due:
    return Due(on=date.fromisoformat(text), zone=zone)


@pytest.mark.parametrize(
    ("due", "time", "due_at", "rings"),
    [
        pytest.param(at("2026-03-03T15:00"), MONDAY, "2026-03-03T14:00", "2026-03-03T14:00", id="wall time"),
        pytest.param(
            at("2026-03-03T15:00", "America/New_York"), MONDAY, "2026-03-03T20:00", "2026-03-03T20:00", id="zone named"
        ),
        pytest.param(at("2026-03-29T02:30"), MONDAY, "2026-03-29T01:00", "2026-03-29T01:00", id="skipped: after it"),
        pytest.param(at("2026-10-25T02:30"), MONDAY, "2026-10-25T00:30", "2026-10-25T00:30", id="twice: the first"),
        pytest.param(on("2026-03-03"), MONDAY, "2026-03-03T08:00", "2026-03-03T08:00", id="day: start of day"),
        pytest.param(on("2026-03-30"), MONDAY, "2026-03-30T07:00", "2026-03-30T07:00", id="day in summer"),
        pytest.param(
            on("2026-03-03", "Asia/Tokyo"), MONDAY, "2026-03-03T00:00", "2026-03-03T00:00", id="day elsewhere"
        ),
        pytest.param(
            on("2026-03-03"),
            own("2026-03-02T10:00", starts="07:30"),
            "2026-03-03T06:30",
            "2026-03-03T06:30",
            id="own start of day",
        ),
        pytest.param(on("2026-03-02"), MONDAY, "2026-03-02T08:00", "2026-03-02T16:00", id="today: at its end"),
        pytest.param(
            on("2026-03-02"),
            own("2026-03-02T06:00"),
            "2026-03-02T08:00",
            "2026-03-02T08:00",
            id="today before the start of day",
        ),
        pytest.param(
            on("2026-03-02"),
            own("2026-03-02T18:00"),
            "2026-03-02T08:00",
            "2026-03-02T19:00",
            id="today in the evening: in an hour",
        ),
        pytest.param(
            at("2026-03-02T11:05"),
            own("2026-03-02T10:00", now="2026-03-02T13:00"),
            "2026-03-02T10:05",
            "2026-03-02T10:05",
            id="still to come when it was said",
        ),
        pytest.param(
            on("2026-03-02"),
            own("2026-03-02T20:00", now="2026-03-03T06:00"),
            "2026-03-02T08:00",
            "2026-03-03T07:00",
            id="its day was not over when it was said",
        ),
        pytest.param(at("2026-03-02T10:59"), MONDAY, "2026-03-02T09:59", "2026-03-02T09:59", id="within the minute"),
    ],
)
def test_moments(due: Due, time: OwnTime, due_at: str, rings: str) -> None:
    found = resolve(due, time)
    assert (found.due_at, found.next_at) == (utc(due_at), utc(rings))
    assert found.zone == (due.zone or time.zone)


@pytest.mark.parametrize(
    ("due", "time"),
    [
        (at("2026-03-02T10:58"), MONDAY),
        (at("2026-03-02T11:30", "Asia/Tokyo"), MONDAY),
        (on("2026-03-01"), MONDAY),
        (on("2026-03-02"), own("2026-03-02T23:30")),  # In Berlin the third has begun.
        (on("2026-03-01", "America/Los_Angeles"), own("2026-03-02T09:00")),
    ],
)
def test_what_has_passed_is_refused(due: Due, time: OwnTime) -> None:
    with pytest.raises(DueInThePast):
        resolve(due, time)


def test_a_day_is_over_only_where_it_is_meant() -> None:
    found = resolve(on("2026-03-01", "America/Los_Angeles"), own("2026-03-02T07:30"))
    assert found.next_at == utc("2026-03-02T08:30")


@pytest.mark.parametrize(
    ("due", "rule", "time", "due_at", "wall"),
    [
        (at("2026-03-06T09:00"), FRIDAYS, MONDAY, "2026-03-06T08:00", "2026-03-06T09:00"),
        (at("2026-03-02T09:00"), DAILY, MONDAY, "2026-03-03T08:00", "2026-03-02T09:00"),
        (at("2026-02-27T09:00"), FRIDAYS, MONDAY, "2026-03-06T08:00", "2026-02-27T09:00"),
        (on("2026-03-03"), DAILY, MONDAY, "2026-03-03T08:00", "2026-03-03T09:00"),
        (on("2026-02-27"), FRIDAYS, MONDAY, "2026-03-06T08:00", "2026-02-27T09:00"),
        (
            on("2026-03-29"),
            DAILY,
            own("2026-03-02T10:00", starts="02:30"),
            "2026-03-29T01:00",
            "2026-03-29T02:30",  # The one skipped morning does not move all that come after it.
        ),
    ],
)
def test_a_repetition_begins_with_the_next_one(due: Due, rule: str, time: OwnTime, due_at: str, wall: str) -> None:
    found = resolve(due, time, recurrence=rule)
    assert (found.due_at, found.wall_local) == (utc(due_at), wall)


def test_the_day_of_a_late_repetition_is_the_coming_one() -> None:
    assert resolve(on("2026-02-27"), MONDAY, recurrence=FRIDAYS).due_on == date(2026, 3, 6)


def test_a_repetition_that_is_over_is_refused() -> None:
    for due in (at("2026-02-27T09:00"), on("2026-02-27")):
        with pytest.raises(DueInThePast):
            resolve(due, MONDAY, recurrence="FREQ=WEEKLY;BYDAY=FR;COUNT=1")


@pytest.mark.parametrize(
    ("offset", "day", "due_at", "rings"),
    [
        ("-P3D", "2026-03-20", "2026-03-17T08:00", "2026-03-17T08:00"),
        ("P1M", "2026-03-20", "2026-04-20T07:00", "2026-04-20T07:00"),  # Summer time by then.
        ("-P1M", "2026-03-20", "2026-02-20T08:00", "2026-03-02T10:00"),  # Already over: at once.
        ("-PT2H", "2026-03-20", "2026-03-20T06:00", "2026-03-20T06:00"),
    ],
)
def test_an_anchor_counts_from_its_record(offset: str, day: str, due_at: str, rings: str) -> None:
    anchor = {"of": "close_date", "offset": offset}
    found = resolve(Due(anchor=anchor), MONDAY, anchor_day=date.fromisoformat(day))
    assert found.due_kind is DueKind.ANCHORED
    assert (found.due_at, found.next_at, found.anchor) == (utc(due_at), utc(rings), anchor)
    assert found.due_on == utc(due_at).date()


def test_an_anchor_without_its_day_waits() -> None:
    found = resolve(Due(anchor={"of": "close_date", "offset": "-P3D"}), MONDAY)
    assert (found.due_kind, found.due_at, found.next_at) == (DueKind.ANCHORED, None, None)


@pytest.mark.parametrize(
    ("due", "kind", "day", "wall"),
    [
        (at("2026-03-03T15:00"), DueKind.WALL, None, "2026-03-03T15:00"),
        (at("2026-03-03T15:00:30"), DueKind.WALL, None, "2026-03-03T15:00:30"),
        (on("2026-03-03"), DueKind.DAY, date(2026, 3, 3), None),
    ],
)
def test_what_was_meant_is_kept(due: Due, kind: DueKind, day: date | None, wall: str | None) -> None:
    found = resolve(due, MONDAY)
    assert (found.due_kind, found.due_on, found.wall_local) == (kind, day, wall)


def test_no_moment_is_no_bell() -> None:
    found = resolve(None, MONDAY)
    assert found == nothing("Europe/Berlin")
    assert (found.due_kind, found.due_at, found.next_at) == (DueKind.NONE, None, None)


@pytest.mark.parametrize(
    ("sent", "now", "said"),
    [("10:00", "10:05", "10:00"), ("10:05", "10:00", "10:00")],  # A platform's clock may be ahead of ours.
)
def test_a_member_has_their_own_time(sent: str, now: str, said: str) -> None:
    def member(zone: str | None, starts: str) -> Any:
        return cast("Member", SimpleNamespace(zone=zone, day_starts_at=starts))

    actor = SimpleNamespace(member=member(None, "08:00"), zone="Europe/Paris")
    sent_at, at_work = utc(f"2026-03-02T{sent}"), utc(f"2026-03-02T{now}")
    ctx = cast("Context", SimpleNamespace(actor=actor, sent_at=sent_at, now=at_work))
    expected = utc(f"2026-03-02T{said}")
    assert OwnTime.of(ctx) == OwnTime("Europe/Paris", "08:00", expected, at_work)
    assert OwnTime.of(ctx, member("Asia/Tokyo", "10:00")) == OwnTime("Asia/Tokyo", "10:00", expected, at_work)
