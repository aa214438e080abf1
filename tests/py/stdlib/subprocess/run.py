# run starts a program and tells what came of it.
import subprocess

print(subprocess.run(["sh", "-c", "echo hi"], capture_output=True, text=True))
# expect: CompletedProcess(args=['sh', '-c', 'echo hi'], returncode=0, stdout='hi\n', stderr='')
print(subprocess.run("cat; echo err >&2; exit 3", shell=True, input=b"abc", capture_output=True))
# expect: CompletedProcess(args='cat; echo err >&2; exit 3', returncode=3, stdout=b'abc', stderr=b'err\n')
print(subprocess.run("echo both >&2", shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)  # expect: b'both\n'
print(subprocess.run(["sh", "-c", "pwd; echo $X"], cwd="/", env={"X": "1"}, stdout=subprocess.PIPE).stdout)  # expect: b'/\n1\n'
print(subprocess.getstatusoutput("echo a; exit 1"), subprocess.check_output("echo", shell=True, text=True) == "\n")  # expect: (1, 'a') True
