# unittest: the messages of assertions.
import unittest

case = unittest.TestCase()
case.maxDiff = None


def check(name, *args, **kwargs):
    try:
        getattr(case, name)(*args, **kwargs)
        print(name, "holds")
    except AssertionError as error:
        print(name, repr(str(error)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


check("assertTrue", 0)  # expect: assertTrue '0 is not true'
check("assertTrue", 0, "text")  # expect: assertTrue '0 is not true : text'
check("assertFalse", "x")  # expect: assertFalse "'x' is not false"
check("assertIs", 1, 2)  # expect: assertIs '1 is not 2'
check("assertIsNot", None, None)  # expect: assertIsNot 'unexpectedly identical: None'
check("assertIsNone", 1)  # expect: assertIsNone '1 is not None'
check("assertIsNotNone", None)  # expect: assertIsNotNone 'unexpectedly None'
check("assertIn", 1, [])  # expect: assertIn '1 not found in []'
check("assertNotIn", 1, [1])  # expect: assertNotIn '1 unexpectedly found in [1]'
check("assertIsInstance", 1, str)  # expect: assertIsInstance "1 is not an instance of <class 'str'>"
check("assertNotIsInstance", 1, int)  # expect: assertNotIsInstance "1 is an instance of <class 'int'>"
check("assertEqual", 1, 1)  # expect: assertEqual holds
check("assertNotEqual", 1, 1)  # expect: assertNotEqual '1 == 1'
check("assertGreater", 1, 2)  # expect: assertGreater '1 not greater than 2'
check("assertGreaterEqual", 1, 2)  # expect: assertGreaterEqual '1 not greater than or equal to 2'
check("assertLess", 2, 2)  # expect: assertLess '2 not less than 2'
check("assertLessEqual", 3, 2)  # expect: assertLessEqual '3 not less than or equal to 2'
check("assertAlmostEqual", 1, 1.1)  # expect: assertAlmostEqual '1 != 1.1 within 7 places (0.10000000000000009 difference)'
check("assertAlmostEqual", 1, 2, delta=0.5)  # expect: assertAlmostEqual '1 != 2 within 0.5 delta (1 difference)'
check("assertAlmostEqual", 1, 2, places=1, delta=1)  # expect: TypeError: specify delta or places not both
check("assertNotAlmostEqual", 1, 1.00000001)  # expect: assertNotAlmostEqual '1 == 1.00000001 within 7 places'
check("assertCountEqual", [1, 1], [1, 2])  # expect: assertCountEqual 'Element counts were not equal:\nFirst has 2, Second has 1:  1\nFirst has 0, Second has 1:  2'
check("assertCountEqual", [[1], [2]], [[2], [3]])  # expect: assertCountEqual 'Element counts were not equal:\nFirst has 1, Second has 0:  [1]\nFirst has 0, Second has 1:  [3]'
check("assertRegex", "a", "b")  # expect: assertRegex "Regex didn't match: 'b' not found in 'a'"
check("assertNotRegex", "a", "a")  # expect: assertNotRegex "Regex matched: 'a' matches 'a' in 'a'"
check("assertMultiLineEqual", 1, "a")  # expect: assertMultiLineEqual "1 is not an instance of <class 'str'> : First argument is not a string"
check("assertEqual", "a\n", "b")  # expect: assertEqual "'a\\n' != 'b'\n+ b\n- a\n- \n"
check("assertEqual", "x" * 100, "x" * 90 + "y")
# expect: assertEqual "'xxxx[34 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' != 'xxxx[34 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy'\n- xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n?                                                                                           ^^^^^^^^^^\n+ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy\n?                                                                                           ^\n"
check("assertRaises", ValueError, int, "1")  # expect: assertRaises 'ValueError not raised by int'
check("assertRaises", 1, int)  # expect: TypeError: assertRaises() arg 1 must be an exception type or tuple of exception types
check("assertRaisesRegex", ValueError, "nothing", int, "x")  # expect: assertRaisesRegex '"nothing" does not match "invalid literal for int() with base 10: \'x\'"'
check("assertSetEqual", {1}, {2})  # expect: assertSetEqual 'Items in the first set but not the second:\n1\nItems in the second set but not the first:\n2'
check("assertIsInstance", 1, (str, bytes), msg="text")  # expect: assertIsInstance "1 is not an instance of (<class 'str'>, <class 'bytes'>) : text"
