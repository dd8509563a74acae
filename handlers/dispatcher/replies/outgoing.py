"""From a reply to rows: where it goes, its card with its presses, and the outbox entry."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards import reading
from handlers.cards.home import PURPOSE as HOME
from handlers.cards.keeping import keep
from handlers.cards.kept import PURPOSE as FILE
from handlers.cards.whole import PURPOSE as WHOLE
from handlers.cards.whole import keep_whole
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards import taps
from handlers.dispatcher.replies import homes
from handlers.dispatcher.replies.explained import explains
from handlers.dispatcher.replies.last import with_button, with_undo
from handlers.dispatcher.replies.target import (
    EPHEMERAL,
    Target,
    is_open,
    keeper_of,
    language_of,
    place_of,
    preferred,
    still_reads,
)
from handlers.kit.presses import presses_of, remembered, undo_in
from handlers.kit.reply import Form, Reply, To
from handlers.kit.request import Audience, Place, Platform, Pressed, Request
from storage.base import new_id
from storage.models.card import Card
from storage.models.draft import Draft
from storage.models.outbox import Outbox, OutboxKind
from storage.unit_of_work import Store

_CARD_LIVES = timedelta(days=90)
_MOST_PRESSES = 250
GONE = "gone"


@dataclass(slots=True)
class Out:
    """The outgoing side of one request: rows that its transaction stores, and what is remembered on its cards."""

    house: House
    store: Store
    request: Request
    locale: str
    zone: str
    member: UUID | None = None
    pressed: Card | None = None
    tapped: tuple[UUID, int] | None = None
    memory: dict[str, Any] | None = None
    draft: Draft | None = None
    rows: list[Outbox] = field(default_factory=list)

    async def put(self, reply: Reply) -> Card | None:
        """Store one reply. Returns its card, or None for a plain message."""
        undo = self.store.undo_id if reply.undo else None
        if undo is not None:
            reply = with_undo(reply, undo)
        if explains(self.request, self.memory or {}, reply):
            reply = with_button(reply, reading.button())
        card = await self._put(reply)
        if card is not None and reply.whole:
            card.undo_id = undo_in(reply)
        if card is not None and undo is not None:
            if card.undo_id is not None:  # It stays the card of what was done on it before.
                await self.store.undo.note_card(card.undo_id, card.id)
            card.undo_id = undo
            if (
                card.request is not None and self.memory
            ):  # A press may give the card another undo; this one goes with it.
                card.request = {**card.request, reading.UNDO: str(undo)}
        return card

    async def _put(self, reply: Reply) -> Card | None:
        if reply.to is To.CHANNEL:
            return await self._to_channel(reply)
        if await self._at_home(reply):
            return None
        if self._edits(reply):
            return await self._edit(reply)
        if self.pressed is not None and reply.purpose == FILE:
            taps.take(self.pressed, self.tapped, reply, self.member, self.store.now)
        if reply.to is To.MEMBER:
            return await self._direct(reply)
        here = self._here(self.request.place, self._kind(reply))
        return self._post(reply, await self._for_all(here, self.pressed) if self._is_for_all(here) else here)

    async def _at_home(self, reply: Reply) -> bool:
        """Show what came of a press on somebody's own page there; a form opens, and its card stays behind it."""
        page = self.pressed
        if page is None or page.purpose != HOME or reply.to not in (To.ASKER, To.PLACE):
            return False
        if any(isinstance(block, Form) for block in reply.blocks):
            return False
        # The page goes on with a new card when the old one's numbers are used up: what stands counts.
        standing = await self.store.cards.list_standing(HOME, [page.member_id] if page.member_id else [])
        for card in standing:
            homes.keep(self.store, card, reply)
        return bool(standing)

    def _here(self, place: Place, kind: OutboxKind) -> Target:
        return Target(place, kind, self.locale, self.zone, self.member, keeper=self.member)

    def _is_for_all(self, here: Target) -> bool:
        """Tell what a press puts below a card for everybody there from a question that one person is to answer."""
        return here.kind is OutboxKind.POST and here.place.audience is Audience.SHARED and self.draft is None

    async def _for_all(self, target: Target, card: Card | None) -> Target:
        """Let what others read as well keep the language of its card, whoever pressed there."""
        if card is None or not is_open(card):
            return target
        locale, zone = await language_of(self.store, await keeper_of(self.store, card))
        return replace(target, locale=locale, zone=zone, keeper=card.member_id)

    def _edits(self, reply: Reply) -> bool:
        card = self.pressed
        return (
            reply.replaces
            and card is not None
            and card.purpose != EPHEMERAL
            and bool(card.channel)  # A card whose form opened by itself was never sent.
            and self.request.place.audience is not Audience.EXTERNAL
            and len(card.presses) + len(presses_of(reply)) <= _MOST_PRESSES
        )

    async def _edit(self, reply: Reply) -> Card:
        """Let the pressed card show the reply; presses only grow, so that no old button comes to mean a new one."""
        card = self.pressed
        assert card is not None  # noqa: S101  `_edits` said so.
        taps.take(card, self.tapped, reply, self.member, self.store.now)
        if reply.purpose == WHOLE:
            card.purpose = WHOLE
            done = await self.store.undo.find(card.undo_id) if card.undo_id else None
            reply = with_undo(reply, done.id) if done is not None and done.undone_at is None else reply
        reply = self._grown(card, await self._whole(card, reply))
        card.request = self.memory or card.request
        self._row(reply, await self._for_all(self._here(place_of(card), OutboxKind.EDIT), card), card.id)
        return card

    async def _whole(self, card: Card, reply: Reply) -> Reply:
        """Let a card that shows a timeline keep it, and one that says what was logged or shows a day."""
        if reply.whole or reply.purpose == WHOLE:
            return reply
        if card.purpose != WHOLE:
            return await keep(self.store, card, reply)
        return await keep_whole(self.store, self.house.names.stages, card.shows, reply)

    def _grown(self, card: Card, reply: Reply) -> Reply:
        reply = msgspec.structs.replace(reply, first=len(card.presses))
        card.presses = [*card.presses, *msgspec.to_builtins(presses_of(reply))]
        self.store.cards.show(card, msgspec.to_builtins(reply.shows) or card.shows)
        return reply

    def reaches(self, card: Card) -> bool:
        """Tell whether a card can be edited from here: a terminal's screen is gone with its session."""
        return card.platform != Platform.TERMINAL or card.channel == self.request.place.channel

    async def correct(self, card: Card, reply: Reply) -> None:
        """Let another card show what became of its records, in its own reader's language."""
        if len(card.presses) + len(presses_of(reply)) + 1 > _MOST_PRESSES:
            return
        if card.undo_id is not None:
            reply = with_undo(reply, card.undo_id)
        member = await keeper_of(self.store, card)
        if member is not None and not await still_reads(self.store, member, card):
            return
        locale, zone = await language_of(self.store, member)
        target = Target(place_of(card), OutboxKind.EDIT, locale, zone, card.member_id)
        self._row(self._grown(card, await self._whole(card, reply)), target, card.id)

    def remove(self, card: Card) -> None:
        """Take a posted card away; it is found for nothing any more."""
        card.purpose = GONE
        self._row(Reply(()), Target(place_of(card), OutboxKind.DELETE, self.locale, self.zone, card.member_id), card.id)

    async def _direct(self, reply: Reply) -> Card | None:
        """Send to a member's direct messages on the platform that they prefer."""
        member = await self.store.members.get(UUID(reply.member))
        identities = await self.store.identities.list_by_member(member.id)
        wish = await self._wish(member.id, reply.event) or member.preferred
        identity = preferred(identities, wish, self.request.place.platform)
        if identity is None:
            return None
        place = Place(
            platform=Platform(identity.platform),
            account=identity.account,
            channel=identity.direct_channel or "",
        )
        locale, zone = await language_of(self.store, member)
        return self._post(reply, Target(place, OutboxKind.POST, locale, zone, member.id, identity.user_id, member.id))

    async def _wish(self, member_id: UUID, event: str) -> str | None:
        """Give the platform that a member chose for an event."""
        own = await self.store.teams.list_own_pings([member_id]) if event else []
        return next((each.platform for each in own if each.event == event and each.platform), None)

    async def _to_channel(self, reply: Reply) -> Card | None:
        """Post in a team's place, in the language of the workspace; nobody's own words there are corrected later."""
        if reply.place is None:
            return None
        workspace = await self.store.workspaces.get()
        # Somebody's own messages on a certain account are no team's place: nobody else reads them.
        user = reply.place.channel if reply.place.audience is Audience.PRIVATE else ""
        target = Target(reply.place, OutboxKind.POST, workspace.locale, workspace.zone, None, user)
        card = self._card(reply, target)
        if card is not None:
            card.request = None
        self._row(reply, target, card.id if card else None)
        return card

    def _kind(self, reply: Reply) -> OutboxKind:
        audience = self.request.place.audience
        if audience is Audience.EXTERNAL or (audience is Audience.SHARED and reply.to is To.ASKER):
            return OutboxKind.EPHEMERAL
        return OutboxKind.POST

    def _post(self, reply: Reply, target: Target) -> Card | None:
        place = target.place
        here = place.conversation == self.request.place.conversation
        if here and place.audience is Audience.SHARED and not place.thread and self.request.message:
            place = msgspec.structs.replace(place, thread=_thread(self.request))
        # A sent form names no channel: what was wrong with it is told to its sender directly.
        alone = target.kind is OutboxKind.EPHEMERAL or not place.channel
        user = target.user or (self.request.sender.user if alone else "")
        target = replace(target, place=place, user=user)
        card = self._card(reply, target)
        self._row(reply, target, card.id if card else None)
        return card

    def _card(self, reply: Reply, target: Target) -> Card | None:
        presses = presses_of(reply)
        if not presses and not reply.shows and reply.undone is None:
            return None
        now, place = self.house.clock.now(), target.place
        card = Card(
            id=new_id(now),
            purpose=EPHEMERAL if target.kind is OutboxKind.EPHEMERAL else reply.purpose,
            platform=place.platform.value,
            account=place.account,
            channel=place.channel,
            thread=place.thread or None,
            presses=msgspec.to_builtins(presses),
            shows=msgspec.to_builtins(reply.shows),
            member_id=target.keeper,
            request=remembered(self.memory, reply),
            created_at=now,
            expires_at=now + _CARD_LIVES,
        )
        self.store.cards.add(card, told_by=self.store.undo_id if reply.undone else None)
        return card

    def _row(self, reply: Reply, target: Target, card: UUID | None) -> None:
        # The unit's own moment: what is due only after it could not be leased to this process at once.
        now, place = self.store.now, target.place
        direct = f"{place.platform}:{place.account}:@{target.user}"
        self.rows.append(
            Outbox(
                id=new_id(now),
                platform=place.platform.value,
                account=place.account,
                conversation=place.conversation if place.channel else direct,
                channel=place.channel,
                thread=place.thread or None,
                kind=target.kind,
                to_user=target.user or None,
                member_id=target.member,
                card_id=card,
                payload=msgspec.to_builtins(reply),
                intent_key=f"{self.request.place.conversation}:{self.request.id}:{len(self.rows)}",
                locale=target.locale,
                zone=target.zone,
                not_before=now,
                created_at=now,
            )
        )


def _thread(request: Request) -> str:
    """Answer in the thread of the message on Slack; elsewhere the place itself is the thread."""
    if request.place.platform is Platform.SLACK and not isinstance(request.body, Pressed):
        return request.message
    return ""
