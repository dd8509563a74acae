"""`pings`: what is told where and how often."""

from handlers.kit.request import Platform
from storage.models.member import Role
from tests.chat import Chat, Shown
from tests.handlers.commands.team.places import on, on_slack


def row(card: Shown, event: str) -> list[str]:
    lines = card.text.split("\n")
    at = lines.index(event)
    return lines[at + 1 : at + 3]


async def test_any_choice_is_one_press_away(chat: Chat) -> None:
    card = await chat.calls("settings pings")
    assert row(card, "Reminders")[0] == "at once"
    card = await chat.presses("Reminders: off", on=card)
    assert card.edited
    assert row(card, "Reminders")[0] == "off"
    assert "Reminders: off" not in card.buttons
    card = await chat.presses("Reminders: in the digest", on=card)
    assert row(card, "Reminders")[0] == "in the digest"
    assert row(await chat.presses("Reminders: at once", on=card), "Reminders")[0] == "at once"


async def test_reminders_in_the_digest_do_not_ring(chat: Chat) -> None:
    await chat.calls("settings pings")
    await chat.presses("Reminders: in the digest")
    await chat.says("remind me tomorrow at 10am to call Acme")
    assert "call Acme" not in await chat.waits_until("2026-03-03T10:00+01:00")
    assert "Acme" in await chat.calls("agenda")


async def test_off_in_either_card_is_off_in_both(chat: Chat) -> None:
    await chat.calls("settings ping reminders")
    assert row(await chat.calls("settings pings"), "Reminders")[0] == "off"
    await chat.presses("Reminders: at once")
    assert "Reminders\non" in await chat.calls("settings")


async def test_a_team_chooses_for_its_place_and_a_rep_may_only_look(chat: Chat) -> None:
    await chat.calls("team new West")
    await chat.calls("team join West")
    card = await chat.calls("settings pings")
    assert row(card, "Wins") == ["off", "at once"]
    assert row(await chat.presses("West · Wins: in the digest", on=card), "Wins") == ["off", "in the digest"]
    omar = await chat.colleague("Omar Haddad")
    await omar.calls("team join West")
    seen = await omar.calls("settings pings")
    assert row(seen, "Wins") == ["off", "in the digest"]
    assert {label for label in seen.buttons if "Wins" in label} == {"Wins: at once", "Wins: in the digest"}


async def test_who_is_on_two_platforms_chooses_where_a_reminder_rings(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    phone = await on(chat, Platform.TELEGRAM, "Kim Lund", user="77")
    await kim.calls("settings pings")
    await kim.presses("Reminders: Telegram")
    await chat.says("remind Kim tomorrow at 10am to call Acme")
    await kim.waits_until("2026-03-03T10:00+01:00")
    assert "Call Acme" in phone.screen.log[-1]
    assert not any("late" in each.text or "Call Acme" in each.text for each in kim.screen.log[1:])
    await kim.calls("settings pings")
    await kim.presses("Everything: Slack")
    await chat.says("remind Kim tomorrow at 11am to mail Acme")
    await kim.waits_until("2026-03-04T11:00+01:00")
    assert "Mail Acme" in kim.screen.log[-1]
