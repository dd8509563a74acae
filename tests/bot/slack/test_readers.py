"""Who reads a channel is asked of Slack, and asked again when somebody is there whom nobody knows."""

import asyncio

from bot.simulator.slack.server import SlackServer
from bot.slack.directory import SlackDirectory
from handlers.kit.request import Audience, Place, Platform


async def test_a_guest_who_joined_after_the_people_were_listed_is_seen(slack: SlackServer) -> None:
    now = 0.0
    directory = SlackDirectory(token=slack.bot_token, base_url=slack.url, seconds=lambda: now)
    channel = slack.workspace.add_channel("sales", slack.workspace.add_user("ann"))
    place = Place(platform=Platform.SLACK, account=slack.workspace.id, channel=channel.id, audience=Audience.SHARED)
    assert await directory.audience_now(place) is Audience.SHARED
    slack.people.joins(slack.workspace.add_user("ben"), channel)
    now += 16
    assert await directory.audience_now(place) is Audience.SHARED  # A new colleague.
    slack.people.joins(slack.workspace.add_user("gus", is_restricted=True), channel)
    assert await directory.audience_now(place) is Audience.SHARED  # Known for some seconds.
    now += 16
    assert await directory.audience_now(place) is Audience.EXTERNAL
    await directory.stop()


async def test_a_reader_whom_slack_does_not_list_counts_as_from_outside(slack: SlackServer) -> None:
    directory = SlackDirectory(token=slack.bot_token, base_url=slack.url, seconds=lambda: 0.0)
    channel = slack.workspace.add_channel("sales", slack.workspace.add_user("ann"))
    channel.members.add("U0NOBODY")
    place = Place(platform=Platform.SLACK, account=slack.workspace.id, channel=channel.id, audience=Audience.SHARED)
    assert await directory.audience_now(place) is Audience.EXTERNAL
    await directory.stop()


async def test_what_was_asked_before_somebody_came_is_not_remembered(slack: SlackServer) -> None:
    directory = SlackDirectory(token=slack.bot_token, base_url=slack.url, seconds=lambda: 0.0)
    channel = slack.workspace.add_channel("sales", slack.workspace.add_user("ann"))
    place = Place(platform=Platform.SLACK, account=slack.workspace.id, channel=channel.id, audience=Audience.SHARED)
    asking = asyncio.create_task(directory.audience_now(place))
    await asyncio.sleep(0)
    directory.forget_readers(place)
    assert await asking is Audience.SHARED
    slack.people.joins(slack.workspace.add_user("gus", is_restricted=True), channel)
    assert await directory.audience_now(place) is Audience.EXTERNAL
    await directory.stop()
