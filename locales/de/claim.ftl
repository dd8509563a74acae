claim-button = Ich übernehme
claim-done = { $name } hat { $what } übernommen.
claim-taken = { $name } hat { $what } übernommen. Sie brauchen dort nichts mehr zu tun.
claim-yours = Um { $what } kümmern ab jetzt Sie sich.
error-of-another-team = { $what } ist Sache von Team { $team }.
error-taken-up = { $name } war schneller und kümmert sich schon um { $what }.
error-yours-already = Um { $what } kümmern Sie sich schon.
