# Tables are read and written, with quotes where cells need them.
import csv, io
lines = ["a,b\r\n", '"c,d","e""f"\r\n', '"two\n', 'lines",\r\n', "\r\n", '1,"x" y\r\n']
print(list(csv.reader(lines)))            # expect: [['a', 'b'], ['c,d', 'e"f'], ['two\nlines', ''], [], ['1', 'x y']]
print(list(csv.reader(["a; 'b;c'"], delimiter=";", quotechar="'", skipinitialspace=True)))  # expect: [['a', 'b;c']]
print(list(csv.reader(['1,"2"', "3.5,"], quoting=csv.QUOTE_STRINGS)))  # expect: [[1.0, '2'], [3.5, None]]
out = io.StringIO(newline="")
w = csv.writer(out)
w.writerow([1, "a b", "c,d", 'e"f', "g\nh", None, 1.5, ""])
w.writerows([[""], [], ["x"]])
print(repr(out.getvalue()))               # expect: '1,a b,"c,d","e""f","g\nh",,1.5,\r\n""\r\n\r\nx\r\n'
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], restval="-", lineterminator="\n")
w.writeheader()
w.writerow({"a": 1})
print(list(csv.DictReader(out.getvalue().splitlines())))  # expect: [{'a': '1', 'b': '-'}]
csv.register_dialect("own", delimiter="|", quoting=csv.QUOTE_ALL)
print(csv.list_dialects(), csv.get_dialect("own").delimiter)  # expect: ['excel', 'excel-tab', 'unix', 'own'] |
csv.unregister_dialect("own")
print(csv.Sniffer().sniff("a;b\n1;2\n").delimiter, csv.Sniffer().has_header("n,a\nbob,5\nann,7\n"))  # expect: ; True


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


error(lambda: csv.reader([], "none"))     # expect: Error unknown dialect
error(lambda: csv.reader([], delimiter="ab"))  # expect: TypeError "delimiter" must be a 1-character string
error(lambda: csv.reader([], quoting=9))  # expect: TypeError bad "quoting" value
error(lambda: next(csv.reader([b"a"])))   # expect: Error iterator should return strings, not bytes (the file should be opened in text mode)
error(lambda: next(csv.reader(['"a"b'], strict=True)))  # expect: Error ',' expected after '"'
error(lambda: w.writerow({"c": 1}))       # expect: ValueError dict contains fields not in fieldnames: 'c'
error(lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"]))  # expect: Error need to escape, but no escapechar set
