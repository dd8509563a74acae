"""What a member hears in private of others' work: at once, in the agenda of their morning, never."""

import pytest

from handlers.kit.request import Platform
from storage.models.member import Role
from storage.models.team import Team
from storage.unit_of_work import Store
from tests.chat import Chat
from tests.handlers.commands.team.places import on, on_slack

TOMORROW = "2026-03-03T09:00+01:00"


async def teams(chat: Chat, *names: str) -> None:
    """Put the members, in the order of their names, into teams of these names; one name twice is one team."""

    async def found(store: Store) -> None:
        made: dict[str, Team] = {}
        for member, name in zip(await store.members.list_active(), names, strict=True):
            if name not in made:
                made[name] = store.teams.add(Team(id=store.new_id(), name=name, created_at=store.now))
                await store.flush()
            member.team_id = made[name].id

    await chat.app.in_store(found)


async def choose(chat: Chat, **events: str) -> None:
    async def put(store: Store) -> None:
        (kim,) = [each for each in await store.members.list_active() if each.name == "Kim Lund"]
        for event, frequency in events.items():
            await store.teams.set_own_ping(kim.id, event, frequency=frequency)

    await chat.app.in_store(put)


async def work(chat: Chat) -> None:
    """Win a deal and meet a lead."""
    await chat.calls("deal Acme rollout 12k")
    await chat.waits_until("2026-03-02T10:30+01:00")
    await chat.says("we won Acme rollout")
    await chat.says("new lead Sofia Lind from Delta")


async def test_wins_and_leads_of_ones_team_come_at_once_to_who_chose_so(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    await teams(chat, "North", "North")
    await choose(chat, wins="now", leads="now")
    await work(chat)
    told = "\n".join(each.text for each in kim.screen.log)
    assert "🎉 Nora Vidal won Acme rollout: €12,000!" in told
    assert "🌱 New lead: Sofia Lind (Nora Vidal)" in told
    why = await kim.presses("Why?")
    assert "You chose to hear of your team's new leads at once." in why
    assert "New leads" in await kim.presses("No more new leads", on=why)
    before = len(kim.screen.messages)
    await chat.says("new lead Mona Berg from Delta")
    assert not any("Mona Berg" in each.text for each in kim.screen.log[before:])


@pytest.mark.parametrize("chosen", [{}, {"wins": "off", "leads": "digest"}])
async def test_who_did_not_choose_hears_nothing_at_once(chat: Chat, chosen: dict[str, str]) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    await teams(chat, "North", "North")
    await choose(chat, **chosen)
    await work(chat)
    assert kim.screen.log == []


@pytest.mark.parametrize(
    ("at", "morning", "days"),
    [
        ("2026-03-02T23:00+01:00", "2026-03-03T09:00+01:00", ()),
        ("2026-03-07T11:00+01:00", "2026-03-09T09:00+01:00", ()),
        ("2026-03-25T11:00+01:00", "2026-03-26T09:00+01:00", ()),
        ("2026-03-04T11:00+01:00", "2026-03-06T09:00+01:00", ("away until friday",)),
    ],
)
async def test_what_comes_at_no_time_for_it_waits_for_the_morning(
    chat: Chat, at: str, morning: str, days: tuple[str, ...]
) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    await teams(chat, "North", "North")
    await choose(chat, wins="now", leads="now")
    await chat.calls("deal Acme rollout 12k")
    await chat.calls("deal Beta rollout 5k")
    await chat.says("we won Beta rollout")
    await chat.waits_until("2026-03-02T11:00+01:00")

    async def keep_greek_holidays(store: Store) -> None:
        (found,) = [each for each in await store.members.list_active() if each.name == "Kim Lund"]
        found.country = "GR"

    await chat.app.in_store(keep_greek_holidays)
    for line in days:
        await kim.calls(line)
    await chat.waits_until(at)
    silent = len(kim.screen.log)
    await chat.says("we won Acme rollout")
    await chat.says("new lead Sofia Lind from Delta")
    assert len(kim.screen.log) == silent
    await chat.waits_until(morning)
    (day,) = [each.text for each in kim.screen.log[silent:] if "Your day" in each.text]
    assert "🎉 Acme rollout (€12,000)" in day
    assert "New leads: Sofia Lind" in day
    assert "Beta" not in day  # Told at once.


async def test_another_teams_news_is_another_teams(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    await teams(chat, "South", "North")
    await choose(chat, wins="now", leads="digest")
    await work(chat)
    await chat.waits_until(TOMORROW)
    assert kim.screen.log == []


async def test_who_did_it_hears_nothing_of_it(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    await teams(chat, "North", "North")
    await choose(chat, wins="now", leads="digest")
    await kim.calls("deal Beta renewal 5k")
    await kim.says("we won Beta renewal")
    await kim.says("new lead Sofia Lind from Delta")
    await kim.waits_until(TOMORROW)
    assert not any("🎉 Kim" in each.text or "Your day" in each.text for each in kim.screen.log)


async def test_what_waits_for_the_morning_stands_in_its_agenda_once(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    await teams(chat, "North", "North")
    await choose(chat, wins="digest", leads="digest", changes="digest")
    await kim.calls("deal Beta renewal 5k")
    await kim.calls("deal Gamma pilot 2k")
    before = len(kim.screen.messages)
    await work(chat)
    await chat.says("move Beta renewal to Proposal")
    await kim.calls("move Gamma pilot to Proposal")
    assert not any("Beta" in each.text for each in kim.screen.log[before + 1 :])
    await chat.waits_until(TOMORROW)
    (day,) = [each.text for each in kim.screen.log if "Your day" in each.text]
    assert "What your colleagues did:" in day
    for words in ("🎉 Acme rollout (€12,000)", "New leads: Sofia Lind", "Beta renewal · Lead → Proposal"):
        assert words in day
    assert "Gamma" not in day  # One's own changes are no news.
    await chat.waits_until("2026-03-04T09:00+01:00")
    assert sum("Acme rollout (" in each.text for each in kim.screen.log) == 1


async def test_a_change_of_ones_deal_is_told_unless_switched_off(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    omar = await on_slack(chat, "Omar Haddad", Role.REP, user="U0OMAR")
    await kim.calls("deal Beta renewal 5k")
    await omar.calls("move Beta renewal to Proposal")
    told = next(each for each in reversed(kim.screen.log) if not each.edited)
    assert "Omar Haddad" in told
    why = await kim.presses("Why?")
    assert "It is your deal, and a colleague changed it." in why
    assert "Changes" in await kim.presses("No more changes", on=why)
    before = len(kim.screen.messages)
    await omar.calls("move Beta renewal to Negotiation")
    assert len(kim.screen.messages) == before


@pytest.mark.parametrize("role", [Role.MANAGER, Role.ADMIN])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("move Beta renewal to Proposal", "Lead → Proposal"),
        ("Beta renewal is now worth 9k", "€5,000 → €9,000"),
        ("lost Beta renewal, too expensive", "Lead → Lost\nReason\n– → Too expensive"),
        ("won Beta renewal", "Lead → Won"),
    ],
)
async def test_the_owner_hears_what_became_of_a_deal_whoever_did_it(
    chat: Chat, role: Role, said: str, told: str
) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    boss = await on_slack(chat, "Omar Haddad", role, user="U0OMAR")
    await kim.calls("deal Beta renewal 5k")
    before = len(kim.screen.log)
    await boss.says(said)
    (heard,) = [each.text for each in kim.screen.log[before:] if not each.edited]
    assert "Omar Haddad has changed your deal Beta renewal" in heard
    assert told in heard
    before = len(kim.screen.log)
    await boss.says("undo")
    (heard,) = [each.text for each in kim.screen.log[before:] if not each.edited]
    assert f"{told.splitlines()[0].partition(' → ')[2]} → " in heard


async def test_the_owner_hears_that_a_lost_deal_goes_on_and_is_told_nothing_by_who_covers(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    omar = await on_slack(chat, "Omar Haddad", Role.REP, user="U0OMAR")
    await kim.calls("deal Beta renewal 5k")
    await kim.says("lost Beta renewal, too expensive")
    before = len(kim.screen.log)
    await chat.says("reopen Beta renewal")
    (heard,) = [each.text for each in kim.screen.log[before:] if not each.edited]
    assert "Lost → Lead" in heard
    await kim.says("I'm away until Friday, Omar covers for me")
    before = len(kim.screen.messages)
    await omar.says("won Beta renewal")
    assert "Won: Beta renewal" in omar.screen.log[-1]
    assert len(kim.screen.messages) == before


async def test_changes_arrive_on_the_platform_that_was_chosen_for_them(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.REP)
    await kim.calls("deal Beta renewal 5k")
    omar = await on_slack(chat, "Omar Haddad", Role.REP, user="U0OMAR")
    phone = await on(chat, Platform.TELEGRAM, "Kim Lund", user="77")
    await kim.calls("settings pings")
    await kim.presses("Changes: Telegram")
    await omar.calls("move Beta renewal to Proposal")
    assert "Omar Haddad" in phone.screen.log[-1]
