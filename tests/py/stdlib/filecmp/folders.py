# Files and folders are compared.
import filecmp, os, tempfile
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for side in "ab":
        os.makedirs(side + "/sub")
        for name, text in (("same", "x"), ("diff", side), ("only_" + side, "")):
            with open(side + "/" + name, "w") as file:
                file.write(text)
            os.utime(side + "/" + name, (1, 1 if name == "same" else ord(side)))
    print(filecmp.cmp("a/same", "b/same"), filecmp.cmp("a/diff", "b/diff"), filecmp.cmp("a/diff", "a/diff", shallow=False))  # expect: True False True
    print(filecmp.cmpfiles("a", "b", ["same", "diff", "none"]))  # expect: (['same'], ['diff'], ['none'])
    filecmp.dircmp("a", "b").report_full_closure()
    # expect: diff a b
    # expect: Only in a : ['only_a']
    # expect: Only in b : ['only_b']
    # expect: Identical files : ['same']
    # expect: Differing files : ['diff']
    # expect: Common subdirectories : ['sub']
    # expect:
    # expect: diff a/sub b/sub
    os.chdir("/")
