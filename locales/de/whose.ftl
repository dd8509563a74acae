whose-mine = meine
whose-everybody = alle
