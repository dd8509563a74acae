"""Each event does what its frequency says in a team's place: at once, in the daily digest, never; and never twice."""

from typing import Any

import pytest

from handlers.kit.request import Audience, Place, Platform
from storage.models.member import Role
from storage.models.team import Team
from storage.unit_of_work import Store
from tests.chat import Chat, Everybody, Screen, show_on
from tests.handlers.commands.team.places import in_channel, on_slack

CHANNEL = "C0TEAM"
TUESDAY = "2026-03-03T09:00+01:00"


async def join(chat: Chat, **more: Any) -> Screen:
    """Put everybody into a team with a place on Slack; give the screen of that place."""

    async def found(store: Store) -> None:
        place = {"platform": "slack", "account": "slack", "channel": CHANNEL}
        team = store.teams.add(Team(id=store.new_id(), name="North", created_at=store.now, **place, **more))
        await store.flush()
        for member in await store.members.list_active():
            member.team_id = team.id

    await chat.app.in_store(found)
    await chat.app.tick()  # From now on the place's news is counted.
    return show_on(chat.app, Platform.SLACK).by_channel.setdefault(CHANNEL, Screen())


async def choose(chat: Chat, **events: str) -> None:
    async def put(store: Store) -> None:
        team = await store.teams.find_by_name("North")
        assert team is not None
        for event, frequency in events.items():
            await store.teams.set_ping(team.id, event, frequency)

    await chat.app.in_store(put)


async def a_day(chat: Chat) -> None:
    """Win one deal, move, change and make others, and meet a lead."""
    for name in ("Acme rollout 12k", "Beta renewal 8k", "Gamma pilot 5k"):
        await chat.calls(f"deal {name}")
    await chat.waits_until("2026-03-02T10:30+01:00")
    await chat.says("we won Acme rollout")
    await chat.calls("move Beta renewal to Proposal")
    await chat.says("lost Gamma pilot, too expensive")
    await chat.says("new lead Sofia Lind from Delta")


async def test_what_waits_for_the_digest_comes_in_the_morning_once(chat: Chat) -> None:
    screen = await join(chat)
    await choose(chat, wins="digest", leads="digest", changes="digest")
    await a_day(chat)
    assert screen.log == []
    await chat.waits_until("2026-03-03T08:55+01:00")
    assert screen.log == []
    await chat.waits_until(TUESDAY)
    (told,) = screen.log
    for words in ("North: what's new", "🎉 Acme rollout (€12,000)", "New leads: Sofia Lind", "New (1)", "Lost (1)"):
        assert words in told
    assert "Beta renewal · €8,000" in told
    for at in ("2026-03-03T09:30+01:00", "2026-03-04T09:00+01:00"):
        await chat.waits_until(at)
    assert len(screen.log) == 1


async def test_what_is_told_at_once_is_not_told_again(chat: Chat) -> None:
    screen = await join(chat)
    await choose(chat, wins="now", leads="now", changes="now")
    await a_day(chat)
    told = "\n".join(each.text for each in screen.log)
    assert "🎉 Nora Vidal won Acme rollout: €12,000!" in told
    assert "🌱 New lead: Sofia Lind (Nora Vidal)" in told
    assert "News from Nora Vidal:" in told
    assert "Beta renewal · Lead → Proposal" in told
    assert "Gamma pilot · Too expensive" in told
    assert told.count("Acme rollout") == 2  # As a new deal, and as a win.
    await choose(chat, wins="digest", leads="digest", changes="digest")
    before = len(screen.log)
    await chat.waits_until("2026-03-02T11:00+01:00")
    await chat.calls("move Beta renewal to Negotiation")
    await chat.waits_until(TUESDAY)
    (digest,) = screen.log[before:]
    assert "Beta renewal · Proposal → Negotiation" in digest
    assert not any(words in digest for words in ("Acme", "Sofia", "Gamma", "New (", "Lost"))


async def test_off_is_silence(chat: Chat) -> None:
    screen = await join(chat)
    await choose(chat, wins="off", leads="off", changes="off")
    await a_day(chat)
    for at in (TUESDAY, "2026-03-04T09:00+01:00"):
        await chat.waits_until(at)
    assert screen.log == []


async def test_a_new_lead_is_told_at_once_unless_somebody_chose_otherwise(chat: Chat) -> None:
    screen = await join(chat)
    await chat.says("new lead Sofia Lind from Delta")
    (told,) = screen.log
    assert "🌱 New lead: Sofia Lind (Nora Vidal)" in told
    await chat.calls("contact Jo Known")
    assert len(screen.log) == 1
    for _ in range(2):
        await chat.says("undo")
    assert [each.text for each in screen.messages.values()] == ["This lead was taken back."]


async def test_amounts_stay_out_where_they_may_not_stand(chat: Chat) -> None:
    screen = await join(chat, shows_amounts=False)
    await choose(chat, wins="digest", changes="now")
    await a_day(chat)
    await chat.says("Beta renewal is now 9k")
    await chat.waits_until(TUESDAY)
    told = "\n".join(each.text for each in screen.log)
    assert "Beta renewal" in told
    assert "🎉 Acme rollout" in told
    assert "€" not in told


async def test_outsiders_read_neither_names_nor_amounts(chat: Chat) -> None:
    screen = await join(chat)

    class Shared(Everybody):
        async def audience(self, place: Place) -> Audience:
            del place
            return Audience.EXTERNAL

        audience_now = audience

    chat.app.house.directories[Platform.SLACK] = Shared()
    await choose(chat, wins="digest", leads="now", changes="now")
    await a_day(chat)
    await choose(chat, changes="digest")
    await chat.calls("move Beta renewal to Negotiation")
    await chat.waits_until(TUESDAY)
    told = "\n".join(each.text for each in screen.log)
    for words in ("has a new lead", "changed deals", "North: what's new"):
        assert words in told
    for words in ("Sofia", "Beta", "Gamma", "Acme", "€"):
        assert words not in told


async def test_what_is_done_in_the_place_itself_is_not_told_there_again(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    kim = await on_slack(chat, "Kim Lund", Role.MANAGER)
    screen = await join(chat)
    await choose(chat, changes="now")
    there = in_channel(kim, CHANNEL)
    await there.says("move Acme rollout to Proposal")
    assert sum("Proposal" in each for each in screen.log) == 1
    assert not any("News from" in each for each in screen.log)


async def test_somebody_else_s_team_hears_nothing(chat: Chat) -> None:
    screen = await join(chat)
    await choose(chat, changes="now")
    omar = await chat.colleague("Omar Haddad")
    await omar.calls("deal Omega 3k")
    await omar.says("new lead Sofia Lind from Delta")
    await chat.waits_until(TUESDAY)
    assert screen.log == []


async def test_samples_are_no_news(chat: Chat) -> None:
    screen = await join(chat)
    await choose(chat, changes="now", leads="now")
    await chat.calls("setup sample in")
    assert screen.log == []


async def test_each_of_them_says_why_it_came(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.MANAGER)
    screen = await join(chat)
    await choose(chat, changes="digest")
    await chat.says("new lead Sofia Lind from Delta")
    await chat.calls("deal Acme rollout 12k")
    await chat.waits_until(TUESDAY)
    lead, digest = screen.log
    there = in_channel(kim, CHANNEL)
    await there.presses("Why?", on=lead)
    assert "hears of new leads at once here" in kim.screen.log[-1]
    await there.presses("Why?", on=digest)
    assert "Each working day this place hears what was new in North" in kim.screen.log[-1]
    assert "Since Mon, Mar 2, 2026, 10:00" in kim.screen.log[-1]


async def test_why_below_a_win_or_a_lead_switches_it_off_for_who_leads_the_team(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund", Role.MANAGER)
    screen = await join(chat)
    there = in_channel(kim, CHANNEL)
    for said in ("new lead Sofia Lind from Delta", "new deal Acme rollout 12k", "we won Acme rollout"):
        await chat.says(said)
    lead, win = screen.log
    for post, reason in ((lead, "hears of new leads"), (win, "hears of wins")):
        await there.presses("Why?", on=post)
        assert reason in kim.screen.log[-1]
        await there.presses("Not in this channel", on=kim.screen.log[-1])
    for said in ("new lead Jan Moor from Delta", "new deal Beta pilot 12k", "we won Beta pilot"):
        await chat.says(said)
    assert len(screen.log) == 2


async def test_who_leads_the_team_chooses_the_hour_or_none(chat: Chat) -> None:
    screen = await join(chat)
    card = await chat.calls("settings pings")
    assert "North gets its digest on working days at 9:00 AM" in card
    assert "at 5:00 PM" in await chat.presses("Working days at 5:00\u202fPM", on=card)
    await chat.calls("deal Acme rollout 12k")
    await chat.waits_until("2026-03-02T17:00+01:00")
    assert len(screen.log) == 1
    assert "at 8:30 AM" in await chat.calls("settings digest 8:30")
    assert "couldn't read “noonish”" in await chat.calls("settings digest noonish")
    assert "North gets no daily digest" in await chat.calls("settings digest off")
    await chat.calls("deal Beta renewal 8k")
    await chat.waits_until("2026-03-03T17:00+01:00")
    assert len(screen.log) == 1
    rep = await chat.colleague("Omar Haddad")
    await rep.calls("team join North")
    assert "Your role here doesn't cover that" in await rep.calls("settings digest 8:30")


@pytest.mark.parametrize(("locale", "word"), [("de", "übersicht"), ("es", "resumen"), ("zh", "汇总")])
async def test_the_hour_is_set_in_other_languages_too(chat: Chat, locale: str, word: str) -> None:
    await join(chat)
    await chat.calls(f"settings language {locale}")
    assert "8:30" in await chat.calls(f"settings {word} 8:30")


async def test_stalls_wait_for_the_digest_of_the_day_on_which_the_team_would_have_heard(chat: Chat) -> None:
    screen = await join(chat)
    await choose(chat, stalls="digest")
    await chat.calls("deal Acme rollout 12k")
    found: dict[str, int] = {}
    for day in range(3, 31):
        before = len(screen.log)
        await chat.waits_until(f"2026-03-{day:02}T09:01+01:00" if day < 29 else f"2026-03-{day:02}T09:01+02:00")
        for each in screen.log[before:]:
            if "Gone quiet (1)" in each and "Acme rollout" in each:
                found[str(day)] = 1
    assert len(found) == 1, found
    assert not any("card-stall" in each.text for each in screen.log)
