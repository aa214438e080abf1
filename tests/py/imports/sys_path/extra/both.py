x = "in extra"
