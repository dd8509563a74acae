"""Words of a message that are not the sender's own: lines of somebody else's, behind ">", are nothing to be done."""

import re
from functools import lru_cache

from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import fold

_LINES = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_MARK = ">"


@lru_cache(maxsize=16)
def _header(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of the line that a mail program puts above what it quotes: "On Monday Tom Baker wrote:"."""
    return re.compile(rf"^[^\n>]*{lexicon.alternation('wrote_above')}[^\n\w>]*(?=\s*\n[ \t]*>)", re.MULTILINE)


def own_words(text: str, lexicon: Lexicon) -> str:
    """Blank the quoted lines of a message and the line that heads them; every other character keeps its place."""
    if _MARK not in text or not _LINES.search(text):
        return text
    if "wrote_above" in lexicon.sets:
        text = _blanked(text, _header(lexicon), fold(text))
    return _blanked(text, _LINES, text)


def _blanked(text: str, pattern: re.Pattern[str], searched: str) -> str:
    for found in pattern.finditer(searched):
        text = text[: found.start()] + " " * (found.end() - found.start()) + text[found.end() :]
    return text
