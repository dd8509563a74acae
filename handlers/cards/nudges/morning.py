"""The morning's agenda: what is due, what is late, what has gone quiet, and what is still unanswered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

import msgspec

from handlers.cards import suggested
from handlers.cards import task as task_card
from handlers.cards.listening import is_listening
from handlers.cards.lists import listed
from handlers.cards.nudges.covering import covering, covers
from handlers.cards.nudges.digest import Day, named, nothing_new
from handlers.cards.nudges.privately import overnight
from handlers.cards.nudges.sampled import real_tasks
from handlers.cards.nudges.stall import choice
from handlers.cards.nudges.stall import line as stall_line
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.standing import is_asked_still
from handlers.cards.why import WHY, why_button
from handlers.kit.phrase import At, Phrase, say, shortened
from handlers.kit.reply import Block, Button, Buttons, CardRef, Heading, Press, Reply, Text
from handlers.rules.deals.ladder import Step
from handlers.rules.deals.stalls import Stall
from handlers.rules.tasks.late import is_late
from handlers.rules.team.pings import Event, Frequency, own_frequency
from handlers.rules.time.working_time import Rhythm, may_disturb
from handlers.rules.time.zones import usable_zone
from storage.models.card import Card
from storage.models.draft import Draft
from storage.models.member import Member, MemberState
from storage.models.nudge import Nudge, NudgeManner
from storage.models.task import Task
from storage.unit_of_work import Store

PING: Final = "agenda"
PURPOSE: Final = "nudge"
COVERED: Final = "agenda_covered"
"""The step of a day's claim that a colleague read: who is away has heard nothing by it."""
_SHOWN: Final = 6
_FEW: Final = 3
_SAYING: Final = ("title", "summary", "name", "deal", "contact", "company")
_WHOM: Final = ("contact", "company", "deal")
_LABEL: Final = 30
_A_DAY: Final = timedelta(days=1)
_SOON: Final = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Morning:
    """What somebody's day begins with. ``fresh`` are quiet deals that no message has told of yet,
    ``left`` what was suggested beside a log and not pressed, which is no news by itself.

    ``owners`` are those of the quiet deals that are others'.
    """

    today: tuple[Task, ...]
    late: tuple[Task, ...]
    quiet: tuple[Stall, ...]
    fresh: tuple[Stall, ...]
    questions: tuple[Draft, ...]
    suggestions: tuple[Card, ...]
    left: tuple[Press, ...] = ()
    others: Day = field(default_factory=nothing_new)
    owners: Mapping[UUID, Member] = field(default_factory=dict)

    @property
    def has_news(self) -> bool:
        """Tell whether there is anything to say; deals whose silence was told before are no news by themselves."""
        mine = self.today or self.late or self.fresh or self.questions or self.suggestions
        return bool(mine) or self.others.has_news


async def gather(store: Store, member: Member, reader: Member, rhythm: Rhythm, now: datetime) -> Morning:
    """Look up what a member's day begins with, for them or for who covers: ``reader``, whose rhythm it is."""
    day, begins = rhythm.day(now), rhythm.midnight(now)
    due = await _untold(store, await _due(store, member, rhythm, now), reader, rhythm, now)
    late = [task for task in due if is_late(task, now, rhythm.zone)]
    stalled = await stalls_among(store, await store.deals.list_open(owner=member.id), now)
    told = await store.nudges.list_by_deals(each.deal.id for each in stalled)
    quiet = [each for each in stalled if _was_told(each, told.get(each.deal.id, []), rhythm, day)]
    steps = (PING,) if member.id == reader.id else (PING, COVERED)
    since = await store.nudges.find_latest_agenda(member.id, begins, steps)
    fresh = [each for each in quiet if _left(each, told[each.deal.id], since.claimed_at if since else None)]
    led = await _left_to(store, member, reader, since.claimed_at if since else None, now)
    # What was asked or offered today still stands right before their eyes.
    drafts = [
        each
        for each in await store.drafts.list_by_member(member.id, now)
        if each.sent_at < begins and not is_listening(each) and await is_asked_still(store, each)
    ]
    offered, left = await suggested.list_open(store, member, now, day)
    offered = [each for each in offered if each.created_at < begins]
    return Morning(
        tuple(task for task in due if task not in late),
        tuple(late),
        (*led, *quiet),
        (*led, *fresh),
        tuple(drafts),
        tuple(offered),
        tuple(left),
        await overnight(store, member, since.claimed_at if since else begins - _A_DAY),
        await store.members.get_many(each.deal.owner_id for each in led),
    )


async def _due(store: Store, member: Member, rhythm: Rhythm, now: datetime) -> list[Task]:
    """List a member's open tasks of today and before."""
    ends = rhythm.midnight(now + _A_DAY)
    due = await store.tasks.list_for_agenda(member.id, ends, rhythm.day(now))
    return await real_tasks(store, (task for task in due if task.due_at is None or task.due_at < ends))


async def _untold(store: Store, due: list[Task], reader: Member, rhythm: Rhythm, now: datetime) -> list[Task]:
    """Leave out what the reader hears of by its bell: that is not told twice."""
    chosen = await store.teams.own_pings(reader.id)
    # Who wants no bells has only this to hear it from.
    if own_frequency(Event.REMINDERS, reader.pings_off, chosen) is not Frequency.NOW:
        return due
    begins = rhythm.midnight(now)
    return [task for task in due if not _rings(task, begins, now)]


def without_private(found: Morning) -> Morning:
    """Leave out what is between one person and the bot: a colleague who covers sees the work, not the talk."""
    return replace(found, questions=(), suggestions=(), left=(), others=nothing_new())


async def morning(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Show the day of a member, to themselves or to who covers for them.

    None when nothing is left to say, when the day is no longer that one or over, or when who was away is back.
    """
    if member is None:
        return None
    of = await store.members.find(UUID(ref.record))
    if of is None or (of.id != member.id and not await covers(store, member, of)):
        return None
    workspace = await store.workspaces.get()
    rhythm = Rhythm.of(member, usable_zone(member.zone, workspace.zone))
    day = rhythm.day(store.now)
    if day.isoformat() != ref.facts["day"] or not may_disturb(store.now, rhythm):
        return None
    found = await gather(store, of, member, rhythm, store.now)
    found = found if of.id == member.id else without_private(found)
    if not found.has_news:
        return None
    return _shown(store, found, rhythm, (of, member), await named(store, found.others, amounts=True))


def is_own(card: Card) -> bool:
    """Tell a member's own agenda from their other nudges, and from a colleague's day."""
    why = any(each["command"] == WHY and each["arguments"].get("ping") == PING for each in card.presses)
    return why and any(each["command"] == "agenda" for each in card.presses)


async def morning_now(store: Store, member: Member) -> Reply:
    """Show what is left of the day that a member's agenda began with: what has rung since is open all the same."""
    rhythm = Rhythm.of(member, usable_zone(member.zone, (await store.workspaces.get()).zone))
    found = await gather(store, member, member, rhythm, store.now)
    due = await _due(store, member, rhythm, store.now)
    late = tuple(task for task in due if is_late(task, store.now, rhythm.zone))
    found = replace(found, today=tuple(task for task in due if task not in late), late=late)
    if not found.has_news and not found.quiet:
        return Reply((Heading(say("morning-title")), Text(say("agenda-empty"))), purpose=PURPOSE)
    return _shown(store, found, rhythm, (member, member), await named(store, found.others, amounts=True))


def _shown(store: Store, found: Morning, rhythm: Rhythm, people: tuple[Member, Member], others: list[Block]) -> Reply:
    of, reader = people
    mine, day = of.id == reader.id, rhythm.day(store.now)
    blocks: list[Block] = [Heading(say("morning-title") if mine else say("morning-title-of", name=of.name))]
    for key, tasks in (("agenda-overdue", found.late), ("agenda-today", found.today)):
        blocks += listed(say(key, count=len(tasks)), [task_card.line(each) for each in tasks], _SHOWN)
    blocks += _beside(found, others)
    says = _why(found, rhythm, day) if mine else (covering(of), *_why(found, rhythm, day))
    own = [Button(say("common-agenda"), Press("agenda", {}))] if mine else []
    blocks.append(Buttons((*_buttons(found), *own, why_button(PING, says, store.now))))
    return Reply(tuple(blocks), purpose=PURPOSE, member=str(reader.id))


def _beside(found: Morning, others: Sequence[Block] = ()) -> list[Block]:
    """Show what a day has beside its follow-ups."""
    quiet = [stall_line(each, found.owners.get(each.deal.owner_id)) for each in found.quiet]
    blocks = listed(say("morning-quiet", count=len(quiet)), quiet, _SHOWN)
    blocks += [Text(say("morning-others")), *others] if others else []
    asked = [say("morning-question", text=each.text or each.command) for each in found.questions]
    blocks += listed(say("morning-open", count=len(asked)), asked, _SHOWN)
    if found.suggestions or found.left:
        blocks.append(Text(say("morning-suggested")))
    if found.quiet:
        blocks.append(choice(found.quiet[:_SHOWN]))
    return blocks


async def beside_tasks(store: Store, member: Member) -> tuple[list[Block], list[Button]]:
    """Show what else a member's agenda has, with the buttons for it, to who asks for the agenda by themselves."""
    rhythm = Rhythm.of(member, usable_zone(member.zone, (await store.workspaces.get()).zone))
    found = await gather(store, member, member, rhythm, store.now)
    return _beside(found), _offered(found)


def _buttons(found: Morning) -> list[Button]:
    return [*task_card.ticks((*found.late, *found.today)[:_FEW]), *_offered(found)]


_OF_CARDS: Final = frozenset({"reading", "undo", "done", "snooze", "cancel"})
"""What stands on a card of offers and offers nothing."""


def _offered(found: Morning) -> list[Button]:
    presses = (press for card in found.suggestions for press in card.presses if press["command"] not in _OF_CARDS)
    return [_suggested(each) for each in (*(msgspec.convert(press, Press) for press in presses), *found.left)][:_FEW]


def _suggested(press: Press) -> Button:
    """Offer again what was offered and not pressed, under the same words."""
    given = press.arguments
    words = str(next((given[name] for name in _SAYING if given.get(name)), press.command))
    whom = str(next((given[name] for name in _WHOM if given.get(name)), words))
    said = words if whom.casefold() in words.casefold() else f"{words} · {whom}"
    return Button(say("common-suggestion", title=shortened(said, _LABEL)), press)


def _why(found: Morning, rhythm: Rhythm, day: date) -> tuple[Phrase, ...]:
    figures = say(
        "why-agenda-figures",
        today=len(found.today),
        late=len(found.late),
        quiet=len(found.quiet),
        open=len(found.questions) + len(found.suggestions),
    )
    starts = At(rhythm.starts(day), str(rhythm.zone), "time")
    # What colleagues did stands there by choice, which is no figure.
    chosen = (say("pings-own-note"),) if found.others.has_news else ()
    return (say("why-agenda", at=starts), figures, *chosen)


def _rings(task: Task, begins: datetime, now: datetime) -> bool:
    """Tell whether a follow-up's own bell rings about now, or has rung today: then it is not told twice."""
    soon = task.next_at is not None and task.next_at <= now + _SOON
    return soon or (task.reminded_at is not None and task.reminded_at >= begins)


def _was_told(stall: Stall, told: Sequence[Nudge], rhythm: Rhythm, day: date) -> bool:
    """Tell whether a stall was brought up before today, or left to the agenda: today's own nudge is not repeated."""
    mine = [each for each in told if each.since == stall.episode]
    return any(each.manner is NudgeManner.AGENDA or rhythm.day(each.claimed_at) < day for each in mine)


def _left(stall: Stall, told: Sequence[Nudge], since: datetime | None) -> bool:
    """Tell whether a stall was left to an agenda of its owner's that has not come yet."""
    mine = (each for each in told if each.since == stall.episode and each.step == Step.OWNER)
    left = (each for each in mine if each.manner is NudgeManner.AGENDA)
    return any(since is None or each.claimed_at >= since for each in left)


async def _left_to(store: Store, member: Member, reader: Member, since: datetime | None, now: datetime) -> list[Stall]:
    """List others' stalls that were left to this member's agenda: they lead the owner, or stand in for them."""
    claims = await store.nudges.list_left(member.id, since)
    deals = (await store.deals.get_many(each.deal_id for each in claims if each.deal_id)).values()
    others = [each for each in deals if each.owner_id not in (member.id, reader.id)]
    stalls = await stalls_among(store, others, now) if others else []
    steps = {(each.deal_id, each.since): Step(each.step) for each in claims}
    owners = await store.members.get_many(each.deal.owner_id for each in stalls)
    found = [(each, steps.get((each.deal.id, each.episode))) for each in stalls]
    return [
        each
        for each, step in found
        # What was the owner's to hear stands in the owner's own agenda, whoever reads that.
        if step and (step is not Step.OWNER or not await _begins(store, owners[each.deal.owner_id]))
    ]


async def _begins(store: Store, owner: Member) -> bool:
    """Tell whether an owner's days begin with an agenda at all."""
    if owner.state is not MemberState.ACTIVE or PING in owner.pings_off:
        return False
    return any(not each.blocked for each in await store.identities.list_by_member(owner.id))


BUILDERS = {"morning": morning}
