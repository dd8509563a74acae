"""A deal whose whole name is an ordinary word is meant where something is told of it, and nowhere else."""

from functools import cache
from typing import Any

import pytest

from handlers.understanding.as_json import reading_json
from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import Records, load_records

NAMES = {"en": "Renewal", "de": "Pilot", "es": "Renovación", "fr": "Renouvellement", "pt": "Renovação"}


@cache
def kept(locale: str) -> Records:
    """Give the records of a team with one such deal."""
    deal = {"name": NAMES[locale], "company": "Casa Verde SL", "amount": 24000, "stage": "Proposal"}
    told: dict[str, Any] = {
        "at": "2026-05-11T09:30:00+02:00", "tz": "Europe/Madrid", "workspace_currency": "EUR", "me": "Nora Vidal",
        "members": ["Nora Vidal"], "companies": ["Casa Verde SL"], "contacts": [], "deals": [deal],
        "stages": ["Lead", "Proposal", "Negotiation", "Won", "Lost"], "tasks": [],
    }  # fmt: skip
    return load_records(told, locale)


def read(locale: str, text: str) -> list[dict[str, Any]]:
    """Read a message against them."""
    found = kept(locale)
    return list(reading_json(GrammarReader().read(text, found.moment, found.names, found.stages))["actions"])


@pytest.mark.parametrize(
    ("locale", "text", "action", "slots"),
    [
        ("en", "renewal lost they ran out of budget", "lose_deal", {"reason": "they ran out of budget"}),
        ("en", "lost the renewal no budget this year", "lose_deal", {"reason": "no budget this year"}),
        ("en", "renewal won 12.5k", "win_deal", {"amount": 12500}),
        ("en", "the renewal is at 80%", "update_deal", {"probability": 80}),
        ("de", "pilot verloren kein budget", "lose_deal", {"reason": "kein budget"}),
        ("de", "Pilot jetzt 10k", "update_deal", {"amount": 10000}),
        ("es", "perdimos la renovacion se quedaron sin presupuesto", "lose_deal", {}),
        ("es", "Renovación pasa a Negotiation", "move_deal", {"stage": "Negotiation"}),
        ("fr", "Renouvellement perdu, ils internalisent", "lose_deal", {"reason": "ils internalisent"}),
        ("fr", "on a gagné le renouvellement à 25k", "win_deal", {"amount": 25000}),
        ("pt", "perdemos a renovaçao ficaram sem verba", "lose_deal", {"reason": "ficaram sem verba"}),
        ("pt", "a renovação fecha em setembro", "update_deal", {"close_date": "2026-09-30"}),
    ],
)
def test_what_is_told_of_it(locale: str, text: str, action: str, slots: dict[str, Any]) -> None:
    made = read(locale, text)
    assert [each["action"] for each in made] == [action]
    assert {"deal": NAMES[locale], **slots}.items() <= made[0].items()


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "lost the renewal paperwork, can you resend"),
        ("en", "renewal not lost yet"),
        ("de", "hab den vertrag vom pilot verloren"),
        ("es", "no perdimos la renovación"),
        ("es", "Casa Verde perdió la renovación del permiso"),
        ("fr", "j'ai perdu le contrat de renouvellement, renvoie-le moi"),
        ("pt", "perdi o email da renovação"),
    ],
)
def test_what_only_sounds_so(locale: str, text: str) -> None:
    assert [each for each in read(locale, text) if each["action"] in ("win_deal", "lose_deal")] == []
