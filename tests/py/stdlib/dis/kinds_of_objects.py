# dis takes functions, methods, classes, generators, texts and code, and refuses other objects.
import dis, io

class Thing:
    size = 3
    def method(self): return 1
    @staticmethod
    def static(): return 2
    @classmethod
    def of_class(cls): return 3

def titles(x, **how):
    out = io.StringIO()
    dis.dis(x, file=out, **how)
    return [line for line in out.getvalue().splitlines() if line.startswith("Dis")]

def numbers():
    yield 1
async def work(): pass
def outer():
    def inner():
        return lambda: 1

print(titles(Thing))
# expect: ['Disassembly of method:', 'Disassembly of of_class:', 'Disassembly of static:']
print(len(titles(outer)), len(titles(outer, depth=1)), len(titles(outer, depth=0)))  # expect: 2 1 0
coroutine = work()
for x in (Thing().method, numbers(), coroutine, "x + 1", "x = 1", compile("1", "", "eval"), numbers.__code__.co_code):
    print(titles(x), len(list(dis.Bytecode(x))) > 0 if not isinstance(x, bytes) else "bytes")
# expect: [] True
# expect: [] True
# expect: [] True
# expect: [] True
# expect: [] True
# expect: [] True
# expect: [] bytes
coroutine.close()
for ask in (dis.dis, dis.code_info, dis.Bytecode, lambda x: list(dis.get_instructions(x))):
    try:
        ask(3)
    except TypeError as error:
        print(error)
# expect: don't know how to disassemble int objects
# expect: don't know how to disassemble int objects
# expect: don't know how to disassemble int objects
# expect: don't know how to disassemble int objects
try:
    dis.distb()
except RuntimeError as error:
    print(error)  # expect: no last traceback to disassemble
try:
    dis.stack_effect(1000)
except ValueError as error:
    print(error)  # expect: invalid opcode or oparg
try:
    dis.dis("1 +")
except SyntaxError as error:
    print(error.msg)  # expect: invalid syntax
print(dis.pretty_flags(0x2043), dis.pretty_flags(0))  # expect: OPTIMIZED, NEWLOCALS, NOFREE, 0x2000 0x0
