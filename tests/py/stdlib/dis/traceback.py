# distb and Bytecode.from_traceback mark the instruction at which a frame stopped.
import dis, io

def fail(x):
    y = x + 1
    return y / 0

try:
    fail(1)
except ZeroDivisionError as error:
    trace = error.__traceback__
out = io.StringIO()
while trace.tb_next:
    trace = trace.tb_next
dis.distb(trace, file=out)
marked = [line for line in out.getvalue().splitlines() if "-->" in line]
print(len(marked))  # expect: 1
code = dis.Bytecode.from_traceback(trace)
print(code.current_offset == trace.tb_lasti, code.codeobj is fail.__code__)  # expect: True True
at = {each.offset: each for each in code}[trace.tb_lasti]
print(at.line_number == trace.tb_lineno, at.positions.col_offset, at.positions.end_col_offset)  # expect: True 11 16
print(code.dis().count("-->"), code.info().splitlines()[0])  # expect: 1 Name:              fail
