help-help = Show what I can do
help-example = such as: help remind
help-form = Help
help-title = What I can do
help-sentence = Just write what happened: “Called Acme, they want a quote by Friday, follow up tomorrow at 3pm”. I log the call, set the follow-up, and show you what I understood.
help-more = “help remind”, for example, says more about one command. Every change can be undone.
