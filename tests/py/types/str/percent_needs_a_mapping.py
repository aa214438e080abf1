# A key in a % format needs a mapping, and that is told before the key is read.
for text, value in (("%(a", 5), ("%(", ("a",)), ("%(a", {}), ("%.9999999999999999999f", 1.5)):
    for template in (text, text.encode()):
        try:
            template % value
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
# expect: TypeError format requires a mapping
# expect: TypeError format requires a mapping
# expect: TypeError format requires a mapping
# expect: TypeError format requires a mapping
# expect: ValueError incomplete format key
# expect: ValueError incomplete format key
# expect: ValueError precision too big
# expect: ValueError prec too big
