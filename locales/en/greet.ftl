greet-hello = Hello { $name }, you're in. Just write: “Called Acme, they want a quote, follow up tomorrow at 3pm”
greet-help = What can I say?
greet-in-already = You're in already, { $name }, so you need no code.
