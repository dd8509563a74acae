"""Forwards, edits, files and contact cards: content that is kept, and never executed."""

from pathlib import Path

import pytest

from storage.models.attachment import Attachment
from storage.unit_of_work import Store
from tests.stage import stage, words


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
