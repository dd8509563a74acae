"""Jobs beside a new contact: which words are one, and where the company behind it begins."""

import re
from collections.abc import Sequence
from typing import Any

from handlers.understanding.clauses.parties.party import is_person
from handlers.understanding.naming.characters import chinese, in_characters, surname_of
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 2
"""Characters of a job or a company before a name."""


def _not_fields(scene: Scene, ats: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out the words that lead to what a job is about: "Head of Sales", "VP of Engineering" name no company."""
    fields = scene.lexicon.sets.get("job_words", frozenset()) | scene.lexicon.sets.get("job_fields", frozenset())
    known = {mark.start for mark in scene.marks if mark.kind in ("company", "several")}
    about = {match.end(): _WORD.match(scene.folded, match.end()) for match in ats}
    kept = [at for at, word in about.items() if at in known or word is None or word.group() not in fields]
    return [match for match in ats if match.end() in kept]


def before_company(scene: Scene, ats: list[re.Match[str]], end: int) -> re.Match[str] | None:
    """Choose the word right before a company: "head of sales of Acme"."""
    ats = _not_fields(scene, ats)
    named = {mark.start for mark in scene.within(ats[0].end(), end, "company", "unknown")} if ats else set()
    small = patterns.made(rf"(?:{scene.lexicon.alternation('the')} |{scene.lexicon.alternation('elided')})$")
    named |= {found.start() for at in named if (found := small.search(scene.folded, max(0, at - 12), at))}
    beside = [match for match in ats if match.end() in named]
    return next(iter(beside), None) or next((m for m in ats if scene.within(m.end(), end, "company")), None)


def before_capital(scene: Scene, ats: list[re.Match[str]], start: int) -> re.Match[str] | None:
    """Choose the word between a job and a name: "CEO de Mora Digital"."""
    jobs = (m for m in _not_fields(scene, ats) if scene.text[m.end() : m.end() + 1].isupper())
    return next((m for m in jobs if is_job(scene, scene.text[start : m.start()])), None)


def is_job(scene: Scene, text: str) -> bool:
    """Tell whether words name a job."""
    said = text.lower().split()
    jobs = scene.lexicon.sets.get("job_words", frozenset())
    if in_characters(text):
        return text.endswith(tuple(jobs))
    return 0 < len(said) <= 6 and any({word.strip(".,"), fold(word.strip(".,"))} & jobs for word in said)


def job_behind(scene: Scene, name: str) -> tuple[str, str]:
    """Part a name from the job typed right behind it: "thomas giraud acheteur", "laura vidal jefa de compras"."""
    said, jobs = name.split(), scene.lexicon.sets.get("job_words", frozenset())
    at = next((n for n, word in enumerate(said) if n and word.islower() and fold(word) in jobs), 0)
    return (" ".join(said[:at]), " ".join(said[at:])) if at > 1 else (name, "")


def in_one(scene: Scene, text: str) -> tuple[str, dict[str, Any]]:
    """Part a job from the company before it, where no space does: "华为的采购经理"."""
    jobs, ranks = (scene.lexicon.alternation(each) for each in ("job_words", "job_rank"))
    job = rf"{ranks}{{0,2}}{jobs}{{1,3}}"
    if patterns.fullmatch(job, text, re.I):
        return text, {}
    of = scene.lexicon.alternation("firm_of")
    said = patterns.fullmatch(rf"(?P<company>[^,;]{{2,20}}?){of}?(?P<job>{job})", text, re.I)
    if said and said["job"] in chinese().trades and said["company"] + said["job"] == text:
        return "", {"company": text}  # "海川物流" is what the company trades in, and no job there.
    if said:
        return said["job"], {"company": said["company"]}
    if is_job(scene, text):
        return text, {}
    return "", {"company": text} if len(text) > 1 and not is_person(text, scene.lexicon) else {}


def name_first(scene: Scene, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put the piece that is a person's name in characters before what tells of them: "锦程物流 采购主管 黄磊"."""
    said = [scene.text[a:b].strip(" :：") for a, b in pieces]
    if not in_characters(said[0]) or is_person(said[0], scene.lexicon):
        return pieces
    at = next((n for n, each in enumerate(said) if in_characters(each) and is_person(each, scene.lexicon)), 0)
    if at and not (is_job(scene, said[0]) or scene.within(*pieces[0], "company")):
        return pieces
    return [pieces[at], *pieces[:at], *pieces[at + 1 :]]


def in_front(scene: Scene, pieces: list[tuple[int, int]]) -> tuple[str, dict[str, Any], str] | None:
    """Give a name that does not open what is said of it: behind its surname, or behind a company and a job."""
    turned = _behind_surname(scene, pieces)
    return (turned, {}, "") if turned else _in_front(scene, pieces[0])


def _behind_surname(scene: Scene, pieces: list[tuple[int, int]]) -> str:
    """Give a name that is written as lists have it: "O'Brien, Sean"."""
    if len(pieces) < 2 or scene.text[pieces[0][1]] != "," or scene.within(*pieces[0], "company"):
        return ""
    last, first = (scene.text[a:b].strip() for a, b in pieces[:2])
    given = scene.lexicon.sets["given"]
    if " " in last or " " in first or fold(first) not in given or fold(last) in given or not last[:1].isalpha():
        return ""
    return f"{first} {last}"


def _in_front(scene: Scene, piece: tuple[int, int]) -> tuple[str, dict[str, Any], str] | None:
    """Part a name in characters from the company and the job that stand before it: "鼎盛包装的工程部经理罗文涛"."""
    text = scene.text[slice(*piece)].strip(" :：")
    if not in_characters(text) or is_person(text, scene.lexicon):
        return None
    for size in (4, 3, 2):
        name, before = text[-size:], text[:-size]
        if len(before) < _SHORTEST or not surname_of(name) or not is_person(name, scene.lexicon):
            continue
        firms = scene.within(*piece, "company")
        if firms:
            firm = firms[0].value.entries[0]
            job = scene.text[firms[0].end : piece[1]].strip(" :：")[:-size].removeprefix("的")
            found = (name, {"company": firm.name, "company_id": firm.id}, job if is_job(scene, job) else "")
            if not job or found[2]:
                return found
            continue
        firm_said, of, job = before.rpartition("的")
        if of and firm_said and (not job or is_job(scene, job)):
            return name, {"company": firm_said}, job
        job, company = in_one(scene, before)
        if job:
            return name, company, job
    return None
