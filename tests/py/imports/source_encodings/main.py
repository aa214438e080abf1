# A source says in its first lines how it is encoded; without that it is UTF-8.
import euro
import russian
import western
print(ascii(western.text), ascii(russian.text), ascii(euro.text), ascii([name for name in dir(russian) if name[0] != "_"]))
# expect: '\u20ac \xe9 \u201cx\u201d' '\u043c\u0438\u0440' '\u20ac' ['text', '\u044c']
def try_bytes(source):
    try:
        exec(source)
        print("runs")
    except SyntaxError as error:
        print(error.msg)
try_bytes(b"# coding: cp1251\nassert '\xe0' == '\\u0430'")  # expect: runs
try_bytes(b"# coding: cp1252\n'\x81'")
# expect: 'charmap' codec can't decode byte 0x81 in position 18: character maps to <undefined>
try_bytes(b"# coding: no-such\n1")  # expect: unknown encoding: no-such
try_bytes(b"\xef\xbb\xbf# coding: cp1252\n1")  # expect: encoding problem: cp1252 with BOM
try_bytes(b"\xef\xbb\xbf# coding: utf-8\n1")  # expect: runs
