"""`deals`: lists by state, day, amount, stage, owner and company; paged; each a press away."""

import pytest

from locales.catalog import catalog
from tests.chat import Chat


async def fill(chat: Chat) -> None:
    """Put in deals that differ."""
    await chat.calls("deal Acme rollout 12k closing March")
    await chat.calls("deal Globex printers 90k closing June")
    await chat.calls("deal Yen thing 900000 JPY")
    await chat.calls("move Globex printers to Negotiation")


@pytest.mark.parametrize(
    ("said", "found", "left"),
    [
        ("which deals close this month", ["Acme rollout"], ["Globex printers", "Yen thing"]),
        ("welche Deals schließen diesen Monat", ["Acme rollout"], ["Globex printers"]),
        ("deals over 50k", ["Globex printers", "Yen thing"], ["Acme rollout"]),
        ("deals under 50k", ["Acme rollout"], ["Globex printers", "Yen thing"]),
        ("deals in Negotiation", ["Globex printers"], ["Acme rollout"]),
        ("deals with Acme", ["Acme rollout"], ["Globex printers"]),
        ("Nora's deals", ["Acme rollout", "Globex printers", "Yen thing"], []),
        ("Omar's deals", ["No open deal · Omar Haddad"], ["Acme rollout"]),
    ],
)
async def test_lists_what_is_asked_for(chat: Chat, said: str, found: list[str], left: list[str]) -> None:
    await chat.colleague("Omar Haddad")
    await fill(chat)
    card = await chat.says(said)
    assert [each for each in (*found, *left) if each in card] == found


async def test_won_and_lost_are_lists_of_their_own(chat: Chat) -> None:
    await fill(chat)
    await chat.says("we won Acme rollout")
    await chat.says("lost Globex printers, too expensive")
    won = await chat.says("which deals did we win this month")
    assert "Acme rollout" in won
    assert "Globex printers" not in won
    lost = await chat.calls("deals lost")
    assert "Too expensive" in lost
    assert "Acme rollout" not in lost
    assert "No deal fits" in await chat.says("which deals did we win last month")
    assert (await chat.says("show stalled deals")).text.startswith("No deal stands still · everybody")


NAMES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper", "Kapok"]


async def grow(chat: Chat) -> None:
    """Put in eleven deals that close one after another, of a thousand, two thousand …"""
    for number, name in enumerate(NAMES, 1):
        await chat.calls(f"deal {name} {number}k closing 2026-04-{number:02}")


async def test_pages_and_each_row_opens_its_deal(chat: Chat) -> None:
    await grow(chat)
    first = await chat.calls("deals")
    assert "11 open deals" in first
    assert "Page 1 of 2" in first
    assert "Hazel" in first
    assert "Ivy" not in first
    assert "Back" not in first.buttons
    second = await chat.presses("Next", on=first)
    assert second.edited
    assert "Ivy" in second
    assert "Next" not in second.buttons
    assert "Alder" in await chat.presses("Back", on=second)
    assert "Add a note" in (await chat.presses("Dogwood")).buttons


async def test_the_limits_stay_over_the_pages(chat: Chat) -> None:
    await grow(chat)
    await chat.says("deals from 2k closing in April")
    assert "Kapok" in await chat.presses("Next")
    assert "10 open deals" in await chat.presses("Back")


async def test_stalled_are_those_that_nobody_touches_the_longest_first(chat: Chat) -> None:
    await fill(chat)
    await chat.waits_until("2026-03-08T10:00+01:00")
    await chat.says("called Yen thing")
    await chat.calls("deal Fresh one")
    await chat.waits_until("2026-03-13T10:00+01:00")
    said = await chat.says("stalled deals")
    assert "2 deals stand still" in said
    assert "Fresh one" not in said
    await chat.says("remind me tomorrow at 3pm to call Acme")
    said = await chat.calls("deals stalled")
    assert "Acme rollout" not in said


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("deals foo", "foo"),
        ("pipeline zone", "zone"),
        ("changes foo", "foo"),
        ("agenda blurb", "blurb"),
        ("deals closing this month foo", "foo"),
    ],
)
async def test_what_chooses_nothing_is_said(chat: Chat, line: str, unread: str) -> None:
    await chat.calls("deal Acme rollout 12k closing June")
    assert f"I didn't understand “{unread}”" in await chat.calls(line)


@pytest.mark.parametrize(
    "line",
    [
        "deals",
        "deals over 10k",
        "deals closing this month",
        "deals in Proposal",
        "deals stalled",
        "deals won last month",
        "deals of the team",
        "pipeline team",
        "pipeline mine",
        "pipeline this quarter",
        "changes since Monday",
        "agenda tomorrow",
        "agenda overdue",
        "agenda done this week",
        "deals gewonnen",
        "deals acme",
    ],
)
async def test_what_chooses_is_not_called_unread(chat: Chat, line: str) -> None:
    await chat.calls("deal Acme rollout 12k closing June")
    assert "didn't understand" not in await chat.calls(line)


@pytest.mark.parametrize("said", ["/deals overdue", "which deals are overdue?", "overdue deals", "überfällige Deals"])
async def test_overdue_are_those_whose_close_date_has_passed(chat: Chat, said: str) -> None:
    await fill(chat)
    if said.startswith("ü"):
        await chat.calls("settings language de")
    await chat.waits_until("2026-04-01T10:00+02:00")
    listed = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Acme rollout" in listed
    assert "Globex printers" not in listed


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("es", "deals ganados"),
        ("es", "deals perdidos este mes"),
        ("fr", "deals gagnées"),
        ("it", "deals perse"),
        ("pt", "deals ganhos"),
        ("ru", "deals выигранные сделки"),
        ("zh", "deals 停滞的商机"),
    ],
)
async def test_what_chooses_in_any_form_is_not_called_unread(chat: Chat, locale: str, line: str) -> None:
    await chat.calls(f"settings language {locale}")
    said = await chat.calls(line)
    complaint = catalog().text(locale, "whose-unread", {"text": "@"}).partition("@")[0]
    assert complaint.strip("\u2068“«").strip() not in said.text


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("deals over 5000 EUR", []),
        ("deals over 5k USD", ["Gamma gate"]),
        ("deals from 5000 EUR", ["Acme rollout"]),
        ("deals under 5000", []),
        ("deals up to 5000", ["Acme rollout", "Beta seats"]),
    ],
)
async def test_a_sum_is_compared_in_its_own_currency_and_over_is_more(chat: Chat, said: str, found: list[str]) -> None:
    for deal in ("Acme rollout 5000 EUR", "Beta seats 5000 USD", "Gamma gate 7000 USD"):
        await chat.says(f"new deal {deal}")
    shown = await chat.says(said)
    assert [each for each in ("Acme rollout", "Beta seats", "Gamma gate") if each in shown] == found
