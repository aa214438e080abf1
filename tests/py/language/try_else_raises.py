# An error in else is not caught by the handlers beside it, but finally runs.
try:
    try:
        pass
    except ValueError:
        print("not here")
    else:
        raise ValueError("from else")
    finally:
        print("finally")  # expect: finally
except ValueError as error:
    print(error)  # expect: from else
