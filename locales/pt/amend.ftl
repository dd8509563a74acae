amend-edited = Você editou a sua mensagem. Atualizo o que registrei a partir dela?
amend-deleted = Você apagou a mensagem de onde tirei este registro. Desfaço?
amend-update = Atualizar o registro
amend-take-back = Desfazer
amend-keep = Deixar como está
amend-kept = Fica como está.
amend-replaced = Você editou a sua mensagem, então isto foi registrado de novo.
