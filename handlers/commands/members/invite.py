"""`invite`: a single-use code that lets one person in."""

from collections.abc import Mapping

from handlers.kit.arguments import Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import At, say
from handlers.kit.reply import Note, Press, Reply, Text, To
from handlers.rules.team.invitations import make
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold
from storage.models.member import Role

_LONGEST = 200
_SIGNS = " ,;:.()"


@command(role="admin", labels={"text": "invite-whom"})
async def invite(ctx: Context, text: str = "", role: Role = Role.REP) -> Reply:
    """Invite somebody: `invite rep Maria Lopez`. An earlier invitation for the same name ends."""
    roles = {each.value: each for each in Role}
    words = text.split()
    said = [roles[each] for word in words if (each := word.strip(_SIGNS).casefold()) in roles]
    name = _name(ctx, words, roles)[:_LONGEST]
    chosen = said[0] if said else role
    if not name:
        # A role that was said before the question counts behind it.
        raise Missing(("text",), {"role": chosen.value})
    earlier = await ctx.store.invitations.list_open_for(name, ctx.now)
    for before in earlier:
        before.expires_at = ctx.now
    code, invitation = make(role=chosen, name=name, by=ctx.actor.id, now=ctx.now)
    ctx.store.invitations.add(invitation)
    ctx.back = Press("withdraw", {"invitation": str(invitation.id)})
    bot = ctx.workspace.telegram_bot
    linked = bot is not None and not bot.isdigit()
    how = say("invite-telegram", bot=bot or "", code=code) if linked else say("invite-code", code=code)
    blocks = (
        Text(say("invite-done", name=name, role=say(f"common-role-{chosen.value}"))),
        Text(how),
        Note(say("invite-until", at=At(invitation.expires_at, style="date"))),
        *((Note(say("invite-instead")),) if earlier else ()),
    )
    # By this purpose the store knows whose words it must forget once they are sent.
    return Reply(blocks, to=To.ASKER, purpose="invitation", undo=True)


def _name(ctx: Context, words: list[str], roles: Mapping[str, Role]) -> str:
    """Take the name from beside the role: "Kim Lee as a manager", "Kim Lee, manager"."""
    lexicon = load(ctx.actor.locale)
    leads = patterns.made(rf"(?:{lexicon.alternation('as_job')}|{lexicon.alternation('articles')})")
    kept: list[str] = []
    for word in words:
        if word.strip(_SIGNS).casefold() not in roles:
            kept.append(word)
            continue
        while len(kept) > 1 and leads.fullmatch(fold(kept[-1])):
            kept.pop()
    return " ".join(kept).strip(_SIGNS)
