"""The calendar behind the words: what a phrase names, and which stretch of time that is for somebody now.

Pure: zone and moment are handed in. No words of any language belong here.
"""
