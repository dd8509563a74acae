help-help = Show what I can do
help-example = such as: help remind
help-forms =
    help remind
    help team
help-form = Help
help-title = What I can do
help-sentence = Just write what happened: “Called Acme, they want a quote by Friday, follow up tomorrow at 3pm”. I log the call, set the follow-up, and show you what I understood.
help-more = “help remind”, for example, says more about one command. Every change can be undone.
help-page-customers = Customers
help-page-deals = Deals
help-page-tasks = Follow-ups
help-page-team = Team
help-page-more = Settings and more
help-so = Like this:
help-unknown = I have no answer to “{ $topic }”. Here is all that I can do, or tell the administrators what is missing.
help-tell = Tell them
help-job-pings = What you hear of, and when: at once, in the digest, or never. Who leads a team chooses the same for its channel.
help-job-stage = The stages of the pipeline: add, rename, order and remove them, and say after how many quiet days I speak up.
help-job-sample = The sample data: put it in to look around, or take it out again. What you have made yourselves stays.
help-on-the-machine = Backups, restoring them and changing keys happen on the machine where I run, never in a chat: crm backup, crm restore. Whoever runs me there knows the rest.
