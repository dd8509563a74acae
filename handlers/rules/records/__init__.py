"""Records: how their details are stored, their history, the samples. Pure."""
