whose-mine = мои
whose-everybody = все
