"""What a clause says of what happened, and of appointments still to come.

With whom, by which channel, how long and with what outcome; what is still to do about it belongs to `tasks`.
"""
