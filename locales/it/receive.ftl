receive-exists = { $name } c'è già. Questa scheda è della stessa persona?
receive-ways = “La stessa persona” aggiunge quello che manca. “Unisci” fa valere i dati della scheda.
receive-same = La stessa persona
receive-new = Una persona nuova
receive-merge = Unisci
receive-nothing = { $name } ha già tutto questo.
receive-phone-unread = Non sono riuscito a leggere il numero { $phone } sulla scheda di { $name }, quindi l'ho lasciato fuori.
