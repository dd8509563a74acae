"""Jobs beside a new contact: which words are one, and where the company behind it begins."""

import re
from typing import Any

from handlers.understanding.clauses.parties.party import is_person
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene


def before_company(scene: Scene, ats: list[re.Match[str]], end: int) -> re.Match[str] | None:
    """Choose the word right before a company: "head of sales of Acme"."""
    named = {mark.start for mark in scene.within(ats[0].end(), end, "company", "unknown")} if ats else set()
    small = re.compile(rf"(?:{scene.lexicon.alternation('the')} |{scene.lexicon.alternation('elided')})$")
    named |= {found.start() for at in named if (found := small.search(scene.folded, max(0, at - 12), at))}
    beside = [match for match in ats if match.end() in named]
    return next(iter(beside), None) or next((m for m in ats if scene.within(m.end(), end, "company")), None)


def before_capital(scene: Scene, ats: list[re.Match[str]], start: int) -> re.Match[str] | None:
    """Choose the word between a job and a name: "CEO de Mora Digital"."""
    jobs = (m for m in ats if scene.text[m.end() : m.end() + 1].isupper())
    return next((m for m in jobs if is_job(scene, scene.text[start : m.start()])), None)


def is_job(scene: Scene, text: str) -> bool:
    """Tell whether words name a job."""
    said = text.lower().split()
    jobs = scene.lexicon.sets.get("job_words", frozenset())
    if in_characters(text):
        return text.endswith(tuple(jobs))
    return 0 < len(said) <= 6 and any(word.strip(".,") in jobs for word in said)


def in_one(scene: Scene, text: str) -> tuple[str, dict[str, Any]]:
    """Part a job from the company before it, where no space does: "华为的采购经理"."""
    jobs, ranks = (scene.lexicon.alternation(each) for each in ("job_words", "job_rank"))
    job = rf"{ranks}{{0,2}}{jobs}{{1,3}}"
    if re.fullmatch(job, text, re.I):
        return text, {}
    of = scene.lexicon.alternation("firm_of")
    said = re.fullmatch(rf"(?P<company>[^,;]{{2,20}}?){of}?(?P<job>{job})", text, re.I)
    if said:
        return said["job"], {"company": said["company"]}
    if is_job(scene, text):
        return text, {}
    return "", {"company": text} if len(text) > 1 and not is_person(text, scene.lexicon) else {}
