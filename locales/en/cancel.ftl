cancel-help = Drop an open question or a follow-up
cancel-example = such as: cancel send the offer
cancel-form = Drop a follow-up
cancel-question = All right, I've dropped it.
cancel-stays = All right, it stays as it is.
