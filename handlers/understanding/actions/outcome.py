"""What a builder makes of one clause."""

import msgspec

from handlers.kit.reading import Action
from handlers.understanding.clauses.parties.party import Party


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """Actions and suggestions of a clause, and the party that the next clause may mean by "him" or "them"."""

    actions: tuple[Action, ...] = ()
    suggestions: tuple[Action, ...] = ()
    party: Party | None = None


NOTHING = Outcome()
