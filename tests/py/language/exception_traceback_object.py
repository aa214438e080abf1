# A traceback lists frames and lines from the outside in.
def outer():
    inner()
def inner():
    local = 5
    raise ValueError("x")
try:
    outer()
except ValueError as error:
    tb = error.__traceback__
while tb:
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals.get("local"))
    # expect: 8 <module> None
    # expect: 3 outer None
    # expect: 6 inner 5
    last, tb = tb, tb.tb_next
print(type(last).__name__, last.tb_lasti >= 0)  # expect: traceback True
