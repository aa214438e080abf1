# open for writing, appending and creating.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


import os
path = f"{__file__}.{os.getpid()}.new"
with open(path, "w", encoding="utf-8") as file:
    print(file.write("one\ntwé\n"), file.writelines(["a", "b\n"]))  # expect: 8 None
    print(file.mode, file.writable(), file.readable())  # expect: w True False
with open(path, encoding="utf-8") as file:
    print(file.read().split("\n"))  # expect: ['one', 'twé', 'ab', '']
with open(path, "r+", encoding="utf-8") as file:
    print(file.write("ONE"), file.seek(0), file.readline().rstrip())  # expect: 3 0 ONE
with open(path, "ab") as file:
    print(file.write(b"\xff\n"), file.mode)  # expect: 2 ab
with open(path, "rb") as file:
    print(file.read())  # expect: b'ONE\ntw\xc3\xa9\nab\n\xff\n'
def read_badly():
    with open(path, encoding="utf-8") as file:
        return file.read()
fails(read_badly)  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 12: invalid start byte
with open(path, encoding="utf-8", errors="replace") as file:
    print(ascii(file.read()))  # expect: 'ONE\ntw\xe9\nab\n\ufffd\n'
try:
    open(path, "x")
except FileExistsError as error:
    print(error.errno, error.strerror, error.filename == path)  # expect: 17 File exists True
with open(path, "w", newline="\r\n") as file:
    file.write("x\ny\n")
with open(path, newline="") as file:
    print(repr(file.read()))  # expect: 'x\r\ny\r\n'
with open(path) as file:
    print(repr(file.read()))  # expect: 'x\ny\n'
    fails(file.write, "no")  # expect: UnsupportedOperation: not writable
os.remove(path)
fails(file.write, "closed")  # expect: ValueError: I/O operation on closed file.
