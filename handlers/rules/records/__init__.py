"""Records: how their details are stored, their history, the samples. Pure.

What is made of words before they become columns.
"""
