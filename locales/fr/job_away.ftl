job-away-title = Me revoilà
job-away-when = Je n'étais pas là de { $from } à { $to }.
job-away-what-now = Les rappels de cette période arrivent maintenant. S'il vous manque encore une réponse, renvoyez votre message.
