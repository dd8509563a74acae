"""Match a run of words against the names on the shelf, the longest name first and an exact one before any other.

A word fits a name exactly; or bent: without its ending, as a short form, in another script; or with a slip of the pen.
"""

from collections.abc import Iterable, Sequence

import msgspec

from handlers.understanding.naming.alike import sounds_like
from handlers.understanding.naming.book import language
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.entries import Entry, Hit, is_legal_form, name_words
from handlers.understanding.naming.forgiving import is_blurred, is_other_name
from handlers.understanding.naming.forms import SOFT, firsts, is_cyrillic, is_patronymic
from handlers.understanding.naming.judging import judged
from handlers.understanding.naming.postings import Numbers, joined, shared
from handlers.understanding.naming.shelf import Shelf
from handlers.understanding.naming.typed import Forms, Path, Typed, bent, ended, exact
from handlers.understanding.words.text import Word

_SLIP_ALONE, _SLIP_WITH_OTHERS = 4, 3
"""Letters a word needs before a slip in it is forgiven: standing alone, and beside a word that is right."""
_FAR_ALONE, _FAR_WITH_OTHERS = 8, 6
"""The same for two slips."""
_CASES = 6
"""First cases of a typed word that are looked at for a slip."""
_LONGEST_LEGAL = 4
_LETTER_WORDS = frozenset("aeiouycknpqwxаеиоукся") | {"в"}
"""Letters that are words in one language or another: an initial only where they are capital."""
_ALSO = frozenset(["and", "und", "y", "e", "et", "и", "&"])


def match(shelf: Shelf, typed: Typed) -> Hit | None:
    """Match the longest name at the beginning of a run; several entries may remain."""
    if not typed.run:
        return None
    run = typed.run
    best: Hit | None = None
    if len(run[0].fold) < 4 and len(run) > 1:
        best = _initials_first(shelf, typed)
    best = best or _grown(shelf, typed, _start(shelf, typed))
    for forms in (ended, bent):
        if _short(best, run):
            best = _longer(best, _grown(shelf, typed, _start_bent(shelf, typed, forms)))
    if best is None and len(run) > 1:
        best = _cut_first(shelf, typed)
    if typed.slips and _short(best, run):
        best = _longer(best, _slipped(shelf, typed, best))
    return best


def _short(hit: Hit | None, run: Sequence[Word]) -> bool:
    return hit is None or (hit.count == 1 and not hit.whole and len(run) > 1)


def _longer(first: Hit | None, second: Hit | None) -> Hit | None:
    return second if second is not None and (first is None or second.count > first.count) else first


def _numbers(shelf: Shelf, found: Iterable[str]) -> tuple[Numbers, tuple[str, ...]]:
    held = [(key, numbers) for key in found if (numbers := shelf.holding.get(key))]
    return joined(numbers for _, numbers in held), tuple(key for key, _ in held)


def _start(shelf: Shelf, typed: Typed) -> Path:
    numbers, found = _numbers(shelf, exact(typed.run[0], typed.spoken))
    return Path(numbers, found, 1, 1)


def _start_bent(shelf: Shelf, typed: Typed, forms: Forms) -> Path:
    numbers, found = _numbers(shelf, forms(typed.run[0], typed.spoken))
    return Path(numbers, found, 1, 1, bent=True)


def _initials_first(shelf: Shelf, typed: Typed) -> Hit | None:
    """Match "J. R. Smith" or "JR Smith": initials, then a name of somebody who has them all."""
    place = next((n for n, word in enumerate(typed.run) if not _is_initial(word)), 0)
    letters = {word.fold for word in typed.run[:place]}
    first = typed.run[0]
    if not place and first.capital and first.fold.isalpha() and not _numbers(shelf, exact(first, typed.spoken))[0]:
        place, letters = 1, set(first.fold)
    if not place or place == len(typed.run):
        return None
    numbers, found = _numbers(shelf, exact(typed.run[place], typed.spoken))
    if not numbers:
        numbers, found = _numbers(shelf, bent(typed.run[place], typed.spoken))
    fits = _has_initials if len(first.fold) == 1 else _has_letters
    kept = [n for n in numbers if all(fits(entry, letters) for entry in shelf.entries((n,)))]
    return _grown(shelf, typed, Path(kept, found, place + 1, place + 1))


_MOST_NAMESAKES = 200
"""Records that share a surname; what more of them share is a given name, and each would have to be looked at."""


def _cut_first(shelf: Shelf, typed: Typed) -> Hit | None:
    """Match a given name that is cut short beside its surname: "Venkat Iyer" is Venkatesh Iyer."""
    first, second = typed.run[0], typed.run[1]
    if len(first.fold) < _SLIP_ALONE or not first.fold.isalpha() or not _same_case(first, second):
        return None
    numbers, found = _numbers(shelf, exact(second, typed.spoken))
    if len(numbers) > _MOST_NAMESAKES:
        return None
    kept = [n for n in numbers if all(_begins_with(entry, first.fold) for entry in shelf.entries((n,)))]
    return _grown(shelf, typed, Path(kept, found, 2, 2, bent=True)) if kept else None


def _same_case(first: Word, second: Word) -> bool:
    return first.capital == second.capital


def _begins_with(entry: Entry, said: str) -> bool:
    """Tell whether a person's first name is longer than what was said of it."""
    own = name_words(entry.name, entry.kind)[:1]
    return entry.kind in ("contact", "member") and bool(own) and own[0].startswith(said)


def _is_initial(word: Word) -> bool:
    """Tell a letter that stands for a name: not "a", nor a Chinese character, which is a word of its own."""
    return len(word.fold) == 1 and (word.capital or not (word.fold in _LETTER_WORDS or in_characters(word.fold)))


def _has_letters(entry: Entry, letters: set[str]) -> bool:
    """Tell whether the words of a person's name begin with all of these letters."""
    return entry.kind in ("contact", "member") and letters <= {word[0] for word in name_words(entry.name, entry.kind)}


def _has_initials(entry: Entry, letters: set[str]) -> bool:
    """Tell whether a person has all the initials, or has no second name that could contradict the second of them."""
    own = [word[0] for word in name_words(entry.name, entry.kind)]
    one_name = entry.kind in ("contact", "member") and len(own) == 2 and own[0] in letters and own[1] not in letters
    return one_name or _has_letters(entry, letters)


def _grown(shelf: Shelf, typed: Typed, path: Path) -> Hit | None:
    steps = [path] if path.numbers else []
    while steps and steps[-1].taken < len(typed.run):
        further = _step(shelf, typed, steps[-1])
        if further is None:
            break
        steps.append(further)
    for step in reversed(steps):
        hit = judged(shelf, typed, step)
        if hit is not None:
            return hit
    return None


def _step(shelf: Shelf, typed: Typed, path: Path) -> Path | None:
    """Take the next word of the run along, where some of the entries have it too."""
    word = typed.run[path.taken]
    for forms in (exact, ended, bent):
        kept = shared(path.numbers, _numbers(shelf, forms(word, typed.spoken))[0])
        if kept:
            return Path(kept, (), path.taken + 1, path.named + 1, path.slips, path.bent or forms is not exact)
    legal = _legal_size(typed, path.taken)
    if legal:
        kept = [n for n in path.numbers if all(entry.kind == "company" for entry in shelf.entries((n,)))]
        return Path(kept, path.keys, path.taken + legal, path.named, path.slips, path.bent) if kept else None
    if word.fold in _ALSO and path.taken + 1 < len(typed.run):
        kept = [n for n in path.numbers if all(e.kind in ("company", "deal") for e in shelf.entries((n,)))]
        beyond = _step(shelf, typed, path._replace(numbers=kept, taken=path.taken + 1)) if kept else None
        return beyond if beyond is not None and beyond.named > path.named else None
    if _is_initial(word):
        kept = [n for n in path.numbers if all(_has_letters(entry, {word.fold}) for entry in shelf.entries((n,)))]
        return Path(kept, (), path.taken + 1, path.named + 1, path.slips, path.bent) if kept else None
    if is_patronymic(word.fold):
        kept = [n for n in path.numbers if all(entry.kind in ("contact", "member") for entry in shelf.entries((n,)))]
        return path._replace(numbers=kept, taken=path.taken + 1) if kept else None
    late = typed.slips and not path.slips and path.taken > 1 and word.fold not in language(typed.spoken).common
    if (path.slips == 1 or late) and len(word.fold) > _SLIP_WITH_OTHERS:  # More than one word may be misspelt.
        kept = shared(path.numbers, _near(shelf, typed, word, 1).numbers)
        return Path(kept, (), path.taken + 1, path.named + 1, path.slips + 1, path.bent) if kept else None
    return None


def _legal_size(typed: Typed, place: int) -> int:
    """Count the words at a place that are a legal form: "GmbH", and "S. L." or "e.K." in letters.

    A small word of the sentence's language is none: "Acme se retrasa" names no "Acme SE".
    """
    run = typed.run
    if run[place].fold in language(typed.spoken).common and not run[place].capital:
        return 0
    for size in range(min(_LONGEST_LEGAL, len(run) - place), 0, -1):
        part = run[place : place + size]
        letters = size == 1 or all(len(word.fold) == 1 for word in part)
        if letters and is_legal_form("".join(word.fold for word in part)):
            return size
    return 0


def _slipped(shelf: Shelf, typed: Typed, known: Hit | None) -> Hit | None:
    run = typed.run
    second = _second_slipped(shelf, typed) if len(run) > 1 else None
    if known is not None or second is not None:  # The first word is right; the second may hold the slip.
        return second
    first = run[0].fold
    if len(first) < _SLIP_WITH_OTHERS or first.isdigit():
        return None
    hit = _grown(shelf, typed, _near(shelf, typed, run[0], 1))
    if hit is not None and hit.count == 1:
        alone = _near(shelf, typed, run[0], 1, alone=True)
        hit = _grown(shelf, typed, alone) if len(first) >= _SLIP_ALONE else None
        if hit is None:
            return None
    if hit is None and len(first) >= _FAR_WITH_OTHERS:
        hit = _grown(shelf, typed, _near(shelf, typed, run[0], 2))
        if hit is not None and hit.count == 1 and (len(first) < _FAR_ALONE or not run[0].capital):
            return None
    return hit or (_resembling(shelf, typed) if len(run) > 1 and len(first) > _SLIP_ALONE else None)


def _resembling(shelf: Shelf, typed: Typed) -> Hit | None:
    """Match a company whose first word may be another's and whose second is right: "Ceder Falls"; "Shell Oil" asks."""
    near = _near(shelf, typed._replace(loose=True), typed.run[0], 1)
    kept = shared(near.numbers, _numbers(shelf, exact(typed.run[1], typed.spoken))[0])
    firms = [n for n in kept if all(entry.kind == "company" for entry in shelf.entries((n,)))]
    hit = _grown(shelf, typed, Path(firms, (), 2, 2, 1)) if firms else None
    own = next(iter(name_words(hit.entries[0].name, "company")), "") if hit else ""
    if hit is None or own[:1] != typed.run[0].fold[:1]:
        return None
    return hit if is_blurred(typed.run[0].fold, own) else msgspec.structs.replace(hit, unsure=True)


def _second_slipped(shelf: Shelf, typed: Typed) -> Hit | None:
    second = typed.run[1].fold
    if len(second) < _SLIP_WITH_OTHERS or _numbers(shelf, exact(typed.run[1], typed.spoken))[0]:
        return None
    begun = (_start(shelf, typed), _start_bent(shelf, typed, bent))
    own = {key for path in begun for key in path.keys}
    for slips in (1, 2):
        if slips == 2 and len(second) < _FAR_WITH_OTHERS:
            break
        path = _near(shelf, typed, typed.run[1], slips)
        others = _numbers(shelf, [key for key in path.keys if key not in own])[0]  # "Заре закрой" is no "Заря Заря".
        kept = joined(shared(first.numbers, others) for first in begun)
        if kept:
            return _grown(shelf, typed, Path(kept, (), 2, 2, slips))
    begin = joined(path.numbers for path in begun)
    kept = [n for n in begin if sounds_like(second, shelf.entries((n,)))] if len(begin) <= _MOST_NAMESAKES else []
    return _grown(shelf, typed, Path(kept, (), 2, 2, 2)) if kept and typed.run[1].capital else None


def _near(shelf: Shelf, typed: Typed, said: Word, slips: int, *, alone: bool = False) -> Path:
    look = shelf.slips.near if slips == 1 else shelf.slips.far
    forms = (said.fold, *firsts(said.fold, "ru")[:_CASES]) if is_cyrillic(said.fold) else (said.fold,)
    pairs = [(form, word) for form in forms for word in look(form)]
    if not typed.loose:
        pairs = [pair for pair in pairs if not is_other_name(*pair, alone=alone)]
    found = list(dict.fromkeys(word for _, word in pairs))
    numbers, near = _numbers(shelf, [key for word in found for key in (word, SOFT + word)])
    return Path(numbers, near, 1, 1, slips)
