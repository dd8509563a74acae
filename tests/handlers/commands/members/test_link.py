"""`link` and `unlink`: one person, two platforms; a yes on both sides, and both sides are told."""

import re
import sqlite3
from datetime import datetime

from handlers.kit.request import Audience, Platform, Sender
from storage.models.identity import Identity
from storage.models.member import Member, Role
from storage.unit_of_work import Store
from tests.chat import Chat, Shown
from tests.handlers.commands.team.places import in_channel, on, on_slack

CODE = re.compile(r"/link ([\w-]{22})")


def phone(chat: Chat, user: str = "77", name: str = "Kim L.") -> Chat:
    return chat.beside(Platform.TELEGRAM, Sender(user=user, name=name))


def code_in(shown: Shown) -> str:
    found = CODE.search(shown.text)
    assert found is not None, shown.text
    return found[1]


async def accounts(chat: Chat, name: str) -> list[str]:
    async def look(store: Store) -> list[Identity]:
        member = await store.members.find_by_name(name)
        assert isinstance(member, Member)
        return await store.identities.list_by_member(member.id)

    return [each.platform for each in await chat.app.in_reading(look)]


async def linked(chat: Chat) -> tuple[Chat, Chat]:
    kim = await on_slack(chat, "Kim Lund")
    telegram = phone(chat)
    await telegram.calls(f"start {code_in(await kim.calls('link'))}")
    await kim.presses("Yes, that's me")
    return kim, telegram


async def test_begun_here_typed_there_confirmed_here(chat: Chat) -> None:
    kim, telegram = await on_slack(chat, "Kim Lund"), phone(chat)
    code = code_in(await kim.calls("link"))
    assert "press “Yes, that's me” on Slack" in await telegram.calls(f"start {code}")
    assert await accounts(chat, "Kim Lund") == ["slack"]
    asked = kim.screen.log[-1]
    assert "Kim L. (77) on Telegram has typed your code" in asked
    assert "is you now" in await kim.presses("Yes, that's me", on=asked)
    assert "linked now" in telegram.screen.log[-1]
    assert await accounts(chat, "Kim Lund") == ["slack", "telegram"]
    assert "Call Acme" in await telegram.says("remind me tomorrow at 10am to call Acme")
    assert "Call Acme" in await kim.calls("agenda")


async def test_no_means_no_and_the_code_is_void(chat: Chat) -> None:
    kim, telegram = await on_slack(chat, "Kim Lund"), phone(chat)
    code = code_in(await kim.calls("link"))
    await telegram.calls(f"start {code}")
    asked = kim.screen.log[-1]
    await kim.presses("No", on=asked)
    assert "answered with No" in telegram.screen.log[-1]
    assert "doesn't work any more" in await telegram.calls(f"start {code}")
    assert "That is over" in await kim.presses("Yes, that's me", on=asked)
    assert await accounts(chat, "Kim Lund") == ["slack"]


async def test_a_second_account_finds_the_code_taken(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund")
    code = code_in(await kim.calls("link"))
    await phone(chat).calls(f"start {code}")
    thief = phone(chat, "666", "Kim Lund")
    assert "doesn't work any more" in await thief.calls(f"start {code}")
    await kim.presses("Yes, that's me")
    known = await chat.app.in_reading(lambda store: store.identities.find_by_user("telegram", "telegram", "666"))
    assert known is None


async def test_ten_minutes_later_nothing_can_be_confirmed(chat: Chat) -> None:
    kim, telegram = await on_slack(chat, "Kim Lund"), phone(chat)
    await telegram.calls(f"start {code_in(await kim.calls('link'))}")
    asked = kim.screen.log[-1]
    await kim.waits_until("2026-03-02T10:10+01:00")
    assert "That is over" in await kim.presses("Yes, that's me", on=asked)
    assert await accounts(chat, "Kim Lund") == ["slack"]


async def test_only_the_account_that_began_may_say_yes(chat: Chat) -> None:
    kim, omar = await on_slack(chat, "Kim Lund"), await on_slack(chat, "Omar Haddad")
    await phone(chat).calls(f"start {code_in(await kim.calls('link'))}")
    asked = kim.screen.log[-1]
    assert "That is over" in await omar.presses_token(asked.buttons["Yes, that's me"])
    assert await accounts(chat, "Kim Lund") == ["slack"]


async def test_a_new_code_ends_the_earlier_one(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund")
    first = code_in(await kim.calls("link"))
    await kim.calls("link")
    assert "doesn't work any more" in await phone(chat).calls(f"start {first}")


async def test_no_code_is_shown_where_others_read(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund")
    await in_channel(kim).calls("link")
    assert "between you and me" in kim.screen.log[-1]
    code = code_in(await kim.calls("link"))
    group = chat.beside(Platform.TELEGRAM, Sender(user="77", name="Kim L."), channel="-1", audience=Audience.SHARED)
    await group.calls(f"start {code}")
    assert "has typed your code" not in kim.screen.log[-1]


async def test_the_code_is_kept_nowhere(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund")
    code = code_in(await kim.calls("link"))
    await phone(chat).calls(f"link {code}")
    with sqlite3.connect(chat.app.settings.database_url.removeprefix("sqlite:///")) as file:
        rows = file.execute("SELECT payload FROM inbox UNION ALL SELECT payload FROM outbox").fetchall()
    file.close()
    assert len(rows) >= 5
    assert code not in str(rows)


async def test_two_members_who_were_one_become_one(chat: Chat) -> None:
    """Somebody was let in on both platforms before anybody thought of linking."""
    kim, twin = await on_slack(chat, "Kim Lund"), await on_slack(chat, "Kim on the road", user="U-2")
    await twin.says("remind me tomorrow at 10am to call Acme")
    await twin.says("remind me tomorrow at 11am to water the plants")
    await twin.calls("deal Hooli pilot 12k")
    told = await twin.calls(f"link {code_in(await kim.calls('link'))}")
    for said in (kim.screen.log[-1], told):
        assert "Kim on the road" in said
        assert "one open deal (€12,000), 2 follow-ups" in said
    await kim.presses("Yes, that's me")
    assert "Call Acme" in await kim.calls("agenda")
    assert "Water the plants" in await kim.calls("agenda")
    assert "Call Acme" in await twin.calls("agenda")
    active = await chat.app.in_reading(lambda store: store.members.list_active())
    assert "Kim on the road" not in [each.name for each in active]
    await kim.waits_until("2026-03-03T10:00+01:00")
    rung = [each for who in (kim, twin) for each in who.screen.log if "⏰" in each and "Call Acme" in each]
    assert "You asked" in rung[-1]


async def test_the_only_administrator_does_not_vanish_in_a_rep(chat: Chat) -> None:
    kim = await on_slack(chat, "Kim Lund")
    await chat.calls(f"link {code_in(await kim.calls('link'))}")
    assert "only administrator" in await kim.presses("Yes, that's me")
    assert [each.name for each in await chat.app.in_reading(lambda store: store.members.list_admins())] == [
        "Nora Vidal"
    ]


async def test_one_unlinks_from_either_side_and_both_are_told(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    assert "Kim L. on Telegram is no longer yours" in await kim.presses("Unlink")
    assert "unlinked on Slack" in telegram.screen.log[-1]
    assert await accounts(chat, "Kim Lund") == ["slack"]
    await telegram.says("called Acme")
    assert "Acme" not in telegram.screen.log[-1]


async def test_cards_on_an_account_that_was_unlinked_say_no_more(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    deal = await telegram.says("new deal Acme pilot 5k")
    reminder = await telegram.says("remind me on Friday at 10am to call Acme")
    agenda = await telegram.calls("agenda")
    await kim.calls("unlink")
    await kim.presses("Unlink Telegram Kim L.")
    stood = dict(telegram.screen.messages)
    assert {deal.id, reminder.id, agenda.id} <= stood.keys()
    for words in ("Acme pilot is now worth 99k", "call Acme is done", "lost Acme pilot, too expensive", "undo"):
        await kim.says(words)
    assert telegram.screen.messages == stood
    before = await kim.calls("show Acme pilot")
    assert "€99,000" in before
    await telegram.presses("Won", on=deal)
    assert (await kim.calls("show Acme pilot")).text == before.text


async def test_cards_on_the_account_that_stays_go_on_agreeing(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    card = await kim.says("remind me on Friday at 10am to call Acme")
    await telegram.calls("unlink")
    await telegram.presses("Unlink Telegram Kim L.")
    await kim.says("call Acme is done")
    assert kim.screen.messages[card.id].text != card.text


async def test_the_side_that_was_left_hears_of_it(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    await telegram.calls("unlink")
    assert "is no longer yours" in await telegram.presses("Unlink Telegram Kim L.")
    assert "If that wasn't you" in kim.screen.log[-1]
    assert "only account" in await kim.calls("unlink")


async def test_a_card_on_both_sides_agrees_and_says_where_it_happened(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    on_slack_card = await kim.says("remind me tomorrow at 10am to call Acme")
    await telegram.waits_until("2026-03-03T10:00+01:00")
    await telegram.calls("done call Acme")
    card = kim.screen.messages[on_slack_card.id]
    assert "✓ Done: Call Acme" in card
    assert "Done in Telegram, 10:00 AM" in card


async def test_linking_is_on_record(chat: Chat) -> None:
    await linked(chat)

    async def look(store: Store) -> list[str]:
        return [f"{each.action} {each.entity}" for each in await store.audit.list_recent()]

    noted = await chat.app.in_reading(look)
    assert "insert identity" in noted
    assert "update link" in noted


async def test_a_viewer_links_too(chat: Chat) -> None:
    assert code_in(await (await on_slack(chat, "Vera Wynn", Role.VIEWER)).calls("link"))


async def test_the_printed_link_serves_who_is_a_member_there_too(chat: Chat) -> None:
    kim, twin = await on_slack(chat, "Kim Lund"), await on_slack(chat, "Kim on the road", user="U-2")
    assert "Yes, that's me" in await twin.calls(f"start {code_in(await kim.calls('link'))}")
    assert "has typed your code" in kim.screen.log[-1]


def is_silent_until(chat: Chat, platform: str, at: str) -> None:
    """Let a platform ask us to wait, as it does who sends too much."""
    chat.app.sender.desk.pauses[f"account:{platform}:{platform}"] = datetime.fromisoformat(at)


async def test_what_waited_for_an_account_is_not_sent_once_it_is_unlinked(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    await telegram.says("new deal Acme pilot 5k")
    await telegram.says("remind me tomorrow at 10am to call Acme")
    stood = dict(telegram.screen.messages)
    is_silent_until(chat, "telegram", "2026-03-02T12:00+01:00")
    await kim.says("lost Acme pilot, too expensive")
    await telegram.says("note Acme: the CFO is under investigation")  # Its answer waits, too.
    await kim.calls("unlink")
    await kim.presses("Unlink Telegram Kim L.")
    assert telegram.screen.messages == stood
    await kim.waits_until("2026-03-02T12:01+01:00")
    new = [each for key, each in telegram.screen.messages.items() if each != stood.get(key)]
    assert [each.text for each in new] == ["This account was unlinked on Slack. To come back, link it again there."]


async def test_what_waited_for_an_account_that_stays_is_sent(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    card = await telegram.says("new deal Acme pilot 5k")
    is_silent_until(chat, "telegram", "2026-03-02T12:00+01:00")
    await kim.says("Acme pilot is now worth 99k")
    await kim.waits_until("2026-03-02T12:01+01:00")
    assert "€99,000" in telegram.screen.messages[card.id]


async def test_who_unlinks_the_account_that_they_write_from_reads_that_it_is_done(chat: Chat) -> None:
    _, telegram = await linked(chat)
    asked = await telegram.calls("unlink")
    done = await telegram.presses("Unlink Telegram Kim L.", on=asked)
    assert done.id == asked.id
    assert "is no longer yours" in done


async def test_an_administrator_who_closes_their_own_access_reads_that_it_is_done(chat: Chat) -> None:
    ines = await on(chat, Platform.TELEGRAM, "Ines Ferrer", Role.ADMIN, user="78")
    await ines.calls("members")
    card = await ines.presses("Ines Ferrer")
    closed = await ines.presses("Close the access", on=card)
    assert closed.id == card.id
    assert "Close the access" not in closed.buttons


async def test_an_account_that_is_a_colleagues_is_named_as_theirs_and_they_are_told(chat: Chat) -> None:
    kim, telegram = await linked(chat)
    await kim.says("send my reminders to Telegram")
    omar = await on_slack(chat, "Omar Haddad", user="U-9")
    waiting = await telegram.calls(f"link {code_in(await omar.calls('link'))}")
    assert "So far this account is Kim Lund's here" in waiting
    assert "it becomes Omar Haddad's" in waiting
    assert "This account is Kim Lund's here" in omar.screen.log[-1]
    await omar.presses("Yes, that's me")
    assert "Your Telegram account Kim L. is Omar Haddad's now" in kim.screen.log[-1]
    assert "tell an administrator" in kim.screen.log[-1]
    assert await accounts(chat, "Kim Lund") == ["slack"]
    assert sorted(await accounts(chat, "Omar Haddad")) == ["slack", "telegram"]


async def test_a_membership_that_ends_is_named_though_it_has_nothing(chat: Chat) -> None:
    kim, twin = await on_slack(chat, "Kim Lund"), await on_slack(chat, "Kim on the road", user="U-2")
    told = await twin.calls(f"link {code_in(await kim.calls('link'))}")
    assert "Kim on the road is a member here already" in kim.screen.log[-1]
    assert "your membership here as Kim on the road ends" in told
