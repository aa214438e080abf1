def fail():
    raise ValueError("in the module")
fail()
