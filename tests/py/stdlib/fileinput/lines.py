# The lines of several files come one after the other, and files are changed in place.
import fileinput, os, tempfile
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, text in (("f", "1\n2\n"), ("g", "3\n")):
        with open(name, "w") as file:
            file.write(text)
    with fileinput.input(["f", "g"], encoding="utf-8") as lines:
        for line in lines:
            print(line.strip(), lines.filename(), lines.lineno(), lines.filelineno(), lines.isfirstline())
            # expect: 1 f 1 1 True
            # expect: 2 f 2 2 False
            # expect: 3 g 3 1 True
    with fileinput.input("f", inplace=True, encoding="utf-8") as lines:
        for line in lines:
            print(">" + line, end="")
    with open("f") as file:
        print(file.read().split(), os.listdir(".").count("f.bak"))  # expect: ['>1', '>2'] 0
    fileinput.close()
    for call in (fileinput.lineno, lambda: fileinput.FileInput("f", mode="w"), lambda: list(fileinput.FileInput("none"))):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)
            # expect: RuntimeError no active input()
            # expect: ValueError FileInput opening mode must be 'r' or 'rb'
            # expect: FileNotFoundError [Errno 2] No such file or directory: 'none'
    os.chdir("/")
