# Statements where they cannot stand.
def show(source):
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        kind = "" if type(error) is SyntaxError else type(error).__name__ + ": "
        print(f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {kind}{error.msg}")

show('return 1')  # expect: 1:1-1:9 'return' outside function
show('yield 1')  # expect: 1:1-1:8 'yield' outside function
show('await x')  # expect: 1:1-1:8 'await' outside function
show('break')  # expect: 1:1-1:6 'break' outside loop
show('continue')  # expect: 1:1-1:9 'continue' not properly in loop
show('class C:\n    return 1')  # expect: 2:5-2:13 'return' outside function
show('class C:\n    yield 1')  # expect: 2:5-2:12 'yield' outside function
show('def f():\n    break')  # expect: 2:5-2:10 'break' outside loop
show('if 1:\n    continue')  # expect: 2:5-2:13 'continue' not properly in loop
show('async with a: pass')  # expect: 1:1-1:19 'async with' outside async function
show('async for a in b: pass')  # expect: 1:1-1:23 'async for' outside async function
show('[await x for x in y]')  # expect: 1:1-1:21 asynchronous comprehension outside of an asynchronous function
show('def f():\n    await x')  # expect: 2:5-2:12 'await' outside async function
show('def f():\n    async with a: pass')  # expect: 2:5-2:23 'async with' outside async function
show('def f():\n    [x async for x in y]')
# expect: 2:5-2:25 asynchronous comprehension outside of an asynchronous function
show('async def f():\n    yield from x')  # expect: 2:5-2:17 'yield from' inside async function
show('async def f():\n    return 1\n    yield')  # expect: 2:5-2:13 'return' with value in async generator
show('lambda: (await x)')  # expect: 1:10-1:17 'await' outside async function
show('class C:\n    await x')  # expect: 2:5-2:12 'await' outside function
show('nonlocal x')  # expect: 1:1-1:11 nonlocal declaration not allowed at module level
show('def f():\n    from a import *')  # expect: 2:19-2:20 import * only allowed at module level
show('class C:\n    from a import *')  # expect: 2:19-2:20 import * only allowed at module level
show('[(yield) for x in y]')  # expect: 1:3-1:8 'yield' inside list comprehension
show('((yield) for x in y)')  # expect: 1:3-1:8 'yield' inside generator expression
show('{(yield): 1 for x in y}')  # expect: 1:3-1:8 'yield' inside dict comprehension
show('while 1:\n    def f():\n        break')  # expect: 3:9-3:14 'break' outside loop
show('for x in y:\n    class C:\n        continue')  # expect: 3:9-3:17 'continue' not properly in loop
show('async x = 1')  # expect: 1:7-1:8 invalid syntax
show('def f():\n    async for x in y: pass')  # expect: 2:5-2:27 'async for' outside async function
show('try:\n    pass\nexcept* A:\n    break')
# expect: 4:5-4:10 'break', 'continue' and 'return' cannot appear in an except* block
show('for x in y:\n    try:\n        pass\n    except* A:\n        break')
# expect: 5:9-5:14 'break', 'continue' and 'return' cannot appear in an except* block
show('def f():\n    try:\n        pass\n    except* A:\n        return')
# expect: 5:9-5:15 'break', 'continue' and 'return' cannot appear in an except* block
