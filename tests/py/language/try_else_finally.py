# else runs if nothing was raised, finally always; in this order.
def run(action):
    try:
        print("try")
        if action == "raise":
            raise ValueError
        if action == "return":
            return "returned"
    except ValueError:
        print("except")
    else:
        print("else")
    finally:
        print("finally")
    return "end"
for action in ("nothing", "raise", "return"):
    print(run(action))
    # expect: try
    # expect: else
    # expect: finally
    # expect: end
    # expect: try
    # expect: except
    # expect: finally
    # expect: end
    # expect: try
    # expect: finally
    # expect: returned
