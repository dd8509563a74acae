"""Verbs with a slip of the pen: "tentie ligar" is tried again as "tentei ligar" where it says nothing as it stands."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.naming.ordinary import ordinary
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import fold, words

_LISTS = ("called", "spoke", "sent", "wrote", "misspelt")
"""Lists of verbs that messages begin with."""
_SHORTEST = 5
_FIRST = 8
"""Words of a message that are looked at, up to its first comma."""


@lru_cache(maxsize=16)
def _verbs(lexicon: Lexicon) -> tuple[str, ...]:
    listed = (each for name in _LISTS for each in lexicon.sets.get(name, frozenset()))
    return tuple(sorted({fold(each) for each in listed if each.isalpha() and len(each) >= _SHORTEST}))


def respelt(text: str, lexicon: Lexicon) -> str:
    """Give a text with the one verb among its first words that is a slip away put right; empty where there is none."""
    plain = ordinary(lexicon) | lexicon.sets["given"]
    for number, word in enumerate(words(text.partition(",")[0])[:_FIRST]):
        if len(word.fold) < _SHORTEST or word.fold in plain or (word.capital and number):
            continue
        if patterns.search(r"[nN]['’]", text[max(0, word.start - 2) : word.end]):
            continue  # "N'appelle pas Mei": the negation is no slip of "rappelle".
        near = process.extract(word.fold, _verbs(lexicon), scorer=OSA.distance, score_cutoff=1, limit=2)
        if len(near) == 1:
            return text[: word.start] + near[0][0] + text[word.end :]
    return ""
