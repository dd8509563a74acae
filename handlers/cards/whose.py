"""Whose deals a question is about: one's own, a colleague's, a team's, everybody's."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from uuid import UUID

import msgspec

from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import Phrase, literal, say
from handlers.kit.reply import Button, Note, Press, Reply
from storage.models.member import Member, Role

ME, TEAM = "me", "team"
_OFFERED = 4


class NobodyCalled(UserError):
    """No colleague and no team is called ``name``."""


@dataclass(frozen=True, slots=True)
class Whose:
    """The owners meant (None for everybody), what to call them, and the word that asks for them again."""

    ids: frozenset[UUID] | None
    title: Phrase
    owner: str

    @property
    def many(self) -> bool:
        """Tell whether more than one person may be meant."""
        return self.ids is None or len(self.ids) > 1

    @property
    def only(self) -> UUID | None:
        """Give the one person who is meant; None where it may be several."""
        return next(iter(self.ids)) if self.ids is not None and len(self.ids) == 1 else None


def noted(listed: Reply, unread: str) -> Reply:
    """Say below the title which words of a question chose nothing: a whole list is no answer to them."""
    if not unread:
        return listed
    title, *rest = listed.blocks
    return msgspec.structs.replace(listed, blocks=(title, Note(say("whose-unread", text=unread)), *rest))


async def whose(ctx: Context, owner: str, again: Press | None = None) -> Whose:
    """Find whom ``owner`` (me, team, a name, or nothing) means: a rep's own by default, else the team's.

    ``again`` is the question itself, asked once more with the colleague who is chosen. Raises ``NobodyCalled``.
    """
    me = ctx.actor.member
    wish = owner.strip() or (TEAM if me.role in (Role.MANAGER, Role.ADMIN) else ME)
    if wish == TEAM:
        return await _teams(ctx, me)
    if wish.casefold() in (ME, me.name.casefold()):
        return Whose(frozenset({me.id}), say("whose-mine"), ME)
    member = await ctx.store.members.find_by_name(wish)
    if member is not None:
        return Whose(frozenset({member.id}), literal(member.name), member.name)
    team = await ctx.store.teams.find_by_name(wish)
    left = await ctx.store.members.find_left(wish) if team is None else None
    if left is not None:
        return Whose(frozenset({left.id}), say("whose-left", name=left.name), left.name)
    if team is None:
        raise NobodyCalled(name=wish, buttons=tuple(_candidates(ctx, wish, again)))
    members = await ctx.store.teams.list_members(team.id)
    return Whose(frozenset(each.id for each in members), literal(team.name), team.name)


def _candidates(ctx: Context, wish: str, again: Press | None) -> Iterator[Button]:
    """Offer the colleagues whose names resemble what was typed, else the first few."""
    if again is None:
        return
    names = sorted((str(each.name) for each in ctx.names.index.members()), key=str.casefold)
    near = [each.name for each in ctx.names.near(wish, "member")]
    for name in dict.fromkeys((*near, *get_close_matches(wish, names, _OFFERED), *names[:_OFFERED])):
        yield Button(literal(name), Press(again.command, {**again.arguments, "owner": name}))


async def _teams(ctx: Context, me: Member) -> Whose:
    """Give the teams that somebody leads or belongs to; an administrator, and who is in none, sees everybody."""
    managed = [] if me.role is Role.ADMIN else await ctx.store.teams.list_managed(me.id)
    own = None if me.role is Role.ADMIN else await ctx.store.teams.find_for_member(me.id)
    teams = {each.id: each for each in (*managed, own) if each is not None}
    if not teams:
        return Whose(None, say("whose-everybody"), TEAM)
    ids = {me.id}
    for team in teams:
        ids |= {each.id for each in await ctx.store.teams.list_members(team)}
    return Whose(frozenset(ids), literal(", ".join(each.name for each in teams.values())), TEAM)
