"""Who a clause is about: a contact, a company, both, or candidates that only the person can tell apart."""

import re
from functools import lru_cache

import msgspec

from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.clauses.outcomes import outcome
from handlers.understanding.clauses.parties.lowered import lower_name
from handlers.understanding.clauses.parties.party import MOST_OPTIONS, Party, of_entry
from handlers.understanding.clauses.parties.standing import company_of, one
from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT

_ITEM = char_class("company", "contact", "several", "unknown", "deal")
_PLACE = char_class("company", "several", "unknown")


_FIRST_WORD = re.compile(r" ([^\W\d_]+)")
_CLOSED = r" *(?:[,.;:!?)]|$| [-–])"


def _apposed(lexicon: Lexicon) -> str:
    """Give what stands between a name and a company set apart behind it: "Ana Ruiz, from Casa Verde, called"."""
    return rf", {lexicon.alternation('hails_from')} (?:{lexicon.alternation('the')} )?"


@lru_cache(maxsize=16)
def _lead(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lead, at = lexicon.alternation("name_leads"), lexicon.alternation("at_company")
    also = lexicon.alternation("and")
    firm = lexicon.alternation("firm_of")
    beside = rf"(?: {at} | ?\(| ?@ ?)(?:<the> )?[{_PLACE}]\)?|{_apposed(lexicon)}[{_PLACE}](?={_CLOSED})"
    item = rf"(?:[{_PLACE}]{firm})?[{_ITEM}](?:'s)?(?:{beside})?".replace("<the>", lexicon.alternation("the"))
    the = rf"(?:{lexicon.alternation('the')} |{lexicon.alternation('elided')})?"
    with_it = rf"(?:{lexicon.alternation('name_preps')} )?{the}"  # "con Ana y con Jens"
    joins = lexicon.alternation("joins")
    between = rf"(?:(?:,? {also} |,{also} |, ){with_it}|, ?|{joins}| ?& ?| ?/ ?| ?\+ ?)"
    group = rf"(?P<group>{item}(?:{between}{item})*)"
    direct = re.compile(rf"[\s:,-]*(?:{lead}(?: |(?<=')))*{group}")
    later = re.compile(rf"[^,.;]*?{LEFT}{lexicon.alternation('name_preps')} (?:{lexicon.alternation('the')} )?{group}")
    anywhere = re.compile(rf"[^,.;]*?{group}")
    return direct, later, anywhere


def direct(scene: Scene, start: int, end: int, *, loose: bool = True) -> list[Party]:
    """Give the parties named right at a place; with ``loose`` also later in the same stretch ("sent it to Ana")."""
    laid = sheet(scene.folded, start, end, scene.marks, frozenset({"date", "duration", "member"}))
    patterns = _lead(scene.lexicon)
    for number, pattern in enumerate(patterns if loose else patterns[:1]):
        match = pattern.match(laid.string)
        if match:
            if number == 2 and not any(
                laid.marks[c].kind != "unknown" for c in match.group("group") if c in laid.marks
            ):
                continue
            marks = [(i, laid.marks[c]) for i, c in enumerate(match.group("group")) if c in laid.marks]
            marks = _without_nouns(scene, laid.string[match.end() :], match.group("group"), marks)
            marks = _without_speaker(scene, laid.string[match.end() :], match.group("group"), marks, end)
            parties = _given(scene, start, end, marks) if loose else []
            if parties:
                return parties
            parties = _placed(scene, _grouped(scene, match.group("group"), marks), end)
            return [*parties, *_further(scene, parties, end)] if number == 0 else parties
        if number == 0:
            typed = lower_name(scene, start, end)
            if typed:
                marks = [(0, Mark("unknown", start, typed.end))]
                return _given(scene, start, end, marks) or [typed, *_further(scene, [typed], end)]
    return []


def _placed(scene: Scene, parties: list[Party], end: int) -> list[Party]:
    """Add to the one person named the company of theirs behind them in small letters: "julie moreau de solvane"."""
    person = scene.names.get(str(parties[0].slots.get("contact_id", ""))) if len(parties) == 1 else None
    if person is None or person.company_id is None or "company" in parties[0].slots or not parties[0].end:
        return parties
    led = rf" {scene.lexicon.alternation('at_company')} (?:{scene.lexicon.alternation('the')} )?(?P<firm>\w{{3,}})"
    beside = patterns.made(led).match(scene.folded, parties[0].end, end)
    firm = scene.names.company_called(beside["firm"], scene.spoken) if beside else None
    if beside is None or firm is None or firm.id != person.company_id:
        return parties
    return [msgspec.structs.replace(parties[0], slots={**parties[0].slots, **of_entry(firm)}, end=beside.end())]


@lru_cache(maxsize=16)
def _receives(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern between what is given and whom it goes to: "the RFID gate to"."""
    to, the = lexicon.alternation("given_to"), lexicon.alternation("the")
    about = lexicon.alternation("after_names")
    return re.compile(rf"(?: (?!{about}(?!\w))[\w-]+){{0,2}} (?:{to}) (?:{the} )?$")


def _given(scene: Scene, start: int, end: int, marks: list[tuple[int, Mark]]) -> list[Party]:
    """Give whom a thing goes to that looks like a name itself: "emailed the spec sheet to Ana Ruiz"."""
    if any(mark.kind != "unknown" for _, mark in marks):
        return []
    last = max((mark.end for _, mark in marks), default=start)
    named = next((mark for mark in scene.within(last, end, "contact", "company", "several")), None)
    if named is None or not _receives(scene.lexicon).fullmatch(scene.folded, last, named.start):
        return []
    return direct(scene, named.start, end, loose=False)


def _without_nouns(scene: Scene, after: str, group: str, marks: list[tuple[int, Mark]]) -> list[tuple[int, Mark]]:
    """Leave out a noun behind a comma that goes on: "Call mit Acme, Datenschutz ist offen" names one party."""
    nouns = scene.lexicon.table("names").get("capital_nouns") and after[:1] not in ("", ",", ".", ":", ";", "!")
    last = marks[-1] if len(marks) > 1 else None
    if not nouns or last is None or last[1].kind != "unknown" or group[: last[0]].rstrip()[-1:] != ",":
        return marks
    return marks[:-1]


def _without_speaker(
    scene: Scene, after: str, group: str, marks: list[tuple[int, Mark]], end: int
) -> list[tuple[int, Mark]]:
    """Leave out who only speaks in the remark: "called Ana, Jens wants a quote" is one call.

    What came of it may be said of the last of a list: "called Ana, Jens didn't pick up".
    """
    last = marks[-1] if len(marks) > 1 else None
    if last is None or group[: last[0]].rstrip()[-1:] != ",":
        return marks
    at_firm = marks[-2][1].kind == "company" and last[1].kind == "contact"
    absent = patterns.made(rf" ?{scene.lexicon.alternation('absent')}")
    if at_firm and absent.match(after):
        return marks[:-1]  # "Dropped by Globex, Ana wasn't in".
    first, known = _FIRST_WORD.match(after), scene.lexicon.sets.get("after_lists")
    if first is None or known is None or first[1] in known:
        return marks
    return marks if outcome(scene, last[1].end, end) and not at_firm else marks[:-1]


def _further(scene: Scene, before: list[Party], end: int) -> list[Party]:
    """Go on with a list of names: "called acme and globex"; what follows "and" must stand alone like a name.

    Who writes one name with its capital writes the next one so: "called Lumen Labs and thrilled" names nobody more.
    """
    found: list[Party] = []
    at = before[-1].end if before else end
    typed = [span for each in before for span in each.spans.values()]
    small = all(scene.text[span.start : span.end].islower() for span in typed)
    led = rf"(?:{scene.lexicon.alternation('name_preps')} )?(?:{scene.lexicon.alternation('the')} )?"
    also = patterns.made(rf"(?:,? {scene.lexicon.alternation('and')} {led}| ?& ?)")
    for _ in range(MOST_OPTIONS):
        step = also.match(scene.folded, at, end) if at else None
        if step is None:
            break
        mark = next(
            (
                m
                for m in scene.marks
                if m.start == step.end() and m.kind in ("company", "contact", "several", "unknown")
            ),
            None,
        )
        party = one(scene, mark) if mark else lower_name(scene, step.end(), end) if small else None
        if party is None or not party or not (mark or _ends(scene, party.end, end)):
            break
        found.append(party)
        at = party.end
    return found


def _ends(scene: Scene, at: int, end: int) -> bool:
    """Tell whether a clause ends at a place, or goes on as after a name."""
    after = scene.folded[at:end].strip()
    return not after or not after[0].isalpha() or after.split()[0] in scene.lexicon.sets.get("after_names", frozenset())


def _grouped(scene: Scene, group: str, marks: list[tuple[int, Mark]]) -> list[Party]:
    led = rf"(?: {scene.lexicon.alternation('at_company')} | ?\(| ?@ ?)(?:{scene.lexicon.alternation('the')} )?"
    at = patterns.made(rf"(?:'s)?(?:{led}|{_apposed(scene.lexicon)})$")
    firm = patterns.made(scene.lexicon.alternation("firm_of"))
    aside = patterns.made(rf", ?(?:{scene.lexicon.alternation('the')} )?")
    parties: list[Party] = []
    skip = False
    told: Mark | None = None
    for n, (place, mark) in enumerate(marks):
        if skip or (told is not None and _works_there(mark, told)):
            skip = False
            continue
        beside = None
        if n + 1 < len(marks):
            between = group[place + 1 : marks[n + 1][0]]
            if at.fullmatch(between):
                beside, skip = marks[n + 1][1], True
            elif aside.fullmatch(between) and _works_there(marks[n + 1][1], mark):
                skip, told = True, mark  # Who speaks in the remark behind it, and those with them.
            elif mark.kind in ("company", "unknown") and firm.fullmatch(between) and marks[n + 1][1].kind != "company":
                beside, skip = mark, True
        named = marks[n + 1][1] if beside is mark else mark
        found = one(scene, named, beside)
        if found:
            parties.append(found)
    return parties


def _works_there(person: Mark, place: Mark) -> bool:
    """Tell whether a name behind a company's is one of its people: "visited Globex, Tom Barker wants a discount"."""
    firm = company_of(place) if place.kind == "company" else None
    return firm is not None and person.kind == "contact" and person.value.entries[0].company_id == firm.id


def headed(scene: Scene, clause: Clause) -> Party | None:
    """Give whom a line speaks of by its first words: "Ana: call tomorrow", and below it "Jens: send the offer"."""
    mark = next(iter(scene.within(clause.start, clause.found.start if clause.found else clause.end)), None)
    if mark is None or mark.kind not in ("contact", "company") or scene.folded[clause.start : mark.start].strip():
        return None
    found = direct(scene, mark.start, mark.end, loose=False)
    return found[0] if found and scene.folded[mark.end : mark.end + 2].strip()[:1] == ":" else None
