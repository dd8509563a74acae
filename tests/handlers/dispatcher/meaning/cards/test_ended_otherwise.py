"""A deal that ended the other way, a weekday that may be two, and "it" where there is no deal."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


@pytest.mark.parametrize(
    ("locale", "first", "then", "stage"),
    [
        ("en", "won Orchid rollout", "no, lost", "Lost"),
        ("en", "lost Orchid rollout, too expensive", "no, won", "Won"),
        ("de", "Orchid rollout gewonnen", "nein, verloren", "Lost"),
        ("es", "ganamos Orchid rollout", "no, perdido", "Lost"),
        ("fr", "gagné Orchid rollout", "non, perdu", "Lost"),
        ("pt", "ganhamos o Orchid rollout", "não, perdemos", "Lost"),
        ("ru", "выиграли Orchid rollout", "нет, проиграли", "Lost"),
        ("zh", "赢了Orchid rollout", "不，输了", "Lost"),
    ],
)
async def test_the_other_end(chat: Chat, locale: str, first: str, then: str, stage: str) -> None:
    await chat.calls("deal Orchid rollout for Orchid Hotels 64k")
    await chat.calls(f"settings language {locale}")
    await chat.says(first)
    await chat.says(then)
    await chat.calls("settings language en")
    assert f"Stage\n{stage}" in await chat.calls("show Orchid rollout")


async def test_a_loss_needs_a_deal(chat: Chat) -> None:
    await chat.says("called Acme")
    assert "Lost" not in await chat.says("no, lost")
    said = await chat.says("win it")
    assert "Acme has no open deal" in said


@pytest.mark.parametrize(("locale", "made", "other"), [
    ("en", "remind me to call Acme thursday at 3pm", "no, Friday"),
    ("de", "erinnere mich am Donnerstag um 15 Uhr, Acme anzurufen", "nein, Freitag um 15 Uhr"),
    ("fr", "rappelle-moi d'appeler Acme jeudi à 15h", "plutôt vendredi"),
])  # fmt: skip
async def test_on_that_very_weekday_it_is_asked(tmp_path: Path, locale: str, made: str, other: str) -> None:
    async with conversation(tmp_path, at="2026-05-15T09:30:00+02:00", locale=locale) as chat:
        card = await chat.says(made)
        asked = await chat.says(other)
        today, in_a_week = list(asked.buttons)
        assert "15" in today
        assert "22" in in_a_week
        assert "21" in card
        assert "22" in await chat.presses(in_a_week, on=asked)
        agenda = await chat.calls("agenda")
        assert "22" in agenda
        assert "21" not in agenda


async def test_a_lead_that_its_day_takes_along(tmp_path: Path) -> None:
    async with conversation(tmp_path, at="2026-05-11T09:30:00+02:00", locale="fr") as chat:
        await chat.says("rappelle-moi d'appeler Acme jeudi")
        assert "18 mai" in await chat.says("plutôt lundi")
