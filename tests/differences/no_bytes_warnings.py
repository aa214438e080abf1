# The flag -b is accepted, and nothing is warned of.
# flags: -b
# differs: CPython writes a BytesWarning to standard error.
print(b"text" == "text")  # expect: False
