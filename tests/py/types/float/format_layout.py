# Width, sign, grouping, fill.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(f"[{3.14159:10.2f}] [{3.14159:<10.2f}] [{3.14159:^10.2f}]")  # expect: [      3.14] [3.14      ] [   3.14   ]
print(f"[{3.14159:+.1f}] [{3.14159: .1f}]")  # expect: [+3.1] [ 3.1]
print(f"[{-3.14159:010.2f}] [{3.14159:*>9.3f}]")  # expect: [-000003.14] [****3.142]
print(f"{1234567.891:,} {1234567.891:,.1f} {1234567.891:_.2f}")  # expect: 1,234,567.891 1,234,567.9 1_234_567.89
print(f"{1234567.891:015,.1f} {1e9:,} {-1234.5:=+12,.2f}")  # expect: 0,001,234,567.9 1,000,000,000.0 -   1,234.50
print("%.2f|%8.3f|%-8.1f|%+.1e|%g|%G|%%|%05.1f" % (3.14159, 2.5, 2.5, 12345.678, 1e-7, 1e20, -2.5))  # expect: 3.14|   2.500|2.5     |+1.2e+04|1e-07|1E+20|%|-02.5
fails(format, 1.5, "d")  # expect: ValueError: Unknown format code 'd' for object of type 'float'
fails(format, 1.5, "s")  # expect: ValueError: Unknown format code 's' for object of type 'float'
fails(format, 1.5, "x")  # expect: ValueError: Unknown format code 'x' for object of type 'float'
fails(format, 1.5, ".f")  # expect: ValueError: Format specifier missing precision
fails(format, 1.5, ".2q")  # expect: ValueError: Unknown format code 'q' for object of type 'float'
fails(format, 1.5, ",n")  # expect: ValueError: Cannot specify ',' with 'n'.
