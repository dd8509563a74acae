show-help = Zeigt einen Eintrag und seinen Verlauf
show-example = z. B.: show Acme
show-form = Eintrag zeigen
