"""Words that the grammar knows to ask for nothing: what is denied, what depends on something, what is only asked."""

import re
from functools import lru_cache

from handlers.kit.reading import Moment
from handlers.understanding.clauses.cutting import sentences
from handlers.understanding.clauses.modality import is_sarcasm
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.scene import lay_out
from handlers.understanding.words.lexicon import Lexicon, load
from handlers.understanding.words.text import LEFT, RIGHT, clean


def asks_for_nothing(text: str, moment: Moment, names: NameIndex) -> bool:
    """Tell whether a message that no action was read from says by its mood that none is meant: "if we won …"."""
    if is_sarcasm(text):
        return True
    scene = lay_out(clean(text), moment, names, ())
    mood, polite, asks = _patterns(load(moment.locale))
    for start, end, question in sentences(scene):
        said = scene.folded[start:end]
        asked = question or asks.match(said) is not None
        if (asked and not polite.search(said)) or mood.search(polite.sub(" ", said)):
            return True
    return False


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    moods = "|".join(lexicon.alternation(each) for each in ("if", "maybe", "negates"))
    return (
        re.compile(rf"{LEFT}(?:{moods}){RIGHT}"),
        re.compile(rf"{LEFT}{lexicon.alternation('polite')}{RIGHT}"),
        re.compile(rf"\s*{lexicon.alternation('asks_first')}{RIGHT}"),
    )
