# With -b a comparison of bytes with text is shown as a warning.
# flags: -b
print(b"text" == "text")
# expect: False
# stderr: bytes_warnings_shown.py:3: BytesWarning: Comparison between bytes and string
# stderr:   print(b"text" == "text")
