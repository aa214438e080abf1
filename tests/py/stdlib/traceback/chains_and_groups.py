# traceback: the report of an exception with its cause, its context, its notes, and of groups with limits.
import traceback


def fail(make):
    try:
        make()
    except BaseException as error:
        return error.with_traceback(None)


def cause():
    try:
        raise KeyError("inner").with_traceback(None)
    except KeyError as error:
        error.__traceback__ = None
        raise ValueError("outer") from error


def context():
    try:
        raise KeyError("inner")
    except KeyError as error:
        error.__traceback__ = None
        raise ValueError("outer\nsecond line")


def show(error, **options):
    print("".join(traceback.format_exception(error, **options)), end="")


show(fail(cause))
# expect: KeyError: 'inner'
# expect: 
# expect: The above exception was the direct cause of the following exception:
# expect: 
# expect: ValueError: outer
show(fail(context))
# expect: KeyError: 'inner'
# expect: 
# expect: During handling of the above exception, another exception occurred:
# expect: 
# expect: ValueError: outer
# expect: second line
show(fail(context), chain=False)
# expect: ValueError: outer
# expect: second line
noted = ValueError("a")
noted.add_note("first\nsecond")
noted.add_note("third")
show(noted)
# expect: ValueError: a
# expect: first
# expect: second
# expect: third
noted.__notes__ = 3
show(noted)
# expect: ValueError: a
# expect: 3
group = ExceptionGroup("many", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), noted]), OSError(2, "no")])
show(group)
# expect:   | ExceptionGroup: many (3 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 2 ----------------
# expect:     | ExceptionGroup: inner (2 sub-exceptions)
# expect:     +-+---------------- 1 ----------------
# expect:       | TypeError: t
# expect:       +---------------- 2 ----------------
# expect:       | ValueError: a
# expect:       | 3
# expect:       +------------------------------------
# expect:     +---------------- 3 ----------------
# expect:     | FileNotFoundError: [Errno 2] no
# expect:     +------------------------------------
print("".join(traceback.TracebackException.from_exception(group, max_group_width=1, max_group_depth=1).format()), end="")
# expect:   | ExceptionGroup: many (3 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- ... ----------------
# expect:     | and 2 more exceptions
# expect:     +------------------------------------
print("".join(traceback.format_exception_only(group, show_group=True)), end="")
# expect: ExceptionGroup: many (3 sub-exceptions)
# expect:    ValueError: 1
# expect:    ExceptionGroup: inner (2 sub-exceptions)
# expect:       TypeError: t
# expect:       ValueError: a
# expect:       3
# expect:    FileNotFoundError: [Errno 2] no
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(None), traceback.format_exception(None))  # expect: ['ValueError\n'] ['NoneType: None\n'] ['NoneType: None\n']
