# File names that are no text become strings with surrogates, and back.
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.fsencode(folder) + b"/\xff")
    print(os.listdir(folder), os.listdir(os.fsencode(folder)))  # expect: ['\udcff'] [b'\xff']
    print(os.path.isdir(folder + "/\udcff"))  # expect: True
    print([entry.name for entry in os.scandir(folder)])  # expect: ['\udcff']
    os.rmdir(folder + "/\udcff")
print(os.fsencode("ä\udcff"), ascii(os.fsdecode(b"\xc3\xa4\xff")))  # expect: b'\xc3\xa4\xff' '\xe4\udcff'
