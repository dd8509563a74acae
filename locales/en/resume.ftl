resume-help = Let nudges about a deal or a customer come again
resume-example = such as: resume nudges for Acme
resume-form = Nudge again
resume-done = I'll speak up again when { $names } goes quiet.
