# A frame that an exception left through the clean-up of `except … as` or `with` stands at the line that raised, through `finally`
# at the end of that.
def named():
    try:
        1 / 0
    except Exception as error:
        1 / 0
        pass


def finally_clause():
    try:
        1 / 0
        pass
    finally:
        str(1)
        pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        return False


def managed():
    with Manager():
        [][1]
        pass


def raised_again():
    try:
        1 / 0
    except ZeroDivisionError:
        str(1)
        raise


def lines(function):
    try:
        function()
    except Exception as error:
        at = error.__traceback__.tb_next
        first = at.tb_frame.f_code.co_firstlineno
        return at.tb_lineno - first, at.tb_frame.f_lineno - first


print(lines(named), lines(finally_clause), lines(managed))  # expect: (4, 4) (2, 6) (2, 2)
print(lines(raised_again)[0])  # expect: 2
