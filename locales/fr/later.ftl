later-not-yet = J'ai compris, mais je ne sais pas encore le faire ici : { $what }.
later-remind = Plutôt me le rappeler
