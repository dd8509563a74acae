common-terminal-welcome = Tell me what happened, for example “called Acme, they want a quote, follow up Tuesday at 3”. /help shows more, /quit ends.
common-terminal-deleted = (A message was taken back.)
common-terminal-no-button = There is no button { $number } here.
common-terminal-paused = Sending is paused here, so you'll see no answers. `crm resume` lets me send again; what you type is kept.
