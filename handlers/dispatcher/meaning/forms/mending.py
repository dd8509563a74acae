"""Words right below "What should it be?" and "Which record is it?": what fits puts it right, all else is new."""

from handlers.cards.candidates import KINDS
from handlers.cards.listening import is_listening
from handlers.dispatcher.meaning import saying
from handlers.dispatcher.meaning.forms.taking import BESIDE, Asked
from handlers.kit.reading import Action
from handlers.understanding import choices
from handlers.understanding.answers import is_a_value
from storage.models.draft import Draft

_OPEN = Action(name="ask")
_VALUES = (*choices.DATES, "amount")


def is_asked(draft: Draft) -> bool:
    """Tell the open question of what a slot, or a new record, should be."""
    return draft.command in ("mend", "attach") and is_listening(draft)


def answer_of(asked: Asked) -> str | None:
    """Give what puts the slot right: a day, an amount, or the bare name of a record that is known."""
    ctx, slot = asked.ctx, str(asked.draft.arguments.get("slot") or "contact")
    if kinds := KINDS.get(slot):
        return asked.text if len(ctx.names.find(asked.text, *kinds, slips=False)) == 1 else None
    if slot not in _VALUES or not is_a_value(_OPEN, asked.text, ctx.moment(), ctx.names.index, beside=BESIDE):
        return None
    if not choices.typed(choices.Sentence(asked.text, ctx.moment(), ctx.names.index), _OPEN, slot, asked.text):
        return None
    own = saying.BEGINS | saying.MAKES | saying.ALONE | {"log_activity"}
    says = saying.actions_of(asked.house, ctx, asked.text)
    return None if any(saying.names_record(each) or each.name in own for each in says) else asked.text
