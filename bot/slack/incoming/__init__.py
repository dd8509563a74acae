"""From Slack to requests: the doors, who may pass them, and what a payload means.

Nothing is done here but checking and translating; the request is stored before Slack hears that it arrived.
"""
