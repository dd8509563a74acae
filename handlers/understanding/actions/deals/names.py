"""The name of a new deal, told from the name of its customer."""

import re

from handlers.understanding.actions.deals.unsure import begins
from handlers.understanding.clauses.parties.clause import direct
from handlers.understanding.clauses.parties.party import Party, of_entry
from handlers.understanding.clauses.parties.standing import one
from handlers.understanding.naming.names import is_legal_form
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT, fold, words

_NEAR = 24
"""Characters behind what is sold in which its amount stands."""
_WORDS = 4
"""Words that say at most what is sold."""
_SHORTEST = 2
"""Letters of words that name no deal."""


def name_and_party(scene: Scene, start: int, end: int) -> tuple[str, Party | None]:
    """Tell a deal's name from its customer: "with Acme" is a customer, "Acme rollout" a name."""
    stop = end
    for mark in scene.within(start, end, "money", "number", "date"):
        if mark.kind != "number" or mark.value.value >= 1000:
            stop = min(stop, begins(scene, start, mark) if mark.kind != "date" else mark.start)
    comma, last = patterns.made(r"[,;:(]|(?<= )- ").search(scene.folded, start + 1, stop), stop
    stop = comma.start() if comma else stop
    led = patterns.made(rf"\s*{scene.lexicon.alternation('name_leads')} ").match(scene.folded, start, stop)
    parties = direct(scene, start, end)
    party = parties[0] if parties else None
    longer = party is not None and bool(party.typed) and not led
    if party is not None and longer:  # "new deal Acme Expansion": the words name the deal.
        party = Party(slots=of_entry(party.options[0]), spans=party.spans, end=party.end)
    begun = _begun(scene, party) if party is not None and not led else None
    party, longer = begun or party, longer or begun is not None
    if party is not None and not led and _names_deal(scene, party):  # "deal Extension Lisbonne pour Orchid".
        kept = {slot: value for slot, value in party.slots.items() if slot.startswith("company")}
        return str(party.slots["contact"]), Party(slots=kept, spans=party.spans, end=party.end)
    said = _quoted(scene, start, end, party) or _called(scene, start, stop, party)
    if said is not None:
        return said
    alone = party is not None and comma is not None and (led or _names_only(scene, start, stop))
    if alone and comma and (thing := _thing(scene, comma, last)):
        return thing, party
    text = "" if led else _cut(scene, prose(scene, start, stop), dated=bool(scene.within(stop, end, "date")))
    stage = next((s for s in scene.stages if fold(text).endswith(" " + fold(s))), None)
    text = _without_noun(scene, text[: -len(stage)].strip()) if stage else text
    whole = [
        m
        for m in scene.within(start, stop, "company", "contact", "several", "unknown")
        if scene.text[m.start : m.end] == text
    ]
    if party is not None and longer and text and fold(text) not in _names_of(party):
        return text, party
    if not text or (whole and len(text.split()) < 3) or (party is not None and fold(text) in _names_of(party)):
        return "", party
    if party is not None and (len(text.split()) < 2 or party.slots.get("contact") == text):
        return "", party
    return text, _owner(scene, start, stop) or party


def _thing(scene: Scene, comma: re.Match[str], last: int) -> str:
    """Give what is sold, said behind the customer: "Acme: towel service, 9k", "with Acme, towel service, 9k"."""
    behind = patterns.made(r"[,;(]|(?<= )- ").search(scene.folded, comma.end(), last)
    place = (comma.end(), behind.start() if behind else last)
    sold = comma.group() == "," and behind is not None and _is_thing(scene, place, behind.end())
    dash = comma.group() == "- " and _is_title(scene, *place)
    return prose(scene, *place) if comma.group() == ":" or sold or dash else ""


def _is_thing(scene: Scene, place: tuple[int, int], behind: int) -> bool:
    """Tell a few plain words between the customer and the amount."""
    said = scene.folded[slice(*place)]
    aside = scene.within(*place, "contact", "company", "several", "deal", "member", "date", "money", "percent")
    plain = not aside and not _tells_how_it_stands(scene, said) and not patterns.search(r"\d", said)
    return plain and 0 < len(said.split()) <= _WORDS and bool(scene.within(behind, behind + _NEAR, "money", "number"))


def _is_title(scene: Scene, start: int, end: int) -> bool:
    """Tell words behind a dash that name the deal, and say nothing else of it: "Acme - towel service"."""
    said = scene.folded[start:end].strip()
    return len(said) > _SHORTEST and not (scene.within(start, end) or _tells_how_it_stands(scene, said))


def _tells_how_it_stands(scene: Scene, said: str) -> bool:
    """Tell words for a stage or a close from a name."""
    words_for_it = "|".join(scene.lexicon.alternation(each) for each in ("closing", "stage_nouns"))
    found = patterns.search(rf"{LEFT}(?:{words_for_it}){RIGHT}", said)
    return found is not None or any(fold(stage) in said for stage in scene.stages)


def _names_only(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a stretch holds nothing but one record's name."""
    marks = scene.within(start, stop, "company", "contact")
    said = scene.folded[start:stop].strip(" :")
    return len(marks) == 1 and scene.folded[marks[0].start : marks[0].end] == said


def _quoted(scene: Scene, start: int, end: int, party: Party | None) -> tuple[str, Party | None] | None:
    """Give a name between quotation marks, and the customer outside of them."""
    quoted = patterns.made(r"\"([^\"]{1,80})\"").search(scene.folded, start, end)
    if quoted is None:
        return None
    named = scene.text[quoted.start(1) : quoted.end(1)]
    outside = first_party(scene, start, quoted.start()) or first_party(scene, quoted.end(), end)
    return named, outside or (party if party and party.slots.keys() & {"company_id", "contact_id"} else None)


def _called(scene: Scene, start: int, stop: int, party: Party | None) -> tuple[str, Party | None] | None:
    """Give the name behind "called": "a deal with Acme called Winter rollout"."""
    lead = rf"{LEFT}{scene.lexicon.alternation('called')} (?P<name>[^,;:()]{{2,60}})"
    called = patterns.made(lead).search(scene.folded, start, stop)
    if called is None:
        return None
    first, last = called.span("name")
    inside = [span.start for span in party.spans.values() if first < span.start < last] if party else []
    preps = rf" {scene.lexicon.alternation('name_preps')} (?:{scene.lexicon.alternation('the')} )?$"
    before = patterns.search(preps, scene.folded[first : min(inside)]) if inside else None
    return prose(scene, first, first + before.start() if before else last), party


def _begun(scene: Scene, party: Party) -> Party | None:
    """Give the known company whose name begins what looks like a new one: "Acme dryers" is a deal with Acme."""
    named = str(party.slots.get("company", "")) if "company_id" not in party.slots and not party.options else ""
    said = words(named)
    hit = scene.names.match(said, slips=False, spoken=scene.spoken) if len(said) > 1 else None
    if hit is None or len(hit.entries) != 1 or hit.entries[0].kind != "company":
        return None
    firm = scene.lexicon.sets.get("company_words", frozenset())
    if any(word.fold in firm or is_legal_form(word.fold) for word in said[hit.count :]):
        return None
    return Party(slots=of_entry(hit.entries[0]), spans=party.spans, end=party.end)


def _names_deal(scene: Scene, party: Party) -> bool:
    """Tell whether what looks like an unknown person beside a known company begins with no given name."""
    unknown = "contact" in party.slots and "contact_id" not in party.slots and "company_id" in party.slots
    first = fold(str(party.slots.get("contact", ""))).split(" ")[0]
    return unknown and first not in scene.lexicon.sets.get("given", frozenset())


def _cut(scene: Scene, text: str, *, dated: bool) -> str:
    """End a name before "with …", and before the "closing" of a date that follows it."""
    preps = scene.lexicon.alternation("name_preps")
    ends = f"(?:{scene.lexicon.alternation('trim_end')}|{scene.lexicon.alternation('over')})"
    name = patterns.sub(rf" (?:{preps} |{ends}$).*", "", text, flags=re.I)
    return patterns.sub(rf" {scene.lexicon.alternation('closing')}$", "", name, flags=re.I) if dated else name


def _without_noun(scene: Scene, text: str) -> str:
    """Drop the "stage" of "Acme rollout stage Proposal", which is no word of the name."""
    noun = patterns.search(rf" {scene.lexicon.alternation('stage_nouns')}:?$", fold(text))
    return text[: noun.start()] if noun and len(fold(text)) == len(text) else text


def _owner(scene: Scene, start: int, stop: int) -> Party | None:
    marks = scene.within(start, stop, "company", "contact", "several")
    return one(scene, marks[-1]) if marks else None


def _names_of(party: Party) -> set[str]:
    names = {fold(str(v)) for k, v in party.slots.items() if not k.endswith("_id")}
    return names | {name.split()[0] for name in names if name} | {fold(e.name) for e in party.options}


def owner_and_end(scene: Scene, start: int, end: int) -> tuple[str, int]:
    """Give who shall have the deal, a colleague by their whole name, and where the words before that end."""
    lead = rf"[ ,;(]+{scene.lexicon.alternation('owner_words')}:? +(?P<name>[^,;()]{{2,60}}?)[ .!)]*$"
    said = patterns.made(lead).search(scene.folded, start, end)
    if said is None:
        return "", end
    members = {e.name for m in scene.within(*said.span("name"), "member") for e in m.value.entries}
    return (members.pop() if len(members) == 1 else scene.text[slice(*said.span("name"))]), said.start()


def first_party(scene: Scene, start: int, end: int) -> Party | None:
    """Give the first party that a stretch names, whatever leads to it."""
    marks = scene.within(start, end, "company", "contact", "several", "unknown")
    return one(scene, marks[0]) if marks else None
