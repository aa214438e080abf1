# unittest: the report of a run, with failures, errors, skipped tests, subtests, and what is set up for classes and modules.
import io
import re
import sys
import unittest
import warnings


class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("class")
    def setUp(self): self.addCleanup(print, "clean-up")
    def test_ok(self): "a line of text"
    def test_fail(self): self.assertEqual(1, 2, "message")
    def test_str(self): self.assertEqual("abc\ndef", "abc\nxyz")
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_error(self): {}["x"]
    @unittest.skip("why")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.fail()
    @unittest.expectedFailure
    def test_unexpected(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest("part", i=i):
                self.assertNotEqual(i, 1)
    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int("x")
        self.assertIn("invalid", str(caught.exception))
        with self.assertRaises(KeyError):
            pass
    def test_warns(self):
        with self.assertWarns(DeprecationWarning):
            warnings.warn("x", DeprecationWarning)


def setUpModule(): print("module")
def tearDownModule(): raise OSError("torn")


class U(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError("x")
    def test_a(self): pass


def run(*names, **options):
    stream = io.StringIO()
    loader = unittest.TestLoader()
    tests = loader.loadTestsFromNames(names, sys.modules["__main__"]) if names else loader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream, **options).run(tests)
    text = re.sub(r"in \d+\.\d+s", "in T", stream.getvalue())
    print(re.sub(r'File ".*[/\\]', 'File "', text), end="")
    return result


print(run(verbosity=2))
print(run("T.test_ok", "T.nothing"))
print(run("T.test_fail", "T.test_ok", failfast=True).wasSuccessful(), run("T.test_ok", verbosity=0).testsRun)
