# All forms of string literals.
print('single', "double", '''triple ' single''', """triple
double""", r"raw \n", R'\'', u"u", "a" 'b' """c""")
# expect: single double triple ' single triple
# expect: double raw \n \' u abc
print("\x41\u00e9\U0001F40D\N{SNAKE}\101\0".encode("unicode_escape"))
# expect: b'A\\xe9\\U0001f40d\\U0001f40dA\\x00'
print("tab\tnewline\\n \
continued", len("\a\b\f\v\r"), "\"", '\'')  # expect: tab	newline\n continued 5 " '
