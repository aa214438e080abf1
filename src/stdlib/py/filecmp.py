"""Comparing files and folders."""

import os
import stat
from itertools import filterfalse

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
BUFSIZE = 8 * 1024
_cache = {}


def clear_cache():
    """Forget the results of comparisons."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files are equal. With `shallow` equal kinds, sizes and times of change are enough."""
    s1, s2 = _signature(os.stat(f1)), _signature(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    key = f1, f2, s1, s2
    found = _cache.get(key)
    if found is None:
        found = _same_contents(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = found
    return found


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def _same_contents(f1, f2):
    with open(f1, "rb") as first, open(f2, "rb") as second:
        while True:
            block = first.read(BUFSIZE)
            if block != second.read(BUFSIZE):
                return False
            if not block:
                return True


class dircmp:
    """The differences between two folders. Each attribute is found out when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        """The names on both sides."""
        hidden = self.hide + self.ignore
        self.left_list = sorted(_without(os.listdir(self.left), hidden))
        self.right_list = sorted(_without(os.listdir(self.right), hidden))

    def phase1(self):
        """The names that both sides have, and those that one side has."""
        left = dict(zip(map(os.path.normcase, self.left_list), self.left_list))
        right = dict(zip(map(os.path.normcase, self.right_list), self.right_list))
        self.common = list(map(left.__getitem__, filter(right.__contains__, left)))
        self.left_only = list(map(left.__getitem__, filterfalse(right.__contains__, left)))
        self.right_only = list(map(right.__getitem__, filterfalse(left.__contains__, right)))

    def phase2(self):
        """The folders and files that both sides have, and what is of different kinds or cannot be looked at."""
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = set()
            for folder in (self.left, self.right):
                try:
                    kinds.add(stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode))
                except (OSError, ValueError):
                    kinds.add(None)
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(name)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        """The files that are equal, those that differ, and those that could not be compared."""
        found = cmpfiles(self.left, self.right, self.common_files, self.shallow)
        self.same_files, self.diff_files, self.funny_files = found

    def phase4(self):
        """The comparisons of the folders that both sides have."""
        self.subdirs = {}
        for name in self.common_dirs:
            left, right = os.path.join(self.left, name), os.path.join(self.right, name)
            self.subdirs[name] = type(self)(left, right, self.ignore, self.hide, shallow=self.shallow)

    def phase4_closure(self):
        """All comparisons of folders, however deep."""
        self.phase4()
        for below in self.subdirs.values():
            below.phase4_closure()

    def report(self):
        """Print the differences of the two folders."""
        print("diff", self.left, self.right)
        for names, text in (
            (self.left_only, f"Only in {self.left} :"), (self.right_only, f"Only in {self.right} :"),
        ):
            if names:
                names.sort()
                print(text, names)
        for names, text in (
            (self.same_files, "Identical files :"), (self.diff_files, "Differing files :"),
            (self.funny_files, "Trouble with common files :"), (self.common_dirs, "Common subdirectories :"),
            (self.common_funny, "Common funny cases :"),
        ):
            if names:
                names.sort()
                print(text, names)

    def report_partial_closure(self):
        """Print the differences of the two folders, and of those directly below."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report()

    def report_full_closure(self):
        """Print the differences of the two folders, and of all below."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report_full_closure()

    methodmap = dict(
        subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2, common_files=phase2,
        common_funny=phase2, common=phase1, left_only=phase1, right_only=phase1, left_list=phase0, right_list=phase0)

    def __getattr__(self, name):
        if name not in self.methodmap:
            raise AttributeError(name)
        self.methodmap[name](self)
        return getattr(self, name)

    __class_getitem__ = classmethod(type(list[int]))


def cmpfiles(a, b, common, shallow=True):
    """The names of files that are equal in two folders, of those that differ, and of those that could not be compared."""
    found = [], [], []
    for name in common:
        try:
            at = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            at = 2
        found[at].append(name)
    return found


def _without(names, hidden):
    return list(filterfalse(hidden.__contains__, names))
