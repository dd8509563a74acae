"""Thanks, applause and "on it": what people say below a card that is worth no line in a timeline."""

from handlers.kit.context import Context
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold


def is_talk(ctx: Context, text: str) -> bool:
    """Tell thanks, applause and "on it" from what is worth a line in a timeline."""
    lexicon = load(ctx.actor.locale)
    said = fold(text).strip()
    heard = opening(lexicon).match(said)
    idle = lexicon.sets.get("chatter", frozenset()) | lexicon.sets.get("greetings", frozenset())
    idle |= lexicon.sets.get("leave_words", frozenset()) | lexicon.sets.get("not_now", frozenset())
    rests = (said, said[heard.end() :] if heard else said)
    return any(bare(each) in idle or not any(letter.isalnum() for letter in each) for each in rests)


def bare(folded: str) -> str:
    """Give words without the signs at their ends."""
    return folded.strip(" .,!?;:…-~()。！？，")
