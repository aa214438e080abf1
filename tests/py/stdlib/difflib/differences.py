# difflib: what sequences have in common, and the forms of differences.
import difflib


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


matcher = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(matcher.get_opcodes(), matcher.get_matching_blocks())
# expect: [('delete', 0, 1, 0, 0), ('equal', 1, 3, 0, 2), ('replace', 3, 4, 2, 3), ('equal', 4, 6, 3, 5), ('insert', 6, 6, 5, 6)] [Match(a=1, b=0, size=2), Match(a=4, b=3, size=2), Match(a=6, b=6, size=0)]
print(round(matcher.ratio(), 3), matcher.quick_ratio() >= matcher.ratio(), matcher.real_quick_ratio(), matcher.find_longest_match())  # expect: 0.667 True 1.0 Match(a=1, b=0, size=2)
print(difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))  # expect: Match(a=1, b=0, size=4)
a = "one\ntwo\nthree\nfour\nfive\n".splitlines(keepends=True)
b = "ore\ntree\nfour\nsix\nfive\n".splitlines(keepends=True)
print("".join(difflib.ndiff(a, b)))
# expect: - one
# expect: ?  ^
# expect: + ore
# expect: ?  ^
# expect: - two
# expect: - three
# expect: ?  -
# expect: + tree
# expect:   four
# expect: + six
# expect:   five
# expect: 
print("".join(difflib.unified_diff(a, b, "before", "after", "date", n=1)))
# expect: --- before	date
# expect: +++ after
# expect: @@ -1,5 +1,5 @@
# expect: -one
# expect: -two
# expect: -three
# expect: +ore
# expect: +tree
# expect:  four
# expect: +six
# expect:  five
# expect: 
print("".join(difflib.context_diff(a, b, "before", "after", n=1)))
# expect: *** before
# expect: --- after
# expect: ***************
# expect: *** 1,5 ****
# expect: ! one
# expect: ! two
# expect: ! three
# expect:   four
# expect:   five
# expect: --- 1,5 ----
# expect: ! ore
# expect: ! tree
# expect:   four
# expect: + six
# expect:   five
# expect: 
print("".join(difflib.restore(difflib.ndiff(a, b), 2)) == "".join(b))  # expect: True
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", []))  # expect: ['apple', 'ape'] []
tell(difflib.get_close_matches, "a", ["a"], n=0)  # expect: ValueError: n must be > 0: 0
tell(difflib.get_close_matches, "a", ["a"], cutoff=2)  # expect: ValueError: cutoff must be in [0.0, 1.0]: 2
tell(list, difflib.restore([], 3))  # expect: ValueError: unknown delta choice (must be 1 or 2): 3
tell(list, difflib.unified_diff([b"a"], ["b"]))  # expect: TypeError: lines to compare must be str, not bytes (b'a')
print(list(difflib.diff_bytes(difflib.unified_diff, [b"\xff\n"], [b"a\n"], b"x", b"y")))  # expect: [b'--- x\n', b'+++ y\n', b'@@ -1 +1 @@\n', b'-\xff\n', b'+a\n']
print(difflib.IS_LINE_JUNK(" # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"))  # expect: True False True
long = [str(n % 7) for n in range(300)]
print(len(difflib.SequenceMatcher(None, long, long).get_opcodes()), len(difflib.SequenceMatcher(None, [], long).bpopular))  # expect: 1 7
