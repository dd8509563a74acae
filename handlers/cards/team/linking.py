"""The words of linking two accounts, to either side of it."""

from dataclasses import dataclass

from handlers.kit.phrase import At, Phrase, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Field, Fields, Heading, Note, Press, Reply, Text, To
from handlers.kit.request import Audience, Place, Platform
from storage.models.identity import Identity
from storage.models.link import Link
from storage.models.member import Member
from storage.models.workspace import Workspace

# By this purpose the store knows whose words it must forget once they are sent.
_FORGOTTEN = "invitation"


def code_card(code: str, link: Link, workspace: Workspace, here: str) -> Reply:
    """Show the code, with what to do with it on the other platform."""
    blocks = [Text(say("link-begun"))]
    bot = workspace.telegram_bot
    if here != Platform.TELEGRAM and bot is not None and not bot.isdigit():
        blocks.append(Text(say("invite-telegram", bot=bot, code=code)))
    if here != Platform.SLACK and workspace.slack_team is not None:
        blocks.append(Text(say("link-on-slack", code=code)))
    blocks.append(Text(say("link-anywhere", code=code)))
    return Reply((*blocks, Note(say("link-until", at=At(link.expires_at, style="time")))), To.ASKER, purpose=_FORGOTTEN)


@dataclass(frozen=True, slots=True)
class Merged:
    """Whose account it was until then, and who has it next.

    ``what`` their membership has, which ends with its only account; it ``stays`` where they have others.
    """

    name: str
    heir: str
    what: Phrase | None = None
    stays: bool = False

    def words(self, side: str = "") -> Phrase:
        """Say to a side what the link takes along: ``"-there"`` is who typed the code."""
        if self.stays:
            return say(f"link-takes{side}", name=self.name, heir=self.heir)
        if self.what is None:
            return say(f"link-ends{side}", name=self.name)
        return say(f"link-merges{side}", name=self.name, what=self.what)


def confirm_card(link: Link, on: Identity, merged: Merged | None = None) -> Reply:
    """Ask, on the account that it began on, whether the other account is the same person's, and say what goes along."""
    arguments = {"link_id": str(link.id)}
    ways = Buttons(
        (
            Button(say("link-yes"), Press("link_confirm", arguments | {"verdict": "yes"}), ButtonKind.MAIN),
            Button(say("link-no"), Press("link_confirm", arguments | {"verdict": "no"}), ButtonKind.DANGER),
        )
    )
    words = say("link-is-it-you", name=link.name or link.user_id or "", user=link.user_id or "", platform=_on(link))
    along = (Text(merged.words()),) if merged else ()
    return Reply(
        (Text(words), *along, Note(say("link-careful")), ways), To.CHANNEL, place=own_place(on), purpose="link"
    )


def waiting(platform: str, merged: Merged | None = None) -> Reply:
    """Tell who typed the code where to confirm it, and what goes along."""
    along = (Note(merged.words("-there")),) if merged else ()
    return Reply((Text(say("link-now-confirm", platform=platform.title())), *along), To.ASKER)


def spent() -> Reply:
    """Say that a code does not hold; why it does not is nobody's to learn."""
    return Reply((Text(say("error-link-spent")),), To.ASKER)


def linked(link: Link) -> Reply:
    """Tell the other side that it is done."""
    words = Text(say("link-done-there"))
    return Reply((words, Buttons((Button(say("link-unlink"), Press("unlink", {})),))), To.CHANNEL, place=_there(link))


def refused(link: Link) -> Reply:
    """Tell the other side that nothing was linked."""
    return Reply((Text(say("link-refused-there")),), To.CHANNEL, place=_there(link))


def taken(former: Member, gone: Identity, heir: Member) -> Reply:
    """Tell whose account it was that it is somebody else's now."""
    words = say("link-taken", platform=gone.platform.title(), account=_named(gone), heir=heir.name)
    return Reply((Text(words),), To.MEMBER, member=str(former.id))


def accounts_card(identities: list[Identity]) -> Reply:
    """Show one's accounts, with a way to unlink each while there is more than one."""
    rows = tuple(
        Field(say("link-account", platform=each.platform.title()), say("link-name", name=_named(each)))
        for each in identities
    )
    ways = tuple(
        Button(
            say("link-unlink-one", platform=each.platform.title(), name=_named(each)[:12]),
            Press("unlink", {"account_id": str(each.id)}),
            ButtonKind.DANGER,
        )
        for each in identities
        if len(identities) > 1
    )
    more = Button(say("link-another"), Press("link", {"anew": True}))
    return Reply((Heading(say("link-title")), Fields(rows), Buttons((more, *ways))), To.ASKER)


def own_place(identity: Identity) -> Place:
    """Give the direct messages of an account."""
    return Place(
        platform=Platform(identity.platform),
        account=identity.account,
        channel=identity.direct_channel or identity.user_id,
        audience=Audience.PRIVATE,
    )


def _there(link: Link) -> Place:
    return Place(
        platform=Platform(link.platform or ""),
        account=link.account or "",
        channel=link.direct_channel or link.user_id or "",
        audience=Audience.PRIVATE,
    )


def _on(link: Link) -> str:
    return (link.platform or "").title()


def _named(identity: Identity) -> str:
    return identity.display_name or identity.user_id
