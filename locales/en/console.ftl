common-terminal-welcome = Tell me what happened, for example “called Acme, they want a quote, follow up Tuesday at 3”. /help shows more, /quit ends.
common-terminal-deleted = (A message was taken back.)
