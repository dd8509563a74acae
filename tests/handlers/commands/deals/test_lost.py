"""`lost`: why is asked once, from a list that learns."""

from datetime import timedelta
from pathlib import Path

import pytest

from handlers.kit.request import Platform
from storage.models.member import Role
from tests.chat import Chat, conversation
from tests.handlers.commands.team.places import on

COMMON = ["Too expensive", "Went to a competitor", "Bad timing", "No budget", "Stopped answering"]


async def deal(chat: Chat, name: str) -> None:
    """Make a deal."""
    await chat.calls(f"deal {name} 12k")


async def test_a_press_says_why_and_undo_takes_the_whole_loss_back(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    asked = await chat.says("we lost Acme rollout")
    assert "Lost: Acme rollout" in asked
    assert [each for each in asked.buttons if each in COMMON] == COMMON
    said = await chat.presses("No budget")
    assert said.edited
    assert "Lost: Acme rollout (No budget)" in said
    assert "What was it?" not in said
    await chat.presses("Undo")
    shown = await chat.calls("show Acme rollout")
    assert "Lead" in shown
    assert "No budget" not in shown


async def test_a_reason_that_was_said_is_not_asked(chat: Chat) -> None:
    await deal(chat, "Globex printers")
    said = await chat.says("lost the Globex printers deal, they bought a van instead")
    assert "they bought a van instead" in said
    assert "What was it?" not in said
    await chat.presses("Undo")
    assert "Lead" in await chat.calls("show Globex printers")


async def test_a_common_reason_counts_the_same_in_every_language(chat: Chat) -> None:
    await deal(chat, "Globex printers")
    await deal(chat, "Acme rollout")
    assert "(Too expensive)" in await chat.says("lost Globex printers, too expensive")
    assert "(Too expensive)" in await chat.says("Acme rollout verloren, zu teuer")


async def test_words_of_ones_own_are_kept_and_offered_first_once_they_came_twice(chat: Chat) -> None:
    offered = []
    for name in ("Acme rollout", "Globex printers", "Initech seats"):
        await deal(chat, name)
        asked = await chat.says(f"we lost {name}")
        offered.append(next(iter(asked.buttons)))
        assert "Reason" in await chat.presses("Something else", on=asked)
        assert f"Lost: {name} (their cousin sells it)" in await chat.says("their cousin sells it")
    assert offered == ["Too expensive", "Too expensive", "their cousin sells it"]


async def test_what_is_lost_is_lost(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    await chat.says("we lost Acme rollout, too expensive")
    assert "was lost already, on Mon, Mar 2, 2026" in await chat.says("we lost Acme rollout")
    assert "Acme rollout" in await chat.says("show the lost deals")


async def test_moving_into_lost_asks_as_well(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    assert "What was it?" in await chat.calls("move Acme rollout to Lost")


async def test_a_customer_without_an_open_deal_gets_one_offered_and_the_reason_is_kept(chat: Chat) -> None:
    await chat.calls("company Wolke")
    assert "Wolke has no open deal" in await chat.says("we lost Wolke, too expensive")
    assert "Lost: Wolke (Too expensive)" in await chat.presses("Open it as lost")


async def test_the_list_of_lost_deals_has_a_column_for_the_reason(chat: Chat) -> None:
    for name in ("Acme rollout", "Globex printers"):
        await deal(chat, name)
    await chat.says("we lost Acme rollout, too expensive")
    await chat.says("we lost Globex printers")
    card = await chat.calls("deals lost")
    assert "Deal\nReason\nAmount\nLost" in card
    assert "Stage" not in card.text
    assert "Acme rollout\nToo expensive" in card
    assert "Globex printers\n–" in card


@pytest.mark.parametrize(
    "said", ["their CFO hates us", "politics", "they went with Salesforce", "ok, they had no need for it"]
)
async def test_the_reason_may_be_typed_at_once(chat: Chat, said: str) -> None:
    await deal(chat, "Acme rollout")
    await chat.says("we lost Acme rollout")
    assert f"Lost: Acme rollout ({said})" in await chat.says(said)
    assert said in await chat.calls("deals lost")
    assert "Undone" in await chat.says("undo")
    assert "Lead" in await chat.calls("show Acme rollout")


async def test_a_typed_reason_takes_the_question_from_its_card(chat: Chat) -> None:
    ana = await on(chat, Platform.TELEGRAM, "Ana Ruiz", Role.REP, user="77")
    await deal(ana, "Acme rollout")
    asked = await ana.says("we lost Acme rollout")
    said = await ana.says("no money")
    assert "Lost: Acme rollout (No budget)" in said
    assert "What was it?" not in ana.screen.messages[asked.id]
    await ana.presses("Undo", on=said)
    assert "Lead" in await ana.calls("show Acme rollout")


async def test_also_as_a_reply_a_day_later(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    asked = await chat.says("we lost Acme rollout")
    await chat.waits_until("2026-03-03T11:00+01:00")
    assert "Lost: Acme rollout (their CFO hates us)" in await chat.says("their CFO hates us", reply_to=asked.id)
    assert "Note" in await chat.says("their CFO left now", reply_to=asked.id)


@pytest.mark.parametrize("said", ["thanks", "great, talk soon", "ok", "why?", "agenda", "tomorrow"])
async def test_what_is_no_reason_is_none(chat: Chat, said: str) -> None:
    await deal(chat, "Acme rollout")
    await chat.says("we lost Acme rollout")
    assert "Lost: Acme" not in await chat.says(said)
    assert "bad luck" in await chat.says("bad luck")
    assert "Lost: Acme" not in await chat.says("very bad luck")


async def test_what_is_said_after_other_work_is_about_that(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    asked = await chat.says("we lost Acme rollout")
    assert "Call logged: Globex" in await chat.says("called Globex")
    assert "Lost: Acme" not in await chat.says("they are nice")
    assert "(bad luck)" in await chat.says("bad luck", reply_to=asked.id)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("switch off the wins", "Wins"),
        ("feedback: the weekly is great", "Thank you"),
        ("Omar is sick today", ""),
        ("no more reminders", ""),
    ],
)
async def test_what_is_no_reason_is_not_taken_for_one(chat: Chat, said: str, answer: str) -> None:
    await chat.colleague("Omar Haddad")
    await chat.says("new deal Acme rollout 5k")
    await chat.says("lost Acme rollout")
    shown = await chat.says(said)
    assert answer in shown
    assert "Lost: Acme rollout" not in shown
    assert said not in (await chat.says("show Acme rollout")).text


async def test_who_does_not_know_why_says_so(chat: Chat) -> None:
    await chat.says("new deal Acme rollout 5k")
    await chat.says("lost Acme rollout")
    await chat.says("no idea")
    assert "no idea" not in (await chat.says("show Acme rollout")).text


async def test_half_an_hour_later_words_are_about_something_else(chat: Chat) -> None:
    await chat.says("new deal Acme rollout 5k")
    await chat.says("lost Acme rollout")
    await chat.waits_until((chat.clock.at + timedelta(minutes=31)).isoformat())
    await chat.says("the boss is angry")
    assert "angry" not in (await chat.says("show Acme rollout")).text


async def test_somebody_new_is_no_reason(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    await chat.says("we lost Acme rollout")
    assert "Lost: Acme" not in await chat.says("new contact Bo Ek")


@pytest.mark.parametrize("typed", ["push the close to July", "move the close date to July"])
async def test_an_order_below_the_question_is_no_reason(chat: Chat, typed: str) -> None:
    await chat.says("new deal with Acme 5k")
    await chat.says("lost Acme")
    assert f"({typed})" not in await chat.says(typed)
    assert "Lost: Acme (they pushed it to next year)" in await chat.says("they pushed it to next year")


async def test_a_report_of_few_words_below_the_question_is_no_reason(chat: Chat) -> None:
    await chat.says("new deal with Acme 5k")
    await chat.says("lost Acme")
    assert "Who is it about?" in await chat.says("emailed Bar")


@pytest.mark.parametrize(
    ("locale", "lost", "typed"),
    [
        ("en", "lost Acme", "and remind me Friday"),
        ("de", "Acme verloren", "und erinner mich Freitag"),
        ("es", "perdimos Acme", "y recuérdame el viernes"),
        ("fr", "on a perdu Acme", "et rappelle-moi vendredi"),
        ("pt", "perdemos a Acme", "e me lembra sexta"),
        ("ru", "проиграли Acme", "и напомни в пятницу"),
        ("zh", "丢了Acme", "周五提醒我"),
    ],
)
async def test_a_reminder_below_the_question_is_no_reason(tmp_path: Path, locale: str, lost: str, typed: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await deal(chat, "Acme")
        await chat.says(lost)
        assert f"({typed})" not in await chat.says(typed)
