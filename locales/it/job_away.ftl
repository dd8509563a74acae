job-away-title = Sono di nuovo qui
job-away-when = Non c'ero da { $from } a { $to }.
job-away-what-now = Ora seguono i promemoria di quel periodo. Se manca ancora una mia risposta, invia di nuovo il messaggio, per favore.
