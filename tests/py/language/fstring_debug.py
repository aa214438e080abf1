# `=` shows the expression as it is written, and uses repr unless a conversion or a format is given.
x, text = 3, "a'b"
print(f"{x=}", f"{x = }", f"{ x=}", f"{text=}", f"{text=!s}", f"{x=:>5}", f"{text=:>6}", f"{x+1=}", f"{text!r:>8}")
# expect: x=3 x = 3  x=3 text="a'b" text=a'b x=    3 text=   a'b x+1=4    "a'b"
print(f"{x=!r:^9}|", f"{x == 3}", f"{x==3=}", repr(f"{
    x
    =}"))  # expect: x=    3    | True x==3=True '\n    x\n    =3'
