amend-edited = Has editado tu mensaje. ¿Actualizo lo que registré a partir de él?
amend-deleted = Has borrado el mensaje del que salió este registro. ¿Lo deshago?
amend-update = Actualizar el registro
amend-take-back = Deshacerlo
amend-keep = Dejarlo como está
amend-kept = Se queda como está.
amend-replaced = Has editado tu mensaje, así que lo he registrado de nuevo.
