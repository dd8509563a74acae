"""Whether a message asks to shape the pipeline: a stage added, renamed, removed, or given other days."""

from handlers.kit.context import Context
from handlers.understanding.words.shaping import shaping

_LONGEST_NAME = 4
"""Words of a stage's name: what goes on longer is a sentence about something else."""


def is_asked(ctx: Context, text: str) -> bool:
    """Tell whether a message names a stage and what is to be done with it."""
    found = shaping(text, ctx.actor.locale, [each.name for each in ctx.stages])
    if found is None:
        return False
    return all(len(each.split()) <= _LONGEST_NAME for each in (found.stage, found.name, found.beside))
