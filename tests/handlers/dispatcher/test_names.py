"""What one process is taught, another one hears of, on either database."""

from typing import Any

from handlers.dispatcher.names import NameBook
from handlers.understanding.words.text import words
from storage.models.contact import Contact
from storage.models.lesson import Lesson, LessonKind
from storage.unit_of_work import Database, Store
from tests.conftest import NOW
from tests.storage.conftest import House, found


async def learns(book: NameBook, house: House) -> NameBook:
    """Let a process catch up with the store."""
    async with house.database.reading(house.id) as store:
        await book.catch_up(store, await store.workspaces.get())
    return book


def lesson(store: Store, **given: Any) -> Lesson:
    """Make a lesson."""
    return Lesson(id=store.new_id(), created_at=NOW, **given)


async def test_both_processes_hear_of_lessons_and_of_their_end(database: Database) -> None:
    house = await found(database, "Acme")
    other = await learns(NameBook(), house)
    async with database.writing(house.id, now=NOW) as store:
        robert = store.contacts.add(Contact(id=store.new_id(), name="Robert Smith", created_at=NOW))
        about = {"means": "contact", "record_id": robert.id}
        store.lessons.add(lesson(store, kind=LessonKind.NAME, said="bobsy", shown="Bobsy", **about))
        verb = store.lessons.add(lesson(store, kind=LessonKind.VERB, said="slacked", shown="slacked", means="message"))
    for book in (await learns(other, house), await learns(NameBook(), house)):
        assert [each.name for each in book.find("Bobsy", "contact", slips=False)] == ["Robert Smith"]
        assert book.verbs == {"slacked": "message"}
    async with database.writing(house.id, now=NOW) as store:
        for each in await store.lessons.list_all():
            if each.id == verb.id:
                each.means = "call"
            else:
                await store.lessons.remove(each)
    await learns(other, house)
    assert other.find("Bobsy", "contact", slips=False) == []
    assert other.verbs == {"slacked": "call"}
    hit = other.index.match(words("Robert Smith"))
    assert hit is not None
    assert hit.whole


async def test_a_rename_keeps_what_was_taught(database: Database) -> None:
    house = await found(database, "Acme")
    async with database.writing(house.id, now=NOW) as store:
        robert = store.contacts.add(Contact(id=store.new_id(), name="Robert Smith", created_at=NOW))
        about = {"means": "contact", "record_id": robert.id}
        store.lessons.add(lesson(store, kind=LessonKind.NAME, said="bobsy", shown="Bobsy", **about))
    book = await learns(NameBook(), house)
    async with database.writing(house.id, now=NOW) as store:
        (await store.contacts.get(robert.id)).name = "Robert Schmidt"
    await learns(book, house)
    assert [each.name for each in book.find("Bobsy", "contact", slips=False)] == ["Robert Schmidt"]
