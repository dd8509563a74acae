"""A slip of the pen in a date: it is read, never as certain; what may be two things, or a name, is none."""

import grains
import pytest

from handlers.understanding.dates.grammar.slips import mended, spelled
from handlers.understanding.dates.literal import literal


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("es", "el miercols", "el miércoles"),
        ("es", "dentro de dos samanas", "dentro de dos semanas"),
        ("es", "3 de novienbre", "3 de noviembre"),
        ("pt", "na sezta-feira", "na sexta-feira"),
        ("pt", "amahnã de manhã", "amanhã de manhã"),
        ("pt", "12 de dezenbro", "12 de dezembro"),
        ("ru", "в четврег", "в четверг"),
        ("ru", "позафчера", "позавчера"),
        ("ru", "2 сентебря", "2 сентября"),
        ("en", "wendesday", "wednesday"),
        ("de", "nächsten Dienstg", "nächsten Dienstag"),
        ("fr", "le 4 févirer", "le 4 février"),
    ],
)
def test_a_slip_is_read_as_what_was_meant_but_not_as_certain(language: str, typed: str, meant: str) -> None:
    found, right = literal(typed, grains.TYPED_AT, language), literal(meant, grains.TYPED_AT, language)
    assert found is not None
    assert right is not None
    assert (found.start, found.end, found.grain) == (right.start, right.end, right.grain)
    assert right.certain
    assert not found.certain


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Julia"),
        ("es", "Mario"),
        ("es", "el cliente"),
        ("pt", "Mayara"),
        ("pt", "a reunião"),
        ("ru", "Марта Иванова"),
        ("ru", "договор"),
        ("en", "Mary"),
        ("en", "the weather"),
        ("de", "Sonntagsfrage am Dienstagg im Octoberr"),
    ],
)
def test_what_is_no_date_stays_none(language: str, text: str) -> None:
    assert literal(text, grains.TYPED_AT, language) is None


def test_words_that_are_known_are_left_alone() -> None:
    assert mended("el jueves", "es") == "el jueves"
    assert mended("el juebes", "es") == "el jueves"
    assert mended("3/4", "es") == "3/4"


def test_a_pattern_of_words_is_spelt_out() -> None:
    assert sorted(spelled("m(es|eses)?|d[ií]a")) == ["dia", "día", "m", "mes", "meses"]
    assert spelled(r"(?<!x)a(?= b)") == ["a"]
    assert spelled(r"(?:a\s+b)") == ["a b"]
