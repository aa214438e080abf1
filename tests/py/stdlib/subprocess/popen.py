# A program that runs beside this one can be talked to.
import subprocess

process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
print(process.poll(), process)  # expect: None <Popen: returncode: None args: ['cat']>
process.stdin.write("line\n")
print(repr(process.stdout.readline()))  # expect: 'line\n'
print(process.communicate(), process.returncode)  # expect: ('', None) 0
with subprocess.Popen(["sleep", "60"]) as process:
    process.terminate()
print(process.wait(), process.poll())  # expect: -15 -15
much = "x" * 300000
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
output, errors = process.communicate(much)
print(output == much, repr(errors))  # expect: True ''
process = subprocess.Popen(["sleep", "60"], stdout=subprocess.PIPE)
try:
    process.communicate(timeout=0.01)
except subprocess.TimeoutExpired:
    process.kill()
print(process.communicate(), process.returncode)  # expect: (b'', None) -9
