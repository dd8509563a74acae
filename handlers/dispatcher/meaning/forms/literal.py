"""Words for a question that any words may answer are that answer, as in a window; an order among them is only offered.

Only a report about somebody else, an order about others, and the bare name of a command are something new.
"""

from handlers.cards.listening import ASIDE, is_listening
from handlers.dispatcher.meaning import saying
from handlers.dispatcher.meaning.cards import whose
from handlers.dispatcher.meaning.forms.taking import Asked, is_command, takes_prose
from handlers.kit.reading import Action
from handlers.understanding.naming.strangers import may_be_new
from handlers.understanding.words.subcommands import whole

_TITLE, _NAME = "title", "name"
_NO_ANSWER = frozenset({"settings", "setup", "pings"})
"""Commands whose names begin no ordinary answer."""
_PEOPLE = frozenset({"contact", "company"})
_OFFERED = frozenset({"win_deal", "lose_deal", "move_deal"})
_PLANS = frozenset({"create_task", "schedule_activity"})
_MET = frozenset({"call", "meeting", "demo", "visit", "email"})


def is_answer(asked: Asked) -> bool:
    """Tell words that answer a form's question as they stand; of all others the question's own rules decide."""
    name, draft = asked.parameter.name, asked.draft
    if not (takes_prose(asked.parameter) or name in (_TITLE, _NAME)) or asked.need.kinds:
        return False
    if ASIDE in draft.arguments or is_listening(draft) or _is_bare(asked):
        return False
    says = saying.actions_of(asked.house, asked.ctx, asked.text)
    begins = is_command(asked.house, asked.text, short=True)
    if name == _NAME and draft.command in _PEOPLE and not may_be_new(asked.text, asked.lexicon, asked.ctx.actor.locale):
        return False
    if takes_prose(asked.parameter) and draft.text and not begins:
        return False  # A sentence began the form, and another one may take its place.
    return not any(_is_new(asked, each, begins=begins) for each in says)


def orders_in(asked: Asked) -> tuple[Action, ...]:
    """List what an answer would do as an order, about deals that are known: that is offered, never done by itself."""
    if not is_answer(asked):
        return ()
    says = saying.actions_of(asked.house, asked.ctx, asked.text)
    return tuple(each for each in says if each.name in _OFFERED and each.slots.get("deal_id"))


def _is_bare(asked: Asked) -> bool:
    """Tell what leaves a question whatever it asks: skipping, leaving, and a command without a word behind it."""
    sets = asked.lexicon.sets
    if asked.folded in sets.get("skip_words", frozenset()) | sets.get("leave_words", frozenset()):
        return True
    first, _, rest = asked.text.partition(" ")
    command = asked.house.registry.find(first.casefold())
    if command is not None and (not rest.strip() or command.name in _NO_ANSWER):
        return is_command(asked.house, asked.text, short=False)
    return bool(whole("crm", asked.text, asked.ctx.actor.locale))


def _is_new(asked: Asked, action: Action, *, begins: bool) -> bool:
    """Tell a report about somebody else, or an order about others, from what the form is about."""
    if not saying.names_record(action):
        return False
    if asked.parameter.name == "reason" and action.slots.get("kind") in _MET:
        return True
    if asked.own:
        known = any(f"{kind}_id" in action.slots for kind in saying.RECORDS)
        return whose.is_about_others(asked.ctx, action, _with_deals(asked)) or (begins and not known)
    if action.name == "log_activity":
        return takes_prose(asked.parameter) or action.slots.get("kind") in _MET
    if takes_prose(asked.parameter):
        return begins or saying.is_plainly_work(action)
    return begins and action.name in _PLANS


def _with_deals(asked: Asked) -> frozenset[str]:
    """List the records that a form is about, with the deals of its customers."""
    index = asked.ctx.names.index
    deals = [index.open_deals(**{kind: each}) for each in asked.own for kind in ("company_id", "contact_id")]
    return frozenset(asked.own) | {each.id for found in deals for each in found}
