"""The registry: names from the path, rights, and what a role sees."""

import pytest

from handlers.dispatcher.meaning.arguments import wanted
from handlers.kit.command import ROLES, Registry, covers, registry


def test_every_file_below_commands_is_a_command_of_its_group() -> None:
    names = registry().commands
    for name, group in (("log", "activities"), ("remind", "tasks"), ("deal", "deals"), ("show", "records")):
        assert names[name].group == group
    assert {"log", "remind", "note", "done", "snooze", "cancel", "agenda", "contact", "company", "deal"} <= names.keys()
    assert {"move", "find", "show", "undo", "settings", "invite", "help"} <= names.keys()


@pytest.mark.parametrize("role", ROLES)
def test_a_role_covers_itself_and_what_is_below(role: str) -> None:
    place = ROLES.index(role)
    assert [covers(role, each) for each in ROLES] == [number <= place for number in range(len(ROLES))]
    assert not covers("nobody", role)


def test_no_role_sees_hidden_commands_or_those_above_it() -> None:
    for role in ROLES:
        for each in registry().visible(role):
            assert not each.hidden
            assert covers(role, each.role)


def test_no_action_is_served_by_two_commands() -> None:
    actions = [action for each in registry().commands.values() for action in each.actions]
    assert len(actions) == len(set(actions))


def test_every_parameter_has_a_type_that_the_dispatcher_can_fill() -> None:
    for command in registry().commands.values():
        for parameter in command.parameters:
            assert wanted(parameter.type).types, (command.name, parameter.name)


def test_no_two_commands_share_a_name() -> None:
    first = next(iter(registry().commands.values()))
    with pytest.raises(TypeError, match=first.name):
        Registry((first, first))
