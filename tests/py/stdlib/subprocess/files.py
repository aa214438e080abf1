# Files are closed in the program, but for those that it is to have.
import os
import subprocess

reader, writer = os.pipe()
print(subprocess.run(["sh", "-c", f"echo kept >&{writer}"], pass_fds=[writer]).returncode, os.read(reader, 9))  # expect: 0 b'kept\n'
os.set_inheritable(writer, True)
print(subprocess.run(["sh", "-c", f"echo gone >&{writer}"], stderr=subprocess.DEVNULL).returncode != 0)  # expect: True
print(subprocess.run(["sh", "-c", f"echo again >&{writer}"], close_fds=False).returncode, os.read(reader, 9))  # expect: 0 b'again\n'
