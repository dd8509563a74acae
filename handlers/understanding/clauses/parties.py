"""Who a clause is about: a contact, a company, both, or candidates that only the person can tell apart."""

import re
from functools import lru_cache
from typing import Any

from handlers.kit.reading import Span
from handlers.understanding.clauses.party import MOST_OPTIONS, Party, ask, is_person, of_entry
from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.mentions import ordinary
from handlers.understanding.naming.names import Entry, Hit, is_legal_form
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, fold, words

__all__ = ["MOST_OPTIONS", "Party", "ask", "direct", "is_person", "lower_name", "of_entry", "one"]

_ITEM = char_class("company", "contact", "several", "unknown", "deal")
_PLACE = char_class("company", "several", "unknown")


def one(scene: Scene, name: Mark, place: Mark | None = None) -> Party:
    """Resolve a name mark, with the company said beside it."""
    company = _company(place) if place is not None else None
    end = place.end if place is not None else name.end
    spans = {"contact": Span(name.start, name.end)}
    if place is not None:
        spans["company"] = Span(place.start, place.end)
    if name.kind == "unknown":
        return _unknown(scene, name, place, company)
    if place is not None and place.kind == "unknown" and scene.within(name.end, place.start, "date"):
        place, end = None, name.end  # "Met Ana yesterday in Paris": that is where, and no company of hers.
        spans.pop("company")
    entries = _candidates(scene, name.value)
    if name.value.unsure:
        typed, beside = scene.text[name.start : name.end], _beside(entries[0], company, place)
        return Party(about=entries[0].kind, options=entries, typed=typed, slots=beside, spans=spans, end=end)
    if place is not None and place.kind == "unknown" and any(e.kind == "contact" for e in entries):
        people = tuple(e for e in entries if e.kind == "contact")
        return Party(about="contact", options=people, slots={"company": place.value}, spans=spans, end=end)
    if company is not None and any(entry.kind == "contact" for entry in entries):
        there = tuple(e for e in entries if e.kind == "contact" and e.company_id == company.id)
        there = there or _called_there(scene, name, company)
        if len(there) != 1:
            people = there or _near(scene, name, company, entries)
            return Party(about="contact", options=people, slots=of_entry(company), spans=spans, end=end)
        entries = there
    if len(entries) == 1:
        kind = entries[0].kind
        slots = of_entry(entries[0]) if kind != "member" else {}
        beside = _beside(entries[0], company, place)
        return Party(slots={**slots, **beside}, spans={kind: Span(name.start, end)}, end=end)
    about = "contact" if any(e.kind == "contact" for e in entries) else entries[0].kind if entries else "contact"
    return Party(about=about, options=entries, spans=spans, end=end) if entries else Party(end=end)


def _called_there(scene: Scene, name: Mark, company: Entry) -> tuple[Entry, ...]:
    """Give the company's own people who are called so; a name that thousands share lists only some of them."""
    said = scene.text[name.start : name.end]
    people = scene.names.people_at(company.id, said, scene.spoken)
    return tuple(entry for entry in people if scene.names.is_called(entry, said, scene.spoken))


def _near(scene: Scene, name: Mark, company: Entry, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Give whom a name may mean beside a company that contradicts it: them, and the company's own of that name."""
    own = scene.names.people_at(company.id, scene.text[name.start : name.end], scene.spoken)
    return tuple(dict.fromkeys([*(e for e in entries if e.kind == "contact"), *own]))


def _beside(entry: Entry, company: Entry | None, place: Mark | None) -> dict[str, Any]:
    if place is None or entry.kind == "company":
        return {}
    return of_entry(company) if company else {"company": place.value} if place.kind == "unknown" else {}


def _unknown(scene: Scene, name: Mark, place: Mark | None, company: Entry | None) -> Party:
    spans = {"contact": Span(name.start, name.end)}
    if place is not None:
        beside = of_entry(company) if company else {"company": str(place.value)}
        return Party(slots={"contact": name.value, **beside}, spans=spans, end=place.end)
    honorific = re.search(
        rf"{LEFT}{scene.lexicon.alternation('honorifics')}\.? $", scene.folded[max(0, name.start - 8) : name.start]
    )
    shorter = None if honorific else scene.names.company_called(name.value, scene.spoken)
    if shorter is not None:
        return Party(slots=of_entry(shorter), spans={"company": Span(name.start, name.end)}, end=name.end)
    begun = scene.names.match(words(name.value), slips=False)  # "Blumen Haus" begins like a company that is known.
    business = begun is not None and begun.entries[0].kind == "company"
    slot = "contact" if honorific or (not business and is_person(name.value, scene.lexicon)) else "company"
    return Party(slots={slot: name.value}, spans={slot: Span(name.start, name.end)}, end=name.end)


def _company(place: Mark) -> Entry | None:
    if place.kind == "unknown":
        return None
    companies = [entry for entry in place.value.entries if entry.kind == "company"]
    return companies[0] if len(companies) == 1 else None


def _candidates(scene: Scene, hit: Hit) -> tuple[Entry, ...]:
    outside = tuple(e for e in hit.entries if e.kind != "member") or hit.entries
    if len(outside) > 1:
        near = [e for i in scene.moment.focus for e in outside if e.id == i or i in (e.company_id, e.contact_id)]
        if near:
            return (near[0],)
        kinds = (
            [e for e in outside if e.kind in ("contact", "company")]
            if not all(e.kind == "deal" for e in outside)
            else outside
        )
        outside = tuple(kinds) or outside
    return outside


@lru_cache(maxsize=16)
def _lead(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lead, at = lexicon.alternation("name_leads"), lexicon.alternation("at_company")
    also = lexicon.alternation("and")
    firm = lexicon.alternation("firm_of")
    item = rf"(?:[{_PLACE}]{firm})?[{_ITEM}](?:'s)?(?:(?: {at} | ?\(| ?@ ?)(?:<the> )?[{_PLACE}]\)?)?".replace(
        "<the>", lexicon.alternation("the")
    )
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
            parties = _given(scene, start, end, marks) if loose else []
            if parties:
                return parties
            parties = _grouped(scene, match.group("group"), marks)
            return [*parties, *_further(scene, parties, end)] if number == 0 else parties
        if number == 0:
            typed = lower_name(scene, start, end)
            if typed:
                marks = [(0, Mark("unknown", start, typed.end))]
                return _given(scene, start, end, marks) or [typed, *_further(scene, [typed], end)]
    return []


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


def _further(scene: Scene, before: list[Party], end: int) -> list[Party]:
    """Go on with a list of names: "called acme and globex"; what follows "and" must stand alone like a name.

    Who writes one name with its capital writes the next one so: "called Lumen Labs and thrilled" names nobody more.
    """
    found: list[Party] = []
    at = before[-1].end if before else end
    typed = [span for each in before for span in each.spans.values()]
    small = all(scene.text[span.start : span.end].islower() for span in typed)
    also = re.compile(rf"(?:,? {scene.lexicon.alternation('and')} | ?& ?)")
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
    at = re.compile(
        rf"(?:'s)?(?: {scene.lexicon.alternation('at_company')} | ?\(| ?@ ?)(?:{scene.lexicon.alternation('the')} )?$"
    )
    firm = re.compile(scene.lexicon.alternation("firm_of"))
    aside = re.compile(rf", ?(?:{scene.lexicon.alternation('the')} )?")
    parties: list[Party] = []
    skip = False
    for n, (place, mark) in enumerate(marks):
        if skip:
            skip = False
            continue
        beside = None
        if n + 1 < len(marks):
            between = group[place + 1 : marks[n + 1][0]]
            if at.fullmatch(between):
                beside, skip = marks[n + 1][1], True
            elif aside.fullmatch(between) and _works_there(marks[n + 1][1], mark):
                skip = True  # Who speaks in the remark behind it.
            elif mark.kind in ("company", "unknown") and firm.fullmatch(between) and marks[n + 1][1].kind != "company":
                beside, skip = mark, True
        named = marks[n + 1][1] if beside is mark else mark
        found = one(scene, named, beside)
        if found:
            parties.append(found)
    return parties


def _works_there(person: Mark, place: Mark) -> bool:
    """Tell whether a name behind a company's is one of its people: "visited Globex, Tom Barker wants a discount"."""
    firm = _company(place) if place.kind == "company" else None
    return firm is not None and person.kind == "contact" and person.value.entries[0].company_id == firm.id


@lru_cache(maxsize=16)
def _typed(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[\s:]*(?:{lexicon.alternation('name_leads')} )*")


def lower_name(scene: Scene, start: int, end: int) -> Party | None:
    """Take words that nobody knows, typed in lower case right after a verb, as a name: "called acme about …"."""
    begin = _typed(scene.lexicon).match(scene.folded, start, end)
    at = begin.end() if begin else start
    plain = ordinary(scene.lexicon) | scene.lexicon.sets.get("common", frozenset())
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
        ):
            break
        if (word.fold in plain and not (taken and is_legal_form(word.fold))) or word.fold.isdigit() or len(taken) == 3:
            break
        taken.append((word.start, word.end))
    if not taken or taken[0][1] - taken[0][0] < 2:
        return None
    if len(taken) > 1 and fold(scene.text[taken[0][0] : taken[0][1]]) not in scene.lexicon.sets.get(
        "given", frozenset()
    ):
        taken = taken if is_legal_form(scene.folded[taken[-1][0] : taken[-1][1]]) else taken[:2]
    first, last = taken[0][0], taken[-1][1]
    mark = Mark("unknown", first, last, scene.text[first:last])
    after = re.compile(rf" (?:{scene.lexicon.alternation('at_company')}) ").match(scene.folded, last)
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


def _marked(scene: Scene, place: int) -> bool:
    return any(m.start <= place < m.end for m in scene.marks)
