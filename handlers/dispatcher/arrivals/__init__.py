"""Who comes with a request, and where from: members, newcomers, groups, somebody who leaves.

Default deny: what is not known here gets one polite answer and no data.
"""
