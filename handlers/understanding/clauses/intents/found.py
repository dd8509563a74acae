"""Which intent a place of the text begins, by the templates of the language and those of the workspace."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from handlers.understanding.clauses.intents.signs import sign
from handlers.understanding.clauses.intents.templates import SLOTS, Intent, Template, compiled, templates, templates_of
from handlers.understanding.clauses.stages import stage_of
from handlers.understanding.clauses.times.tense import as_typed, comes, lies_ahead, says_day
from handlers.understanding.marks import Sheet, apart, kindred, sheet
from handlers.understanding.naming.ordinary import common_too
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.needs import Shelf, grams
from handlers.understanding.words.text import LEFT, RIGHT

_SIGNED = {"goes_on": True, "noun": True}
_LONGEST_GAP = 8
_PAIR = 2
UNDATED = frozenset({"date", "duration"})


class Found(msgspec.Struct, frozen=True):
    """An intent at a place: ``end`` of the match, ``head`` where what it is about begins, and the slots' places."""

    intent: Intent
    start: int
    head: int
    end: int
    groups: dict[str, tuple[int, int]]


class Pair(msgspec.Struct, frozen=True):
    """A sentence laid out twice: with its dates, and without."""

    dated: Sheet
    bare: Sheet
    stop: int


@lru_cache(maxsize=4096)
def _beginning(lexicon: Lexicon, letter: str, dated: bool, gapped: bool) -> Shelf[tuple[int, Template]]:
    """Give the templates of a kind that may match where a character stands, with their numbers."""
    numbered = ((n, each) for n, each in enumerate(templates(lexicon)) if each.dated == dated and each.gapped == gapped)
    return Shelf(((n, each), each.source) for n, each in numbered if each.heads is None or letter in each.heads)


@lru_cache(maxsize=16)
def _passed(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of one word that a gap goes over."""
    return re.compile(lexicon.expand(SLOTS["gap"])[3:].rpartition(")")[0])


def _gaps(lexicon: Lexicon, laid: Sheet, at: int) -> list[int]:
    """Give the places of a sheet to which a gap may reach."""
    passed, places = _passed(lexicon), [at]
    while len(places) <= _LONGEST_GAP and (word := passed.match(laid.string, places[-1])):
        places.append(word.end())
    return places


def _trials(lexicon: Lexicon, pair: Pair, starts: list[int]) -> list[tuple[int, int, Template]]:
    """Give the templates to try at a place, in their order, each with where it is to match."""
    trials: dict[tuple[int, int], Template] = {}
    for dated, laid in enumerate((pair.bare, pair.dated)):
        held = grams(laid.string)
        for gapped, places in ((False, [starts[dated]]), (True, _gaps(lexicon, laid, starts[dated]))):
            for at in places:
                shelf = _beginning(lexicon, _letter(laid, at), bool(dated), gapped)
                trials |= {(n, at): each for n, each in shelf.fitting(held)}
    return [(n, at, trials[n, at]) for n, at in sorted(trials)]


@lru_cache(maxsize=64)
def taught(lexicon: Lexicon, verbs: tuple[tuple[str, str], ...]) -> tuple[Template, ...]:
    """Give the templates of verbs that a workspace was taught; they come after the language's own."""
    templates = lexicon.table("taught").get("match", ())
    rows = (
        {
            "action": "log_activity",
            "set": {"kind": kind, "goes_on": True, "gone": True},
            "match": [template.replace("{verb}", re.escape(verb)) for template in templates],
        }
        for verb, kind in verbs
    )
    return tuple(template for row in rows for template in templates_of(row, lexicon))


@lru_cache(maxsize=16)
def _teaching(lexicon: Lexicon) -> tuple[Template, ...]:
    """Give the templates that show where a verb stands in a language without spaces."""
    row = {"action": "log_activity", "match": list(lexicon.table("taught").get("said", ()))}
    return tuple(templates_of(row, lexicon))


def taught_by(scene: Scene) -> Iterator[str]:
    """Give what stands where a sentence has its verb: "敲" in "敲了Ana"."""
    laid = sheet(scene.folded, 0, len(scene.folded), scene.marks, UNDATED)
    begun = opening(scene.lexicon).match(laid.string)
    for template in _teaching(scene.lexicon):
        found = template.pattern.match(laid.string, begun.end() if begun else 0)
        if found:
            yield found["said"]


def _of_workspace(scene: Scene) -> tuple[Template, ...]:
    return taught(scene.lexicon, tuple(sorted(scene.moment.verbs.items()))) if scene.moment.verbs else ()


@lru_cache(maxsize=16)
def opening(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of words that may precede what a clause says: "ok so", "hi", "please"."""
    return re.compile(
        r"(?:[\s,;:.!¡¿*•>\"'()–-]|<fillers><right>)*".replace("<right>", RIGHT).replace(
            "<fillers>", lexicon.alternation("fillers")
        )
    )


def find(scene: Scene, pair: Pair, offset: int, told: str = "") -> Found | None:
    """Find the first intent whose template matches at a place; ``told`` is what the clause before it does."""
    opens = opening(scene.lexicon)
    starts = []
    for laid in (pair.bare, pair.dated):
        at = laid.index(offset)
        match = opens.match(laid.string, at)
        starts.append(match.end() if match else at)
    own = ((0, starts[each.dated], each) for each in _of_workspace(scene))
    for _, at, template in (*_trials(scene.lexicon, pair, starts), *own):
        if told not in template.intent.fixed.get("after", (told,)):
            continue
        laid = pair.dated if template.dated else pair.bare
        match = compiled(template.source).match(laid.string, at)
        if match is None or match.end() == match.start():
            continue
        found = _found(template.intent, laid, match, starts[template.dated])
        if _holds(scene, found) and _in_tense(scene, found, (offset, pair.stop)):
            return found
    signed = sign(scene, offset)
    return Found(Intent("log_activity", {"kind": signed[0], **_SIGNED}), *signed[1:], signed[2], {}) if signed else None


def _letter(laid: Sheet, at: int) -> str:
    """Give the character at a place; a mark as the first of its kind."""
    return kindred(laid.string[at : at + 1])


def _found(intent: Intent, laid: Sheet, match: re.Match[str], begin: int) -> Found:
    groups = {k: laid.span(*match.span(k)) for k in match.groupdict() if match.group(k) is not None}
    start, end = laid.span(begin, match.end())
    head = groups["rest"][0] if "rest" in groups else end
    return Found(intent, start, head, end, groups)


def _holds(scene: Scene, found: Found) -> bool:
    """Refuse a match whose stage is none of the workspace's, or whose colleague is nobody's name."""
    if "stage" in found.groups and stage_of(scene, *found.groups["stage"]) is None:
        return False
    if "typed" in found.groups and found.intent.action == "log_activity" and not _like_name(scene, found):
        return False
    if "named" in found.intent.fixed and not _in_case(scene, found):
        return False
    if found.intent.action == "set_language" and not _is_language(scene, found):
        return False
    if found.intent.action == "set_quiet_hours" and _is_day(scene, found):
        return False
    if "behind" in found.intent.fixed and not _behind(scene, found):
        return False
    if found.intent.fixed.get("pair") and len(apart(scene.within(0, found.end, "contact", "several"))) != _PAIR:
        return False
    if found.intent.fixed.get("fresh") and _has_deal(scene, found):
        return False
    if found.intent.fixed.get("closes") and _puts_off_somebody(scene, found):
        return False
    if found.intent.fixed.get("outcome") == "no_answer" and _no_news(scene, found):
        return False
    if "stranger" in found.groups:
        said = scene.folded[slice(*found.groups["stranger"])]
        everyone = scene.lexicon.sets.get("everyone", frozenset())  # Nobody's name, which is said then.
        return said in everyone or said not in common_too(scene.lexicon, "")
    return all(_is_member(scene, found.groups[slot]) for slot in ("member", "heir") if slot in found.groups)


def _is_language(scene: Scene, found: Found) -> bool:
    """Tell a language from everything else that something is put into: "put it in Proposal"."""
    return "word" not in found.groups or scene.folded[slice(*found.groups["word"])] in scene.lexicon.table("languages")


def _is_day(scene: Scene, found: Found) -> bool:
    """Tell a day from the hours of the clock: "no reminders until 1.6." is no setting."""
    dates = scene.within(*found.groups["date"], "date") if "date" in found.groups else []
    return any(mark.value.shape in ("date", "day", "weekday") and not mark.value.timed for mark in dates)


def _has_deal(scene: Scene, found: Found) -> bool:
    """Tell a customer with an open deal, of which "deal Acme 25k" may speak; one without has a new one."""
    firms = [entry for mark in scene.within(*found.groups["company"]) for entry in getattr(mark.value, "entries", ())]
    return any(scene.names.open_deals(firm.id, None) for firm in firms if firm.kind == "company")


def _behind(scene: Scene, found: Found) -> bool:
    """Tell whether a word was said of which the clause leaves out what it is: "… and close that of Acme"."""
    said = rf"{LEFT}(?:{found.intent.fixed['behind']}){RIGHT}"
    return patterns.made(said).search(scene.folded, 0, found.start) is not None


def _puts_off_somebody(scene: Scene, found: Found) -> bool:
    """Tell a person whose matter is put off from a deal whose close is: "push Mei to Thursday" moves no close date."""
    named = scene.within(*found.groups["deal"]) if "deal" in found.groups else []
    person = bool(named) and all(mark.kind == "contact" for mark in named)
    verb_alone = person and " " not in scene.folded[found.start : named[0].start].strip()
    closing = rf"{LEFT}{scene.lexicon.alternation('closing')}{RIGHT}"
    return person and (verb_alone or not patterns.made(closing).search(scene.folded, found.start, found.end))


def _no_news(scene: Scene, found: Found) -> bool:
    """Tell a call that brought nothing new from one that nobody took: "called Lumen, nothing new"."""
    told = patterns.made(rf"{LEFT}{scene.lexicon.alternation('no_news')}{RIGHT}")
    said = told.search(scene.folded, found.start)
    return said is not None and said.start() < found.end < said.end() + 1


def _in_case(scene: Scene, found: Found) -> bool:
    """Tell whether a name stands in the case that the intent asks for: "Анна звонила" is not "Анне звонила"."""
    pattern = scene.lexicon.table("cases").get(found.intent.fixed["named"], "")
    said = [scene.folded[slice(*found.groups[s])] for s in ("who", "contact", "company") if s in found.groups]
    return bool(said) and patterns.fullmatch(pattern, said[0]) is not None


def _is_member(scene: Scene, place: tuple[int, int]) -> bool:
    return any(entry.kind == "member" for mark in scene.within(*place) for entry in mark.value.entries)


def _first(scene: Scene, place: int) -> bool:
    """Tell whether nothing but a day and small words stands before a place of the message."""
    laid = sheet(scene.folded, 0, place, scene.marks, UNDATED)
    return opening(scene.lexicon).fullmatch(laid.string) is not None


def _in_tense(scene: Scene, found: Found, place: tuple[int, int]) -> bool:
    """Refuse what the form of a verb leaves open, where the rest of the message speaks against it.

    ``asked`` must be a question; ``gone`` has no day to come, ``gone = "surely"`` none that may be one, and
    ``gone = "before"`` none in its own words, whatever stands behind them; ``never`` is a spelling of another form;
    ``opens`` is an order, which begins a message: behind a report the same word tells what the customer does. A verb
    without a tense of its own needs a day (``dated``), one that is not to come (``past``), or one that is (``ahead``).
    """
    fixed = found.intent.fixed
    if fixed.get("asked") and scene.folded[place[1] : place[1] + 1] not in ("?", "？"):
        return False
    if fixed.get("opens") and not _first(scene, found.start):
        return False
    if (
        found.intent.action == "log_activity"
        and _ordered(scene, found)
        and lies_ahead(scene, place, found.end, doubt=True)
    ):
        return False
    if (fixed.get("dated") or fixed.get("past")) and not says_day(scene, place, found.end):
        return False
    if fixed.get("ahead") and not comes(scene, place, found.start):
        return False
    gone = fixed.get("gone") or fixed.get("past")
    around = (place[0], found.end) if gone == "before" else place
    if gone and lies_ahead(scene, around, found.end, doubt=gone == "surely"):
        return False
    return "never" not in fixed or not as_typed(scene, fixed["never"], found.start)


def _ordered(scene: Scene, found: Found) -> bool:
    """Tell a verb that only its accent tells from an order, typed without it: "llame a Ana mañana"."""
    forms = scene.lexicon.alternation("order_forms")
    return "order_forms" in scene.lexicon.sets and as_typed(scene, f"(?i:{forms})", found.start)


def _like_name(scene: Scene, found: Found) -> bool:
    """Tell whether typed words look like a name: two to four, all capital, the last one no word of the language."""
    left, right = found.groups["typed"]
    said = [word for word in scene.words if left <= word.start and word.end <= right]
    plain = common_too(scene.lexicon, "")
    return 2 <= len(said) <= 4 and all(word.capital for word in said) and said[-1].fold not in plain
