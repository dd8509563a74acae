"""`invite`: a single-use code that lets one person in."""

import pytest

from storage.models.member import Role
from tests.chat import Chat, Shown


async def test_an_administrator_gets_a_code_that_names_its_end(chat: Chat) -> None:
    said = await chat.calls("invite rep Maria Lopez")
    assert "Maria Lopez" in said
    assert "sales rep" in said
    assert "/crm join " in said
    assert "Mon, Mar 9, 2026" in said


async def test_the_code_is_stored_nowhere(chat: Chat) -> None:
    """Only its hash is in the store; the reply itself is the one place where it stands."""
    said = await chat.calls("invite rep Maria Lopez")
    code = said.text.split("/crm join ")[1].split()[0]
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        rows = await store.invitations.list_open(chat.clock.now())
    assert len(rows) == 1
    assert code not in str(rows[0].__dict__)


async def test_without_a_name_it_says_how(chat: Chat) -> None:
    assert "rep Maria Lopez" in await chat.calls("invite")
    assert "rep Maria Lopez" in await chat.calls("invite rep")


async def test_others_may_not(chat: Chat) -> None:
    for role in (Role.MANAGER, Role.REP, Role.VIEWER):
        somebody = await chat.colleague(f"Omar {role.value}", role)
        said = await somebody.calls("invite admin Eve")
        assert "doesn't cover that" in said
        assert "join" not in said


async def test_the_name_may_come_after_the_question(chat: Chat) -> None:
    await chat.calls("invite")
    said = await chat.says("viewer Zoe Quinn")
    assert "Zoe Quinn" in said
    assert "viewer" in said


async def test_a_role_said_before_the_question_counts(chat: Chat) -> None:
    await chat.calls("invite viewer")
    assert "viewer" in await chat.says("Bob Lin")
    await chat.calls("invite admin")
    assert "manager" in await chat.says("manager Eve Roe")
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        rows = {each.member_name: each.role for each in await store.invitations.list_open(chat.clock.now())}
    assert rows == {"Bob Lin": Role.VIEWER, "Eve Roe": Role.MANAGER}


async def test_a_name_without_end_is_cut(chat: Chat) -> None:
    await chat.calls("invite rep " + "Bob " * 490)
    async with chat.app.database.reading(chat.app.workspace_id) as store:
        (row,) = await store.invitations.list_open(chat.clock.now())
    assert row.member_name is not None
    assert len(row.member_name) <= 200


@pytest.mark.parametrize(
    "said", ["Kim Lee as manager", "Kim Lee, manager", "Kim Lee as a manager", "manager: Kim Lee", "Kim Lee (manager)"]
)
async def test_what_leads_to_the_role_is_no_part_of_the_name(chat: Chat, said: str) -> None:
    assert "The invitation for Kim Lee (role: manager)" in await chat.calls(f"invite {said}")


def _code(said: Shown) -> str:
    return said.text.split("/crm join ")[1].split()[0]


@pytest.mark.parametrize("way", ["typed", "pressed", "list"])
async def test_an_invitation_can_be_taken_back(chat: Chat, way: str) -> None:
    made = await chat.calls("invite admin Rob Roy")
    match way:
        case "typed":
            said = await chat.says("undo")
        case "pressed":
            said = await chat.presses("Undo", on=made)
        case _:
            assert "Invited, not in yet: Rob Roy (administrator)" in await chat.calls("members")
            said = await chat.presses("Withdraw: Rob Roy")
    assert "Invitation withdrawn: Rob Roy" in said
    assert "not in yet" not in await chat.calls("members")


async def test_a_second_invitation_for_a_name_ends_the_first(chat: Chat) -> None:
    first = await chat.calls("invite admin Rob Roy")
    second = await chat.calls("invite viewer rob roy")
    assert "The earlier invitation for this name no longer works" in second
    assert (await chat.calls("members")).text.count("not in yet") == 1
    assert _code(first) != _code(second)


async def test_others_cannot_take_one_back(chat: Chat) -> None:
    made = await chat.calls("invite rep Rob Roy")
    omar = await chat.colleague("Omar", Role.MANAGER)
    await omar.presses_token(made.buttons["Undo"], made.id)
    assert "Invited, not in yet: Rob Roy" in await chat.calls("members")
