# Each context has values of its own.
import contextvars
import threading

variable = contextvars.ContextVar("variable", default=0)
token = variable.set(1)
context = contextvars.copy_context()
print(context.run(lambda: (variable.get(), variable.set(2), variable.get())[::2]), variable.get())  # expect: (1, 2) 1
print(context[variable], variable in context, len(context), list(context.values()))  # expect: 2 True 1 [2]
print(token.old_value, token.var is variable)  # expect: <Token.MISSING> True
variable.reset(token)
print(variable.get(), repr(variable).startswith("<ContextVar name='variable' default=0 at 0x"))  # expect: 0 True
for wrong in (lambda: variable.reset(token), lambda: context.run(context.run, print), lambda: context["x"], contextvars.Token):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).split(" var=")[0].split(" <")[0])
# expect: RuntimeError <Token used
# expect: RuntimeError cannot enter context:
# expect: TypeError a ContextVar key was expected, got 'x'
# expect: RuntimeError Tokens can only be created by ContextVars
variable.set(5)
thread = threading.Thread(target=lambda: print(variable.get()))
thread.start()
thread.join()
# expect: 0
