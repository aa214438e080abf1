print("helper runs once")
value = 5
