# Format specifications of strings.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(f"[{'ab':5}] [{'ab':<5}]")  # expect: [ab   ] [ab   ]
print(f"[{'ab':>5}] [{'ab':^5}] [{'ab':*^6}]")  # expect: [   ab] [ ab  ] [**ab**]
print(f"[{'abcdef':.3}] [{'abcdef':6.2}] [{'é':€>3}]")  # expect: [abc] [ab    ] [€€é]
print(f"[{'ab':s}] [{'':3}] [{'ab':05}]")  # expect: [ab] [   ] [ab000]
print("|", f"{'abc'!r:>7} {None!s:>6} {'a':{5}}| {object.__name__:>8}")  # expect: |   'abc'   None a    |   object
fails(format, "a", "d")  # expect: ValueError: Unknown format code 'd' for object of type 'str'
fails(format, "a", "+")  # expect: ValueError: Sign not allowed in string format specifier
fails(format, "a", "=5")  # expect: ValueError: '=' alignment not allowed in string format specifier
fails(format, "a", ",")  # expect: ValueError: Cannot specify ',' with 's'.
fails(format, "a", "#")  # expect: ValueError: Alternate form (#) not allowed in string format specifier
fails(format, "a", " ")  # expect: ValueError: Space not allowed in string format specifier
fails(format, None, "5")  # expect: TypeError: unsupported format string passed to NoneType.__format__
fails(format, [], ">5")  # expect: TypeError: unsupported format string passed to list.__format__
fails(format, object(), "d")  # expect: TypeError: unsupported format string passed to object.__format__
