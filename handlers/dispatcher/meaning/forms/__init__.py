"""Open questions and forms: what is asked, what answers it, and when a message says something else.

They survive a restart as drafts; an answer completes what was said when they were opened.
"""
