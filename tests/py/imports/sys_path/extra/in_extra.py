x = "found in extra"
