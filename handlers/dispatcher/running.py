"""Runs a plan's presses one after another in the one transaction, and asks for what is missing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards import listening, of_answers, sent, standing
from handlers.cards.taken_back import take_back
from handlers.dispatcher.house import House
from handlers.dispatcher.judging import check_press, check_record
from handlers.dispatcher.meaning.arguments import check, resolve, unmade
from handlers.dispatcher.meaning.batches import BATCH
from handlers.dispatcher.meaning.cards import retold
from handlers.dispatcher.meaning.forms import begun, completing, leaving, questions, waiting
from handlers.dispatcher.meaning.meaning import anew
from handlers.dispatcher.meaning.offers import forgiven, offering, unfiled
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.dispatcher.replies import answered, aside
from handlers.dispatcher.replies.allowed import may_press
from handlers.dispatcher.replies.apart import placed
from handlers.kit.arguments import ACTION, ANSWERED, OFFERS, SAID, STEP, Continue, Missing
from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.errors import NotAllowed, Stale, UserError
from handlers.kit.reading import Action
from handlers.kit.reply import Press, Reply
from handlers.kit.request import Called, Filled, Said
from handlers.understanding.words.text import clean
from storage.base import new_id
from storage.models.draft import Draft

_DEEPEST = 4
_OF_FORMS = frozenset({"filled", sent.KEPT})


class Running:
    """One plan being run."""

    def __init__(self, house: House, ctx: Context, plan: Plan) -> None:
        self.house = house
        self.ctx = ctx
        self.plan = plan
        self.replaces = plan.replaces
        self.done: list[Action] = [each for each in plan.actions if each.name != "ask"]
        self.draft: Draft | None = None
        self._said_at = ctx.sent_at
        self._text = ctx.text
        asked = plan.answers.waiting if plan.answers is not None and not plan.answers.command else ()
        self._question: Any = asked[0] if asked else None

    async def run(self) -> list[Reply]:
        """Run every press, then put the open questions and the suggestions."""
        waiting_before = await self._listening()
        self.plan.suggestions = completing.to_offer(self.plan.asks, self.plan.suggestions)
        if self.plan.revert is not None:
            await self._revert(self.plan.revert)
        replies = (
            await self._answering(self.plan.answers) if self.plan.answers else await self._all(self.plan.presses, 0)
        )
        forgiven.note(self.ctx, self.done, clean(self._text))
        record = unfiled.about(self.ctx, replies, (*self.done, *self.plan.suggestions))
        if record:
            replies += await self._file(record)
        for ask in completing.asked_once(self.plan.asks):
            replies.append(await self._ask(ask))
        replies += await self._file({})
        if self.plan.suggestions and (record or not self.ctx.files):
            self._offer(replies)
        if self.plan.aside is not None:
            await aside.put(self.house, self.ctx, self.plan, self.plan.aside)
        if self.ctx.provisional:
            self.ctx.gone = await self._taken_back()
        if waiting_before is not None and any(each.undo for each in replies):
            await listening.lapse(self.ctx, waiting_before)
        return await self._placed(replies)

    def _offer(self, replies: list[Reply]) -> None:
        """Offer what was suggested on the card; beside a form's next question, which a press must not take away."""
        if self.plan.answers is not None and self.plan.answers.command:
            offered = offering.offer(self.house, self.plan.suggestions, alone=False, orders=True)
            (self.ctx.also if self.draft is not None else replies).append(offered)
            return
        replies.append(offering.offer(self.house, self.plan.suggestions, alone=not replies))

    async def _placed(self, replies: list[Reply]) -> list[Reply]:
        """Let replies take the place of the pressed card, but those that stand beside it."""
        card = self.plan.card
        return replies if card is None or not self.replaces else await placed(self.ctx.store, card, replies)

    async def _file(self, record: dict[str, Any]) -> list[Reply]:
        """Keep what was sent along and what no command has taken, or ask whose it is."""
        return await self._all(unfiled.note(self.house, self.ctx, clean(self._text), record), 0)

    async def _listening(self) -> Draft | None:
        """Find the question that only listens, which this message may leave behind; a press looks for none."""
        if not isinstance(self.ctx.request.body, Said | Called):
            return None
        return await self.ctx.store.drafts.find(self.ctx.place.conversation, self.ctx.actor.id)

    async def _answering(self, draft: Draft) -> list[Reply]:
        """Run an answer in words; the card that asked shows it, and its buttons go."""
        # The draft moves on to its next question with the answer: what it asked is read before.
        asked, question = draft.card_id, answered.wording(self.house, self.ctx, draft)
        replies = await self._all(self.plan.presses, 0)
        if asked is not None:
            body = self.ctx.request.body
            await answered.close(self.ctx, asked, question, body.text if isinstance(body, Said) else "")
        return replies

    async def _revert(self, undo_id: UUID) -> None:
        """Take back what is corrected. It stays out of the Undo, which takes back the corrected whole.

        The whole stands for the message that began it, which may be edited or deleted yet.
        """
        earlier = await self.ctx.store.undo.find(undo_id)
        if earlier is None or earlier.undone_at is not None:
            return
        await take_back(self.ctx, earlier)
        self.ctx.store.undo_of = earlier.request_key

    def memory(self) -> dict[str, Any] | None:
        """What the card remembers of the sentence, so that it can be explained, and "no, Thursday" correct it."""
        if self.plan.quoted:
            return {"quoted": self.plan.quoted, "sent_at": self._said_at.isoformat()}
        if not (self.done or self.plan.asks or self.plan.suggestions):
            return None
        read = {"actions": self.done, "asks": self.plan.asks, "suggestions": self.plan.suggestions}
        known: dict[str, Any] = {
            name: msgspec.to_builtins(each) for name, each in read.items() if each or name == "actions"
        }
        if self._question is not None:
            known[of_answers.QUESTION] = self._question
        if self.ctx.request.batch:
            known[BATCH] = self.ctx.request.batch
        return known | {"sent_at": self._said_at.isoformat(), "text": clean(self._text)}

    async def _all(self, presses: list[Press], depth: int) -> list[Reply]:
        replies: list[Reply] = []
        for press in presses:
            result = await self._step() if press.command == STEP else await self._one(press)
            if isinstance(result, Continue):
                if depth >= _DEEPEST:
                    raise Stale
                replies += await self._go_on(result, depth)
            elif result is not None:
                replies.append(result)
        return replies

    async def _go_on(self, result: Continue, depth: int) -> list[Reply]:
        """Complete an older sentence at its own moment."""
        if result.sent_at is not None:
            self.ctx.sent_at, self.ctx.text = result.sent_at, result.text
            self._said_at, self._text = result.sent_at, result.text
        if result.card is not None:
            self.plan.card, self.replaces = await self.ctx.store.cards.find_to_press(result.card), True
        presses = []
        for press in result.presses:
            if press.command == SAID:
                presses += await self._read_anew(**press.arguments)
            elif press.command == ANSWERED:
                actions, suggestions = completing.pressed(self.house, self.ctx, press.arguments)
                self.plan.suggestions += suggestions
                self._question = press.arguments["ask"]
                presses += self._to_do(actions)
            elif press.command == OFFERS:
                self.plan.suggestions += msgspec.convert(press.arguments["suggestions"], tuple[Action, ...])
            elif press.command == ACTION:
                presses += self._to_do((msgspec.convert(press.arguments["action"], Action),))
            else:
                presses.append(press)
        return await self._all(presses, depth + 1)

    def _to_do(self, actions: tuple[Action, ...]) -> list[Press]:
        """Take actions over, those to be done with their presses, those to be asked as questions."""
        done = [each for each in actions if each.name != "ask"]
        self.plan.asks += tuple(each for each in actions if each.name == "ask")
        self.done += done
        return [press_for(self.house, each) for each in done]

    async def _read_anew(self, text: str, below: str = "") -> list[Press]:
        """Read an edited sentence in the place of the first one, ``below`` the same message of ours."""
        self.ctx.gone = await self._taken_back()
        plan = await anew(self.house, self.ctx, text, below)
        self.plan.asks += plan.asks
        self.plan.suggestions += plan.suggestions
        self.done += [each for each in plan.actions if each.name != "ask"]
        return plan.presses

    async def _taken_back(self) -> tuple[str, ...]:
        """List the records that this turn has taken back: the indexes of names hear of it only when it is over."""
        store = self.ctx.store
        kept: dict[str, Any] = {"company": store.companies, "contact": store.contacts, "deal": store.deals}
        found = [(await each.get_many(await store.list_changed(kind))).values() for kind, each in kept.items()]
        return tuple(str(row.id) for rows in found for row in rows if row.deleted_at is not None)

    async def _one(self, press: Press) -> Reply | Continue | None:
        command = self.house.registry.find(press.command)
        if command is None:
            raise Stale
        if not may_press(command, self.ctx.actor.member.role, press):
            raise NotAllowed
        await check_press(self.ctx, command, press, self.plan.card)
        given: Mapping[str, Any] = press.arguments
        if standing.AS in given and not await standing.stands(self.ctx.store, press.command, given):
            raise standing.AlreadyAnswered
        sent.resume(self.ctx, given)
        begun.recall(self.ctx, given)
        known = len(self.ctx.provisional)
        self.ctx.typed = {} if given.get("filled") is not None else dict(given.get("again") or {})
        if self.ctx.typed:
            return await self._form(command, Missing(self.ctx.typed), given)
        try:
            if given.get("filled") is not None:
                if (told := await retold.instead(self.house, self.ctx, command, given)) is not None:
                    return told
                given = questions.with_answers(self.house, self.ctx, command, given)
            if given.get(questions.OF_FORM):  # A press below a form's question finishes it as well.
                await self.ctx.store.drafts.drop(self.ctx.place.conversation, self.ctx.actor.id)
            arguments = await resolve(self.ctx, command, given)
            await check_record(self.ctx, command, arguments)
            result = await command.handler(self.ctx, **arguments)
            if isinstance(result, Reply) and result.purpose == "question" and not result.undo:
                await unmade(self.ctx, known)
            return result
        except UserError as error:
            if isinstance(self.ctx.request.body, Filled):
                error.buttons = (*error.buttons, questions.fix(press))
            error.buttons = (*error.buttons, *unfiled.offered(self.house, self.ctx))
            raise
        except Missing as missing:
            await unmade(self.ctx, known)
            return await self._form(command, missing, given)

    async def _form(self, command: Command, missing: Missing, given: Mapping[str, Any]) -> Reply:
        known = {name: value for name, value in (missing.given or given).items() if name not in _OF_FORMS}
        known |= sent.waiting(self.ctx) | begun.mark(self.ctx)
        known |= await standing.of_form(self.ctx.store, command.name, known)
        form = questions.form(command, missing.names, msgspec.to_builtins(known), self.ctx)
        if self.ctx.place.platform in self.house.modal:
            return questions.as_card(form, sent.holding(known))
        draft = self._draft(command=command.name, arguments=form.press.arguments)
        draft.questions = [each.name for each in form.questions]
        await self._keep(draft)
        asked = questions.step(form.questions[0], form.title, 0, sent.holding(known))
        return questions.heard(asked, self.ctx.place)

    async def _ask(self, ask: Action) -> Reply:
        """Put an open question; what waits for the answer is kept with its own moment, also over a restart."""
        await waiting.check(self.ctx, ask)
        draft = self._draft(command="", arguments=sent.waiting(self.ctx))
        draft.waiting = msgspec.to_builtins([ask])
        await self._keep(draft)
        return questions.heard(questions.ask(ask, self._said_at, self._text, draft.arguments), self.ctx.place)

    async def _step(self) -> Reply | None:
        """Ask the question that an unfinished form has come to."""
        draft = await self.ctx.store.drafts.find(self.ctx.place.conversation, self.ctx.actor.id)
        command = self.house.registry.find(draft.command) if draft else None
        if draft is None or command is None:
            raise Stale
        # What was just answered is read at once: an answer that cannot be read is asked again, not at the very end.
        if draft.position:
            given = questions.with_answers(self.house, self.ctx, command, draft.arguments)
            await check(self.ctx, command, str(draft.questions[draft.position - 1]), given)
        draft.expires_at = self.ctx.now + leaving.LIVES
        sent.join(self.ctx, draft)
        form = questions.form(command, tuple(draft.questions), draft.arguments, self.ctx)
        self.draft = draft
        return questions.heard(questions.further(form, draft), self.ctx.place)

    async def _keep(self, draft: Draft) -> None:
        """Keep a new question. A form that it takes the place of is over; an earlier sentence's question stands."""
        earlier = await self.ctx.store.drafts.find(draft.conversation, draft.member_id)
        if earlier is not None and earlier.command and earlier.card_id not in (None, self._pressed()):
            await answered.close(self.ctx, earlier.card_id, answered.wording(self.house, self.ctx, earlier))
        if earlier is not None and earlier.command and sent.is_left(earlier, draft):
            self.ctx.also.append(questions.reopened(earlier, sent.holding(earlier.arguments)))
        await self.ctx.store.drafts.put(draft)
        self.draft = draft

    def _pressed(self) -> UUID | None:
        return self.plan.card.id if self.plan.card is not None else None

    def _draft(self, *, command: str, arguments: dict[str, Any]) -> Draft:
        sent_at: datetime = self._said_at
        return Draft(
            id=new_id(self.ctx.now),
            conversation=self.ctx.place.conversation,
            member_id=self.ctx.actor.id,
            command=command,
            arguments=arguments,
            sent_at=sent_at,
            text=self._text,
            expires_at=self.ctx.now + leaving.LIVES,
        )
