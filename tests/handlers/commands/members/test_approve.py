"""The welcome of somebody new: three lines, one of them an example made from what is really there."""

from handlers.kit.request import Platform, Sender
from tests.chat import Chat


async def test_the_example_names_a_customer_of_the_workspace(chat: Chat) -> None:
    await chat.calls("company Northwind Foods")
    maria = chat.beside(Platform.SLACK, Sender(user="U9", name="Maria Lopez"))
    await maria.says("hello")
    await chat.presses("Let in")
    welcome = maria.screen.log[-1]
    assert len(welcome.text.split("\n")) == 3
    assert "Called Northwind Foods, they want a quote" in welcome
    assert "everything can be undone" in welcome
    said = await maria.says("Called Northwind Foods, they want a quote by Friday, follow up tomorrow at 3pm")
    assert "Northwind Foods" in said
    assert "New company" not in said


async def test_an_empty_workspace_has_an_example_too(chat: Chat) -> None:
    maria = chat.beside(Platform.SLACK, Sender(user="U9", name="Maria Lopez"))
    await maria.says("hello")
    await chat.presses("Let in")
    assert "Called Acme" in maria.screen.log[-1]


async def test_who_was_declined_hears_so_at_the_next_message(chat: Chat) -> None:
    maria = chat.beside(Platform.SLACK, Sender(user="U9", name="Maria Lopez"))
    await maria.says("hello")
    assert "You're on the list" in await maria.says("hello?")
    await chat.presses("Decline")
    assert "I work for one sales team only" in await maria.says("hello again")
    assert not (await maria.says("and again")).text
