"""Modules that programs import now and then, each for a moment."""

import argparse
import array
import binascii
import calendar
import collections.abc
import contextvars
import datetime
import difflib
import fnmatch
import inspect
import itertools
import operator
import os
import pathlib
import pprint
import queue
import random
import shlex
import shutil
import statistics
import string
import struct
import sys
import tempfile
import threading
import time
import typing
import unicodedata
import unittest


class Case(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(1 + 1, 2)
        with self.assertRaises(ZeroDivisionError):
            1 / 0


def consume(jobs, results):
    for job in iter(jobs.get, None):
        results.append(job * job)


def files(folder):
    path = pathlib.Path(folder)
    for n in range(20):
        (path / f"f{n}.txt").write_text(f"line {n}\n" * 50, encoding="utf-8")
    size = 0
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as file:
            for number, line in enumerate(file):
                size += len(line) + number
        with open(path / name, "rb") as file:
            size += len(file.read())
    return size + len(list(path.glob("*1*.txt"))) + sum(1 for _ in os.walk(folder))


random.seed(4)
total = 0
for turn in range(12):
    numbers = array.array("i", (random.randrange(1000) for _ in range(500)))
    total += sum(numbers) + len(numbers.tobytes()) + sum(memoryview(numbers)[10:200:3])
    sample = [random.gauss(0, 1) for _ in range(300)]
    random.shuffle(sample)
    total += int(statistics.mean(sample) + statistics.stdev(sample) + statistics.median(sample)) + random.choice([1, 2])
    total += len("\n".join(difflib.unified_diff(list("abcdefgh" * 3), list("abxdefh" * 3)))) + len(shlex.split("a 'b c' \"d\" e\\ f" * 5))
    total += len(pprint.pformat({n: list(range(n)) for n in range(15)})) + len(calendar.month(2026, 1 + turn % 12))
    total += sum(unicodedata.category(chr(n)) == "Lu" for n in range(32, 600)) + len(unicodedata.normalize("NFD", "äöü" * 50))
    total += binascii.crc32(bytes(range(256)) * 4) & 0xFF | len(binascii.hexlify(b"abc" * 50))
    total += len(inspect.signature(files).parameters) + len(fnmatch.filter([f"a{n}.py" for n in range(60)], "a*[13].py"))
    parser = argparse.ArgumentParser(prog="p", description="d")
    parser.add_argument("--count", type=int, default=3, help="how many")
    parser.add_argument("names", nargs="*")
    total += parser.parse_args(["--count", "5", "x", "y"]).count + len(parser.format_help())
    total += datetime.datetime.strptime("2026-03-04 05:06", "%Y-%m-%d %H:%M").day + time.gmtime(86400 * turn).tm_mday
    jobs, results = queue.Queue(), []
    workers = [threading.Thread(target=consume, args=(jobs, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for n in [*range(100), None, None]:
        jobs.put(n)
    for worker in workers:
        worker.join()
    total += sum(results)
    with tempfile.TemporaryDirectory() as folder:
        total += files(folder)
    total += len(string.Template("$a and $b").substitute(a=1, b=2)) + operator.add(1, 2) + len(typing.get_type_hints(files))
    variable = contextvars.ContextVar("v", default=1)
    total += variable.get() + len(list(itertools.permutations(range(5)))) + struct.calcsize("<IhB") + len(shutil.which("sh") or "")
    total += unittest.TextTestRunner(stream=open(os.devnull, "w")).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case)).testsRun
    total += len(sys.getsizeof.__name__) + isinstance([], collections.abc.Sequence)
print(total > 0)
