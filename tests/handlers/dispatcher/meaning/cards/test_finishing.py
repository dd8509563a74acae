"""Words below a reminder that say it is done: they mean that very one, and what is told with them is kept."""

from pathlib import Path

import pytest

from tests.chat import Chat, Shown, conversation


@pytest.fixture
async def rung(chat: Chat) -> Shown:
    """Two reminders have just arrived; the first one is answered."""
    await chat.says("remind me tomorrow at 9am to call Acme")
    await chat.says("remind me tomorrow at 9am to call Globex")
    await chat.waits_until("2026-03-03T09:00+01:00")
    return next(each for each in chat.screen.messages.values() if each.text.startswith("⏰ Call Acme\n"))


@pytest.mark.parametrize("typed", ["done", "Done!", "it's done", "done, thanks", "call is done", "done calling Acme"])
async def test_done_means_the_follow_up_above(chat: Chat, rung: Shown, typed: str) -> None:
    said = await chat.says(typed, reply_to=rung.id)
    assert "✓ Done: Call Acme" in said
    assert "What's the next step?" in said
    assert "logged" not in said
    assert "Call Globex" in await chat.says("agenda")


@pytest.mark.parametrize(
    ("typed", "also"),
    [
        ("done, they want a demo on friday at 10", "+ Demo"),
        ("done and they ordered 5 seats", "What's the next step?"),
        ("done. reached her, she is happy", "Call logged: Acme"),
        ("done, they want a quote, follow up on thursday at 9", "⏰ Follow up · Acme · Thu, Mar 5, 2026, 9:00 AM"),
    ],
)
async def test_what_is_told_with_it_is_kept(chat: Chat, rung: Shown, typed: str, also: str) -> None:
    said = await chat.says(typed, reply_to=rung.id)
    assert "✓ Done: Call Acme" in said
    assert also in said
    assert typed in await chat.calls("show Acme")
    await chat.presses("Undo", on=said)
    assert "Call Acme" in await chat.says("agenda")


async def test_a_next_step_that_is_said_is_not_asked_for(chat: Chat, rung: Shown) -> None:
    said = await chat.says("done, friday", reply_to=rung.id)
    assert "⏰ Next: Call Acme · Fri, Mar 6" in said
    assert "What's the next step?" not in said


async def test_another_one_that_is_named_is_meant(chat: Chat, rung: Shown) -> None:
    assert "✓ Done: Call Globex" in await chat.says("done calling Globex", reply_to=rung.id)
    assert "Call Acme" in await chat.says("agenda")


async def test_one_time_of_many_is_done_with_its_note(chat: Chat) -> None:
    await chat.says("remind me every day at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    said = await chat.says("done, they want a demo", reply_to=rung.id)
    assert "Next time: Wed, Mar 4" in said
    assert "they want a demo" in await chat.calls("show Acme")


async def test_below_a_card_without_a_follow_up_the_words_are_kept(chat: Chat) -> None:
    await chat.says("remind me tomorrow to send Globex the contract")
    card = await chat.says("called Acme")
    said = await chat.says("done, they want a demo on friday at 10", reply_to=card.id)
    assert "Note logged: Acme" in said
    assert "they want a demo" in await chat.calls("show Acme")


@pytest.mark.parametrize(
    ("locale", "orders", "typed"),
    [
        ("de", "Erinnere mich morgen um 9 Uhr, {} anzurufen", "erledigt, sie wollen eine Demo"),
        ("es", "recuérdame mañana a las 9 llamar a {}", "hecho, quieren una demo"),
        ("fr", "rappelle-moi demain à 9h d'appeler {}", "fait, ils veulent une démo"),
        ("pt", "lembre-me amanhã às 9h de ligar para a {}", "feito, querem uma demo"),
        ("ru", "напомни завтра в 9:00 позвонить в {}", "готово, они хотят демо"),
        ("zh", "明天9点提醒我给{}打电话", "完成，他们想看演示"),
        ("it", "ricordami domani alle 9 di chiamare {}", "fatto, vogliono una demo"),
    ],
)
async def test_it_is_so_in_every_language(tmp_path: Path, locale: str, orders: str, typed: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        for name in ("Acme", "Globex"):
            await chat.calls(f"company {name}")
            await chat.says(orders.format(name))
        await chat.waits_until("2026-03-03T09:00+01:00")
        shown = reversed(chat.screen.messages.values())
        rung = next(each for each in shown if "Acme" in each.text.partition("\n")[0])
        said = await chat.says(typed, reply_to=rung.id)
        assert typed in said
        assert "✓" in said
        assert typed in await chat.calls("show Acme")
