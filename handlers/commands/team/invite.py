"""`invite`: a single-use code that lets one person in."""

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import At, say
from handlers.kit.reply import Note, Reply, Text, To, reply
from handlers.rules.invitations import make
from storage.models.member import Role


class InviteForWhom(UserError):
    """The role or the name was missing."""


@command(role="admin")
async def invite(ctx: Context, text: str = "") -> Reply:
    """Invite somebody: `invite rep Maria Lopez`."""
    words = text.split()
    roles = {role.value: role for role in Role}
    role = next((roles[word.casefold()] for word in words if word.casefold() in roles), Role.REP)
    name = " ".join(word for word in words if word.casefold() not in roles)
    if not name:
        raise InviteForWhom
    code, invitation = make(role=role, name=name, by=ctx.actor.id, now=ctx.now)
    ctx.store.invitations.add(invitation)
    bot = ctx.workspace.telegram_bot
    linked = bot is not None and not bot.isdigit()
    how = say("invite-telegram", bot=bot or "", code=code) if linked else say("invite-code", code=code)
    return reply(
        Text(say("invite-done", name=name, role=say(f"common-role-{role.value}"))),
        Text(how),
        Note(say("invite-until", at=At(invitation.expires_at, style="date"))),
        to=To.ASKER,
    )
