"""A local Slack: its Web API, Events API, interactivity and Socket Mode on loopback, and people who use it.

What belongs here: Slack's side of the wire, as documented. What does not: our bot, a Slack SDK, a browser.
Start with `server.SlackServer`; act as a person with `server.people` and `server.gestures`.
"""
