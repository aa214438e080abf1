value = "value of other"
