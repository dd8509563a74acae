"""Cut a message into sentences and clauses; a clause begins where a template of the lexicon matches."""

import re
from functools import lru_cache, partial

import msgspec

from handlers.understanding.clauses.behind import without_next
from handlers.understanding.clauses.breaths import behind, breaths, is_next_step
from handlers.understanding.clauses.intents.found import UNDATED, Found, Pair, find
from handlers.understanding.clauses.intents.headings import headed, heading
from handlers.understanding.clauses.intents.templates import Intent
from handlers.understanding.clauses.modality import may_write, swallows
from handlers.understanding.clauses.starters import is_quoted
from handlers.understanding.clauses.times.anchors import anchors
from handlers.understanding.marks import Mark, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon, available, load
from handlers.understanding.words.text import CHARACTERS, LEFT, RIGHT, SET_APART

MOST_CLAUSES = 40
"""Places of one message where a clause is looked for; it keeps the reader's time linear."""
_LONGEST_THANKS = 32
_FOR = 6
"""Characters between a deal and what it brings: "Lumen pilot for 9k"."""
PICTURES = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\u200d]?")
"""Pictures between words part them as a comma does."""
_STOP = re.compile(r"[.!?…]+(?=\s|$|[\"')])|[\n;。！？]+")
_SMILE = re.compile(r"(?:[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?\s*)+(?=\w)")


class Clause(msgspec.Struct, frozen=True):
    """A clause: what begins it (none for words before the first intent), where it ends, and how it closes.

    ``follows`` gives the kind of what happened where the clause before it told of something: "visit"; ``day`` the day
    in which it stands where it says none itself.
    """

    found: Found | None
    start: int
    end: int
    question: bool = False
    part: int = 0
    follows: str = ""
    day: Mark | None = None


@lru_cache(maxsize=16)
def _splits(lexicon: Lexicon) -> re.Pattern[str]:
    beside = rf",(?=[{CHARACTERS}])|(?<=[{CHARACTERS}]),"
    begins = lexicon.alternation("begins")  # Words that begin a clause without anything before them.
    splits = lexicon.alternation("splits")
    beside = f"{beside}|{SET_APART}"
    stops = r"(?<! re)(?<! wg)(?<! ref)(?<! betr) ?[,:] "  # "Call Jens re: the invoice" goes on.
    return re.compile(rf"{stops}|{beside}| - |\s?>\s?|\s?\+ |{LEFT}{splits}{RIGHT}|(?<=\w) (?={begins}(?!\w))")


@lru_cache(maxsize=1)
def _forwarded() -> re.Pattern[str]:
    """Give the pattern of where a pasted or forwarded mail begins, in any language: what others wrote is no order."""
    sender = "|".join(load(language).alternation("mail_from") for language in available())
    head = rf"(?i:{sender}) ?[:：] ?[^\n]+\n\w+ ?[:：][^\n]+"
    return re.compile(rf"\n+[ \t]*(?:>|-{{3,}} ?\w[^\n]{{0,60}}-{{3,}}|_{{8,}}|{head})")


def sentences(scene: Scene) -> list[tuple[int, int, bool]]:
    """Give the sentences: place, and whether a question mark closes them."""
    found, start = [], 0
    quoted = _forwarded().search(scene.text)
    last = quoted.start() if quoted else len(scene.folded)
    paid = {mark.start for mark in scene.marks if mark.kind == "money"}  # What is paid goes with what was sold.
    smiles = (each for each in _smiles(scene) if each.start() < last and each.end() not in paid)
    stops = [*_STOP.finditer(scene.folded, 0, last), *smiles]
    for match in sorted(stops, key=lambda each: each.start()):
        if any(m.start < match.start() + 1 and match.start() < m.end for m in scene.marks):
            continue
        if match.group() == "." and abbreviates(scene, match.start()):
            continue
        if _calls(scene, start, match) or _shouts(scene, start, match):
            continue
        end = match.end() if match.re is _SMILE else match.start()  # How it is meant shows in the sign at its end.
        found.append((start, end, "?" in match.group() or "？" in match.group()))
        start = match.end()
    found.append((start, last, False))
    return [(a, _unthanked(scene, a, b), q or _asks(scene, a, b)) for a, b, q in found if scene.folded[a:b].strip()]


def _asks(scene: Scene, start: int, end: int) -> bool:
    """Tell a question by the word that closes it, in the languages that have one: "联系到王强了吗"."""
    closes = scene.lexicon.sets.get("asks", frozenset())
    return bool(closes) and scene.folded[start:end].rstrip(" .!,").endswith(tuple(closes))


@lru_cache(maxsize=16)
def _thanks(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[ ,]+{lexicon.alternation('thanks')}[ !.]*$")


def _unthanked(scene: Scene, start: int, end: int) -> int:
    """Give where a sentence ends without the "please" or "thanks" behind it."""
    said = scene.folded[max(start, end - _LONGEST_THANKS) : end]
    thanked = _thanks(scene.lexicon).search(said) if " " in said else None
    cut_off = end - len(said) + thanked.start() if thanked else end
    return end if any(mark.start < cut_off < mark.end for mark in scene.marks) else cut_off


def _smiles(scene: Scene) -> list[re.Match[str]]:
    """List the emoji that close what was said before them; one that begins a message stands for a verb."""
    found = _SMILE.finditer(scene.text) if not scene.text.isascii() else ()
    return [match for match in found if patterns.search(r"\w", scene.text[: match.start()])]


def _calls(scene: Scene, start: int, stop: re.Match[str]) -> bool:
    """Tell whether words only call for attention to what follows: "Don't forget!! Call Jens"."""
    said = scene.folded[start : stop.start()].strip()
    return "!" in stop.group() and patterns.fullmatch(scene.lexicon.alternation("calls"), said) is not None


def abbreviates(scene: Scene, place: int) -> bool:
    """Tell whether the full stop at a place ends an abbreviation or an initial."""
    before = patterns.search(r"[\w.]+$", scene.folded[max(0, place - 12) : place])
    if before is None:
        return False
    if before.group().isdigit() and scene.lexicon.table("names").get("capital_nouns"):
        return scene.text[place + 1 :].lstrip()[:1].islower()  # "Auf den 22. verschieben".
    initial = len(before.group()) == 1 and scene.text[place - 1].isupper()
    return initial or before.group() in scene.lexicon.sets.get("abbreviations", frozenset())


def _shouts(scene: Scene, start: int, stop: re.Match[str]) -> bool:
    """Tell whether words cry out what became of the deal that alone follows them: "WON!! Lumen pilot"."""
    said = scene.folded[start : stop.start()].strip(" ,!")
    if patterns.fullmatch(scene.lexicon.alternation("shouts"), said) is None:
        return False
    at = stop.end() + len(scene.folded[stop.end() :]) - len(scene.folded[stop.end() :].lstrip())
    deal = next((mark for mark in scene.marks if mark.start == at and mark.kind in ("deal", "company")), None)
    if deal is None:
        return False
    paid = next((m for m in scene.within(deal.end, len(scene.folded), "money") if m.start <= deal.end + _FOR), None)
    behind = paid.end if paid else deal.end
    return not scene.folded[behind : behind + 2].strip(" ,.!?:-\n")


def cut(scene: Scene) -> list[Clause]:
    """Give the clauses of a message in order."""
    clauses: list[Clause] = []
    budget = MOST_CLAUSES
    above: Intent | None = None
    told = ""
    for number, (start, end, question) in enumerate(sentences(scene)):
        begun, tried = _begun(scene, (start, end, told), budget, question=question)
        budget -= tried
        told = _does(scene, begun[-1][1]) if begun else ""
        if not begun:
            line = headed(scene, above, start, end) if above is not None else None
            above = above if line else heading(scene, start, end)
            begun = [(line.start, line)] if line else begun
        clauses.extend(_clauses(begun, (start, end), question, number))
    return clauses


def _begun(
    scene: Scene, sentence: tuple[int, int, str], budget: int, *, question: bool
) -> tuple[list[tuple[int, Found]], int]:
    """Give what a sentence's clauses begin with and where, and at how many places; it knows what was done before it."""
    start, end, told = sentence
    pair = _laid_out(scene, start, end)
    closes = {each.end: each.start for each in anchors(scene, start, end)}
    sure = {start, *(each for each in _boundaries(scene, start, end) if not is_quoted(scene, start, each)), *closes}
    places = sorted(sure.union(breaths(scene, start, end)))  # It grows behind what came of an attempt.
    found: list[Found] = []
    begins: list[int] = []
    tried = 0
    for place in places:
        if tried >= budget:
            break
        if len(found) == 1 and place not in sure and _covers(found[0], place):
            found = [each for each in _before(scene, start, place) if each.intent.fixed.get("goes_on")] or found
        if found and (place < found[-1].head or (place in closes and _goes_past(found[-1], place))):
            continue
        tried += 1
        match = find(scene, pair, place, _does(scene, found[-1]) if found else told)
        match = without_next(scene, match, (place, end), places, partial(_said, scene, question))
        if match is None or not may_write(scene, match, _since(found, start), end, question):
            continue
        if any(first < match.start < last for last, first in closes.items()):
            continue  # "2 days before Lumen closes" is when, not what.
        if place not in sure and match.intent.action == "create_task" and _reaches_past(found, match):
            found = [*found[:-1], *_before(scene, found[-1].start if found else start, place)]
            begins = begins or [_begins(scene, start, each) for each in found]
        found[-1:] = [_undated(scene, each, start, place) for each in found[-1:]]
        if found and (_within(found[-1], match) or swallows(scene, found[-1], match, place)):
            continue
        if place not in sure and not is_next_step(scene, found[-1] if found else None, match, place, end):
            continue
        found.append(match)
        places[:] = sorted({*places, *behind(scene, match, end)})
        begins.append(_begins(scene, place, match))
    return list(zip(begins, found, strict=True)), tried


def _does(scene: Scene, found: Found) -> str:
    """Give what a clause does: a new record whose name is said to be a company's is one."""
    firm = patterns.made(rf"\s*{scene.lexicon.alternation('said_firm')}[\s:]+(?=\S)")
    new = found.intent.action == "create_contact" and firm.match(scene.folded, found.head)
    return "create_company" if new else found.intent.action


def _laid_out(scene: Scene, start: int, end: int) -> Pair:
    dated, bare = (sheet(scene.folded, start, end, scene.marks, each) for each in (frozenset(), UNDATED))
    return Pair(dated, bare, end)


def _said(scene: Scene, question: bool, start: int, end: int) -> Found | None:
    """Give what a stretch begins with, where that may be written."""
    told = find(scene, _laid_out(scene, start, end), start)
    return told if told and may_write(scene, told, start, end, question) else None


def _reaches_past(found: list[Found], step: Found) -> bool:
    """Tell that words were read together with the next step: its day made an appointment of what was."""
    return found[-1].intent.action == "schedule_activity" if found else bool(step.intent.fixed.get("explicit"))


def _undated(scene: Scene, found: Found, start: int, place: int) -> Found:
    """Give what a clause tells without the day of the next one: "had coffee with Ana, remind me tomorrow to …"."""
    taken = found.intent.action == "schedule_activity" and found.groups.get("date", (0, 0))[0] >= place
    told = _said(scene, False, start, place) if taken else None
    gone = told and told.intent.action == "log_activity" and not told.intent.fixed.get("noun")
    return told if told and gone and told.start == found.start else found


def _covers(found: Found, place: int) -> bool:
    """Tell a reminder that was found together with the report before it: "李建国来电要加两台提醒我明天联系他"."""
    return bool(found.intent.fixed.get("explicit")) and found.start < place < found.head


def _before(scene: Scene, start: int, end: int) -> list[Found]:
    """Give what words say without the next step behind them: "move Lumen to Proposal remind me fri to call"."""
    told = _said(scene, False, start, end)
    return [told] if told else []


def _begins(scene: Scene, place: int, match: Found) -> int:
    """Give where a clause begins: with the day or the "then" before it; how long the last thing took is not its own."""
    days = scene.within(place, match.start, "date")
    if not days:
        then = patterns.made(rf"{scene.lexicon.alternation('then_words')}{RIGHT}")
        return place if place < match.start and then.match(scene.folded, place, match.start) else match.start
    lasted = scene.within(place, days[0].start, "duration")
    apart = lasted and patterns.search(r"[,.;]", scene.folded[lasted[-1].end : days[0].start])
    return days[0].start if apart else place


def _goes_past(before: Found, anchor: int) -> bool:
    """Tell what is to be done around an anchor: "3 Tage vor dem Abschluss von Lumen an den Rabatt erinnern"."""
    return before.start == before.head < anchor < before.groups.get("rest", (0, 0))[1]


def _since(found: list[Found], start: int) -> int:
    """Give where doubt about a clause begins: the "not" of a failed attempt before it says nothing about it."""
    return next((each.end for each in reversed(found) if each.intent.fixed.get("outcome")), start)


def _within(before: Found, after: Found) -> bool:
    rest = "rest" in before.groups and after.start == before.head
    return rest or after.start < before.head or after.start == before.start


def _boundaries(scene: Scene, start: int, end: int) -> list[int]:
    inside = [(m.start, m.end) for m in scene.marks]
    pictures = [] if scene.text.isascii() else [match.end() for match in PICTURES.finditer(scene.text, start, end)]
    places = [
        match.end()
        for match in _splits(scene.lexicon).finditer(scene.folded, start, end)
        if not any(a < match.end() and match.start() < b for a, b in inside if b - a > 1)
    ]
    return sorted({*places, *pictures, *_dated(scene, start, end)})


def _dated(scene: Scene, start: int, end: int) -> list[int]:
    """Give where a day begins that the words for a reminder follow, with no comma before it: "…明天九点提醒我…"."""
    reminds = patterns.made(rf" ?{scene.lexicon.alternation('begins_dated')}")
    return [m.start for m in scene.within(start + 1, end, "date") if reminds.match(scene.folded, m.end)]


def _clauses(begun: list[tuple[int, Found]], place: tuple[int, int], question: bool, part: int) -> list[Clause]:
    start, end = place
    if not begun:
        return [Clause(None, start, end, question, part)]
    clauses = []
    for n, (begin, match) in enumerate(begun):
        stop = begun[n + 1][0] if n + 1 < len(begun) else end
        clauses.append(Clause(match, start if n == 0 else begin, stop, question, part))
    return clauses
