"""What is only offered, or owned up to: suggestions, a second reader's proposals, slips that were forgiven.

Here too is what is answered to words that say nothing to do.
"""
