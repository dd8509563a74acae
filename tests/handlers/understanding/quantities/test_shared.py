"""Currency words that several currencies share mean the workspace's own."""

import pytest

from handlers.understanding.quantities.money import amounts


@pytest.mark.parametrize(
    ("text", "locale", "own", "code"),
    [
        ("subio a 92 mil pesos", "es-MX", "MXN", "MXN"),
        ("subio a 92 mil pesos", "es", "ARS", "ARS"),
        ("subio a 92 mil pesos argentinos", "es", "MXN", "ARS"),
        ("subio a 92 mil pesos", "es", "EUR", ""),  # Whose pesos, nobody said.
        ("now at 40k pesos", "en", "PHP", "PHP"),
    ],
)
def test_pesos_are_the_workspaces_own(text: str, locale: str, own: str, code: str) -> None:
    assert [amount.currency for _, _, amount in amounts(text, locale, own)] == [code]
