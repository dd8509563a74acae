"""Jobs beside a new contact: which words are one, and where the company behind it begins."""

import re

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
