"""From Slack to requests: the doors, who may pass them, and what a payload means."""
