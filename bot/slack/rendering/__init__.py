"""From replies to Slack's blocks and windows, within their limits."""
