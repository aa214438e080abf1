# doctest: examples in texts, their options, and the report of those that fail.
import doctest


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


text = '''
>>> 1 + 1
2
>>> 1 + 1
3
>>> print('a\\n\\nb')
a
<BLANKLINE>
b
>>> list(range(20)) # doctest: +ELLIPSIS
[0, 1, ..., 19]
>>> for i in range(2):
...     print(i)
0
1
>>> 3 # doctest: +SKIP
>>> True
1
>>> def f(
... ): pass
>>> f((
Traceback (most recent call last):
SyntaxError: '(' was never closed
>>> print(1,2) # doctest: +NORMALIZE_WHITESPACE
1    2
>>> raise ValueError('x') # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: y
>>> raise ValueError('x')
Traceback (most recent call last):
    ...
ValueError: x
>>> print('x\\ny\\nz')
x
q
z
'''
parser = doctest.DocTestParser()
test = parser.get_doctest(text, {}, "name", "file.txt", 0)
print(test, [(example.source, example.want, example.options) for example in test.examples][:4])
# expect: <DocTest name from file.txt:0 (13 examples)> [('1 + 1\n', '2\n', {}), ('1 + 1\n', '3\n', {}), ("print('a\\n\\nb')\n", 'a\n<BLANKLINE>\nb\n', {}), ('list(range(20)) # doctest: +ELLIPSIS\n', '[0, 1, ..., 19]\n', {8: True})]
runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.REPORT_UDIFF)
print(runner.run(test))
# expect: **********************************************************************
# expect: File "file.txt", line 4, in name
# expect: Failed example:
# expect:     1 + 1
# expect: Expected:
# expect:     3
# expect: Got:
# expect:     2
# expect: **********************************************************************
# expect: File "file.txt", line 33, in name
# expect: Failed example:
# expect:     print('x\ny\nz')
# expect: Differences (unified diff with -expected +actual):
# expect:     @@ -1,3 +1,3 @@
# expect:      x
# expect:     -q
# expect:     +y
# expect:      z
# expect: TestResults(failed=2, attempted=13, skipped=1)
print(runner.summarize(verbose=True))
# expect: **********************************************************************
# expect: 1 item had failures:
# expect:    2 of  13 in name
# expect: 13 tests in 1 item.
# expect: 11 passed and 2 failed.
# expect: ***Test Failed*** 2 failures and 1 skipped test.
# expect: TestResults(failed=2, attempted=13, skipped=1)
runner = doctest.DocTestRunner(verbose=True)
print(runner.run(parser.get_doctest(">>> x\n5\n>>> y = x\n", {"x": 5}, "n", None, 0)))
# expect: Trying:
# expect:     x
# expect: Expecting:
# expect:     5
# expect: ok
# expect: Trying:
# expect:     y = x
# expect: Expecting nothing
# expect: ok
# expect: TestResults(failed=0, attempted=2)
print(doctest.script_from_examples("Text.\n\n    >>> 1\n    1\n\nEnd.\n"))
# expect: # Text.
# expect: #
# expect: 1
# expect: # Expected:
# expect: ## 1
# expect: #
# expect: # End.
# expect: 
def documented():
    """
    >>> documented()
    4
    """
    return 4
doctest.run_docstring_examples(documented, globals(), verbose=True)
# expect: Finding tests in NoName
# expect: Trying:
# expect:     documented()
# expect: Expecting:
# expect:     4
# expect: ok
tell(parser.parse, ">>>a")  # expect: ValueError: line 1 of the docstring for <string> lacks blank after >>>: '>>>a'
tell(parser.parse, "  >>> a\n bad")  # expect: ValueError: line 2 of the docstring for <string> has inconsistent leading whitespace: 'bad'
tell(parser.parse, ">>> 1 # doctest: +FOO")  # expect: ValueError: line 1 of the doctest for <string> has an invalid option: '+FOO'
tell(parser.parse, ">>> # doctest: +SKIP\n")  # expect: ValueError: line 0 of the doctest for <string> has an option directive on a line with no example: '# doctest: +SKIP'
tell(doctest.testmod, 3)  # expect: TypeError: testmod: module required; 3
checker = doctest.OutputChecker()
print(checker.check_output("a...c\n", "abbc\n", doctest.ELLIPSIS), checker.check_output("1\n", "True\n", doctest.DONT_ACCEPT_TRUE_FOR_1))  # expect: True False
