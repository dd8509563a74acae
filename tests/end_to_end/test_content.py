"""Forwards, edits, files and contact cards: content that is kept, and never executed."""

from pathlib import Path

import pytest

from storage.models.attachment import Attachment
from storage.unit_of_work import Store
from tests.stage import labels, stage, words


async def test_a_forward_executes_nothing_on_either_platform(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        channel = on.slack.workspace.add_channel("sales", on.anna)
        await on.tells(on.anna, "called Acme")
        told = on.slack.people.says(on.anna, channel, "remind me tomorrow to call Zeta")
        on.slack.people.forwards(on.anna, told, on.slack.workspace.direct(on.anna), "Acme")
        await on.settle()
        tim = await on.invites(role="rep")
        other = on.telegram.world.person("Olaf", started=True)
        wrote = on.telegram.people.says(other, other, "remind me tomorrow to call Zeta")
        on.telegram.people.forwards(tim, tim, [wrote])
        await on.settle()
        assert await on.app.in_store(lambda store: store.tasks.list_all()) == []
        notes = [each.summary for each in await on.app.in_store(lambda store: store.activities.list_all())]
        assert sum("Zeta" in each for each in notes) >= 1
        assert on.refused() == []


async def test_an_edit_of_an_executed_message_does_nothing_twice(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        said = on.slack.people.dms(on.anna, "called Acme")
        await on.settle()
        on.slack.people.edits(on.anna, said, "called Acme today")
        tim = await on.invites(role="rep")
        wrote = on.telegram.people.says(tim, tim, "called Beta")
        await on.settle()
        on.telegram.people.edits(tim, wrote, "called Beta today")
        await on.settle()
        assert len(await on.app.in_store(lambda store: store.activities.list_all())) == 2


async def test_files_are_kept_on_the_record_that_is_named_or_answered(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        await on.tells(on.anna, "called Acme")
        on.slack.people.uploads(on.anna, on.slack.workspace.direct(on.anna), "offer.pdf", b"%PDF", "note for Acme")
        await on.settle()
        assert "Acme" in words(on.last(on.anna))
        tim = await on.invites(role="rep")
        card = await on.writes(tim, "called Acme")
        assert on.telegram.state is not None
        on.telegram.people.sends_photo(tim, tim, caption="note for Acme")
        await on.settle()
        on.telegram.people.sends(tim, tim, {"voice": _voice(on)}, reply_to=card)
        await on.settle()
        on.telegram.people.sends_voice(tim, tim)
        await on.settle()
        kept = await on.app.in_store(_kept)
        assert {each.kind for each in kept} >= {"file", "photo", "voice"}
        assert on.refused() == []


@pytest.mark.parametrize("caption", ["note for Acme: the site", "called Acme, they sent these", ""])
async def test_all_photos_of_an_album_are_kept_together(folder: Path, caption: str) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        await on.writes(tim, "met Acme")
        for number in range(3):
            words_ = caption if number == 0 else ""
            on.telegram.people.sends_photo(tim, tim, data=b"%d" % number, caption=words_, album="a1")
        await on.settle()
        if not caption:
            await on.writes(tim, "Acme")
        kept = await on.app.in_store(_kept)
        assert len(kept) == 3
        assert len({each.activity_id for each in kept}) == 1
        assert len({each.reference for each in kept}) == 3
        assert sum("Who is it about?" in each.content for each in on.telegram.sent(tim)) == (not caption)


async def test_what_is_kept_is_named_and_can_be_seen_again(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        telegram = on.telegram
        assert telegram is not None
        tim = await on.invites(role="rep")
        met = await on.writes(tim, "met Acme")
        voice = telegram.people.sends(tim, tim, {"voice": _voice(on)}, reply_to=met)
        direct = on.slack.workspace.direct(on.anna)
        sent = on.slack.people.uploads(on.anna, direct, "site.png", b"png", "note for Acme: the site")
        await on.settle()
        card = await on.writes(tim, "show Acme")
        assert "Note · 🎤 voice message" in card.content
        assert "Note: the site · 📷 site.png" in card.content
        offered = [each["text"] for row in (card.markup or {})["inline_keyboard"] for each in row]
        (spoken,), (drawn,) = ([each for each in offered if what in each] for what in ("voice message", "site.png"))
        before = len(telegram.sent(tim))
        for _ in range(3):
            await on.taps(tim, card, spoken)
        (again,) = telegram.sent(tim)[before:]
        assert again.extra["voice"]["file_id"] == voice.extra["voice"]["file_id"]
        assert again.content.startswith("🎤 voice message · Acme · ")
        assert "What happened" in card.content
        await on.taps(tim, card, drawn)
        assert "This lies in Slack" in telegram.sent(tim)[-1].content
        telegram.world.files.clear()
        await on.passes(minutes=2)
        await on.taps(tim, card, spoken)
        assert "Telegram doesn't have this any more" in telegram.sent(tim)[-1].content
        shown = await on.tells(on.anna, "show Acme")
        for gone in (False, True):
            if gone:
                on.slack.people.deletes_file(sent)
                await on.passes(minutes=2)
            menu = next(each["accessory"] for each in shown.blocks if "site.png" in str(each.get("accessory")))
            option = next(each for each in menu["options"] if "site.png" in each["text"]["text"])
            await on.slack.gestures.selects(on.anna, shown, menu["action_id"], option)
            await on.settle()
            said = on.last(on.anna)
            assert ("Slack doesn't have this any more" in words(said)) == gone
            assert ("/site.png" in str(said.blocks)) != gone


async def test_a_contact_card_becomes_a_contact(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="rep")
        on.telegram.people.shares_contact(tim, tim, phone_number="+4915112345678", first_name="Zoe", last_name="Kant")
        await on.settle()
        assert "Zoe" in on.telegram.sent(tim)[-1].content
        assert on.refused() == []


def _voice(on: object) -> dict[str, object]:
    file = on.telegram.world.store_file(b"OggS", "voice/file_{}.oga")  # type: ignore[attr-defined]  # A stage.
    return {"file_id": file.id, "file_unique_id": file.unique_id, "duration": 3, "mime_type": "audio/ogg"}


async def _kept(store: Store) -> list[Attachment]:
    return await store.activities.list_attachments([each.id for each in await store.activities.list_all()])


async def test_a_file_that_waits_behind_a_button_is_dropped_in_words(folder: Path) -> None:
    async with stage(folder) as on:
        direct = on.slack.workspace.direct(on.anna)
        await on.tells(on.anna, "called Acme")
        on.slack.people.uploads(on.anna, direct, "photo.png", b"png", "")
        await on.settle()
        assert "photo.png" in words(on.last(on.anna))
        waiting = on.last(on.anna)
        await on.tells(on.anna, "cancel")
        shown = next(each for each in on.bots(direct) if each.ts == waiting.ts)
        assert "I've dropped it" in words(shown)
        assert not labels(shown)
        await on.tells(on.anna, "cancel")
        assert "Nothing is open" in words(on.last(on.anna))


async def test_a_name_typed_while_a_file_waits_is_whose_it_is(folder: Path) -> None:
    async with stage(folder) as on:
        direct = on.slack.workspace.direct(on.anna)
        await on.tells(on.anna, "called Weber")
        for typed in ("weber", "Weber"):
            on.slack.people.uploads(on.anna, direct, "photo.png", b"png", "")
            await on.settle()
            waiting = on.last(on.anna)
            await on.tells(on.anna, typed)
            shown = next(each for each in on.bots(direct) if each.ts == waiting.ts)
            assert "Note logged: Weber" in words(shown)
        assert len(await on.app.in_store(_kept)) == 2


async def test_what_is_no_name_or_comes_later_leaves_the_file_waiting(folder: Path) -> None:
    async with stage(folder) as on:
        direct = on.slack.workspace.direct(on.anna)
        await on.tells(on.anna, "called Weber")
        on.slack.people.uploads(on.anna, direct, "photo.png", b"png", "")
        await on.settle()
        for typed in ("thanks", "Perfect", "called Orchid", "agenda", "Weber"):
            await on.passes(minutes=1)
            await on.tells(on.anna, typed)
        assert not await on.app.in_store(_kept)
