"""Takes a request from the inbox, runs it in one transaction and joins the replies; the one path for errors.

No command's business lives here, and no platform is known beyond what its ports say.
"""
