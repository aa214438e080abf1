# Bytes move from a file to a pipe within the system.
# needs: linux
import os
import tempfile

with tempfile.TemporaryFile() as file:
    file.write(b"0123456789")
    file.flush()
    reads, writes = os.pipe()
    print(os.splice(file.fileno(), writes, 4, offset_src=2), os.read(reads, 10))     # expect: 4 b'2345'
    for arguments, options in ((reads, writes, -1), {}), (("a", writes, 1), {}), ((reads, writes, 1), {"offset_src": 3}):
        try:
            os.splice(*arguments, **options)
        except Exception as error:
            print(type(error).__name__, error)
# expect: ValueError negative value for 'count' not allowed
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: OSError [Errno 29] Illegal seek
