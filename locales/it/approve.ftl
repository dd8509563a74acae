approve-done = { $name } può entrare.
approve-declined = La richiesta di { $name } è stata rifiutata.
approve-settled = Qualcuno ha già deciso per { $name }.
