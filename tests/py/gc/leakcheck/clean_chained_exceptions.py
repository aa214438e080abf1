# leakcheck says nothing of a program without leaks: chained exceptions.
# needs: baem
# flags: -X leakcheck
def main():
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise ValueError("v") from error
    except ValueError as outer:
        print(type(outer.__cause__).__name__)
main()
# expect: ZeroDivisionError
