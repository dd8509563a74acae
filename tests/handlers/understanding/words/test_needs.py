"""What a pattern needs of a text, read from its spelling."""

import re

import pytest

from handlers.understanding.words.needs import Shelf, grams, needs


def _is_tried(pattern: str, text: str) -> bool:
    other = "zzz", "zzz"
    return set(Shelf([(pattern, pattern), other]).fitting(grams(text))) == {pattern}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?:i |we )?(?:just )?called (?P<who>\w+)", "called tom"),
        (r"(?:won|lost|got) (?:the )?deal", "lost deal"),
        (r"(?:won|)it", "it"),
        (r"(?:ab|c?)", ""),
        (r"(?=x)\w{0,2}done(?!\w)", "xydone"),
        (r"(?<!no )colou?r[s.]?", "color"),
        (r"\d{1,2}(?: uhr)? (?:und|bis) \d", "3 bis 4"),
        (r"[^]a]+\.com", "b.com"),
        (r"[\]\-x]yes", "]yes"),
        (r"(?:给|跟)(?P<who>.+?)打(?:了)?电话", "跟他打电话"),
        (r"rea+lly|no+", "nooo"),
        (r"a{0,3}(?:bcd){2}", "bcdbcd"),
        (r"(?P<text>.+?)", "anything"),
        (r"(a|b(?:cde|fgh))x", "ax"),
    ],
)
def test_what_matches_holds_what_is_needed(pattern: str, text: str) -> None:
    assert re.fullmatch(pattern, text)
    assert _is_tried(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?:i |we )?(?:just )?called (?P<who>\w+)", "met tom at noon"),
        (r"(?:won|lost) (?:the )?deal", "we talked"),
        (r"(?:给|跟)(?P<who>.+?)打(?:了)?电话", "跟他开会"),
    ],
)
def test_what_lacks_it_is_not_tried(pattern: str, text: str) -> None:
    assert not _is_tried(pattern, text)


def test_what_is_uncertain_is_always_tried() -> None:
    assert needs(r"(?:deal)?\w*") == frozenset()
    assert _is_tried(r"(?:deal)?\w*", "")
