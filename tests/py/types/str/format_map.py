# format_map looks names up in any mapping.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"
print("{a} {b}".format_map(Default(a=1)))  # expect: 1 <b>
print("|", "{a:>4}|".format_map({"a": 5}), "{a[0]}".format_map({"a": "xyz"}))  # expect: |    5| x
fails("{a}".format_map, {})  # expect: KeyError: 'a'
fails("{}".format_map, {})  # expect: ValueError: Format string contains positional fields
fails("{a}".format_map, 5)  # expect: TypeError: 'int' object is not subscriptable
