later-not-yet = Ho capito, ma qui non so ancora farlo: { $what }.
later-remind = Ricordamelo, invece
