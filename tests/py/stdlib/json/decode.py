# json: text to objects, hooks, what is wrong where.
import json
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(json.loads('{"a": [1, -2.5, 1e3, true, false, null], "b": {"c": "x\\n\\u00e9\\ud83d\\ude00\\/"}}'))
# expect: {'a': [1, -2.5, 1000.0, True, False, None], 'b': {'c': 'x\né😀/'}}
print(json.loads("[]"), json.loads(" {} "), json.loads('"a"'), json.loads("-0"), json.loads("123456789012345678901234567890"), json.loads(b'{"k": 1}'))
# expect: [] {} a 0 123456789012345678901234567890 {'k': 1}
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1}', object_pairs_hook=list))
# expect: [nan, inf, -inf] {'a': 2} [('a', 1)]
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads("[1.5, 2]", parse_float=str, parse_int=float))
# expect: ['a'] ['1.5', 2.0]
for text in ("", "[1,", "[1 2]", '{"a" 1}', '{"a": 1,}', "[1,]", "{a: 1}", '"abc', '"\\x"', '"\\u12"', '"a\nb"', "[1] x", "nul", "-", "01", "{", '{"a"', "\ufeff1"):
    tell(json.loads, text)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Expecting value: line 1 column 4 (char 3)
# expect: JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: JSONDecodeError: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: JSONDecodeError: Illegal trailing comma before end of object: line 1 column 8 (char 7)
# expect: JSONDecodeError: Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)
# expect: JSONDecodeError: Invalid \escape: line 1 column 2 (char 1)
# expect: JSONDecodeError: Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: JSONDecodeError: Invalid control character at: line 1 column 3 (char 2)
# expect: JSONDecodeError: Extra data: line 1 column 5 (char 4)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError: Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError: Expecting ':' delimiter: line 1 column 5 (char 4)
# expect: JSONDecodeError: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
try:
    json.loads('{\n "a": x}')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno)
# expect: Expecting value 8 2 7
tell(json.loads, 5)  # expect: TypeError: the JSON object must be str, bytes or bytearray, not int
print(json.JSONDecoder().raw_decode('[1] rest'))  # expect: ([1], 3)
