"""Names typed in small letters, right behind a verb: "called acme about …"."""

import re
from functools import lru_cache

from handlers.understanding.clauses.parties.party import Party
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.marks import Mark
from handlers.understanding.naming.book import book, language
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.forms import firsts, is_cyrillic
from handlers.understanding.naming.names import is_legal_form
from handlers.understanding.naming.ordinary import common_too
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT, fold

_MOST = 8
"""Places of a task at which somebody may stand to whom something goes."""


@lru_cache(maxsize=16)
def _typed(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[\s:]*(?:{lexicon.alternation('name_leads')} )*")


def lower_name(scene: Scene, start: int, end: int) -> Party | None:
    """Take words that nobody knows, typed in lower case right after a verb, as a name: "called acme about …"."""
    begin = _typed(scene.lexicon).match(scene.folded, start, end)
    at = begin.end() if begin else start
    plain = common_too(scene.lexicon, "")
    taken: list[tuple[int, int]] = []
    for word in scene.words:
        if word.start < at or word.end > end:
            continue
        gap = scene.folded[taken[-1][1] if taken else at : word.start]
        if (
            gap.strip(" '")
            or in_characters(word.fold)
            or scene.within(word.start, word.end)
            or _marked(scene, word.start)
            or (not taken and _is_job(word.fold, scene))
        ):
            break
        if (word.fold in plain and not (taken and is_legal_form(word.fold))) or word.fold.isdigit() or len(taken) == 3:
            break
        taken.append((word.start, word.end))
    if not taken or taken[0][1] - taken[0][0] < 2 or scene.folded[taken[-1][1] : taken[-1][1] + 1] == "-":
        return None  # "Demoed the bean-to-cup": a word goes on, and is no name.
    if len(taken) > 1 and fold(scene.text[taken[0][0] : taken[0][1]]) not in scene.lexicon.sets.get(
        "given", frozenset()
    ):
        taken = taken if is_legal_form(scene.folded[taken[-1][0] : taken[-1][1]]) else taken[:2]
    first, last = taken[0][0], taken[-1][1]
    mark = Mark("unknown", first, last, scene.text[first:last])
    after = patterns.made(rf" (?:{scene.lexicon.alternation('at_company')}) ").match(scene.folded, last)
    if after:
        beside = next(
            (m for m in scene.marks if m.start == after.end() and m.kind in ("company", "unknown", "several")), None
        )
        inner = None if beside else lower_name(scene, after.end(), end)
        if beside is None and inner is not None and "company" in inner.slots:
            span = inner.spans["company"]
            beside = Mark("unknown", span.start, span.end, inner.slots["company"])
        return one(scene, mark, beside)
    return one(scene, mark)


@lru_cache(maxsize=16)
def _goes_to(lexicon: Lexicon) -> re.Pattern[str]:
    to, the = (lexicon.alternation(each) for each in ("given_to", "the"))
    return re.compile(rf" {to} (?:{the} |{lexicon.alternation('elided')})?(?=[^\W\d_]{{3,}})")


def recipient(scene: Scene, start: int, end: int) -> Party | None:
    """Give whom something goes to: a known company in small letters, "manda boleto pra ipe", or a new name."""
    plain = book().trades | language(scene.spoken).common
    for lead in list(_goes_to(scene.lexicon).finditer(scene.folded, start, end))[:_MOST]:
        new = next((m for m in scene.within(lead.end(), end, "unknown") if m.start == lead.end()), None)
        if new is not None and _is_given(scene, start, end):
            return one(scene, new) if plain.isdisjoint(scene.folded[new.start : new.end].split()) else None
        typed = lower_name(scene, lead.end(), end)
        said = scene.folded[lead.end() : typed.end].split() if typed else []
        if typed and "company_id" in typed.slots and plain.isdisjoint(said):
            return typed
    return None


def _is_given(scene: Scene, start: int, end: int) -> bool:
    """Tell what is sent, written or brought to somebody from a way that leads somewhere: "drive to Berlin"."""
    verbs, giving = (scene.lexicon.alternation(each) for each in ("contact_verbs", "giving"))
    return patterns.made(rf"{LEFT}(?:{verbs}|{giving}){RIGHT}").search(scene.folded, start, end) is not None


def _is_job(word: str, scene: Scene) -> bool:
    """Tell what somebody does, in any case: "познакомилась с технологом" names nobody."""
    jobs = scene.lexicon.sets.get("job_words", frozenset())
    return is_cyrillic(word) and not jobs.isdisjoint((word, *firsts(word, scene.spoken)))


def _marked(scene: Scene, place: int) -> bool:
    return any(m.start <= place < m.end for m in scene.marks)
