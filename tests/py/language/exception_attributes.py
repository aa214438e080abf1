# Attributes that particular exceptions have.
def catch(f, *args):
    try:
        f(*args)
    except BaseException as error:
        return error
e = catch(lambda: {}["k"])
print(e.args, str(e), repr(e))  # expect: ('k',) 'k' KeyError('k')
e = catch(lambda: missing_name)
print(e.name, e.args)  # expect: missing_name ("name 'missing_name' is not defined",)
e = catch(lambda: (1).missing)
print(e.name, e.obj)  # expect: missing 1
e = catch(__import__, "no_such_module")
print(e.name, e.path, e, type(e).__name__)
# expect: no_such_module None No module named 'no_such_module' ModuleNotFoundError
e = catch(lambda: open("/no/such/file"))
print(e.errno, e.strerror, e.filename, e, type(e).__name__)
# expect: 2 No such file or directory /no/such/file [Errno 2] No such file or directory: '/no/such/file' FileNotFoundError
e = catch(compile, "a b", "<s>", "exec")
print(e.msg, e.lineno, e.offset, e.text, e.filename, e.end_lineno, e.end_offset)
# expect: invalid syntax 1 3 a b
# expect:  <s> 1 4
e = catch(lambda: b"\xff".decode())
print(e.encoding, e.object, e.start, e.end, e.reason, e)
# expect: utf-8 b'\xff' 0 1 invalid start byte 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
e = StopIteration("v")
print(e.value, SystemExit(3).code, OSError(2, "text").errno, repr(OSError(2, "text", "file")), OSError(2, "text", "file"))
# expect: v 3 2 FileNotFoundError(2, 'text') [Errno 2] text: 'file'
print(ValueError().args, ValueError(1, 2), str(ValueError()), repr(KeyError("a")), str(KeyError("a")), str(KeyError("a", "b")))
# expect: () (1, 2)  KeyError('a') 'a' ('a', 'b')
