# Universal newlines when reading text, and translation when writing.
import os
name = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"baem-test-lines-{os.getpid()}.txt")
try:
    with open(name, "wb") as f:
        f.write(b"a\r\nb\rc\nd")
    print(open(name).readlines(), open(name, newline="").readlines(), open(name, newline="\n").readlines(), open(name, newline="\r").readlines())
    # expect: ['a\n', 'b\n', 'c\n', 'd'] ['a\r\n', 'b\r', 'c\n', 'd'] ['a\r\n', 'b\rc\n', 'd'] ['a\r', '\nb\r', 'c\nd']
    with open(name, "w", newline="\r\n") as f:
        f.write("x\ny\n")
    print(open(name, "rb").read())  # expect: b'x\r\ny\r\n'
    with open(name, "w", encoding="latin-1") as f:
        f.write("é")
    print(open(name, "rb").read())  # expect: b'\xe9'
    try:
        open(name, encoding="utf-8").read()
    except UnicodeDecodeError as error:
        print(error)  # expect: 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data
    print(open(name, encoding="ascii", errors="replace").read())  # expect: �
finally:
    os.remove(name)
