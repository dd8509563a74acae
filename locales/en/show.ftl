show-help = Show a record and its timeline
show-example = such as: show Acme
show-form = Show a record
