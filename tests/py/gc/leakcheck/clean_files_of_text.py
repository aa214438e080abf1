# leakcheck says nothing of a program without leaks: files of text.
# needs: baem
# flags: -X leakcheck
import io
with io.StringIO() as out:
    out.write("text")
    print(out.getvalue())
# expect: text
