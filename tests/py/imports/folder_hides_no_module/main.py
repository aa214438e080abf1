# A folder without __init__.py does not hide a module of the standard library with the same name.
import textwrap
print(textwrap.dedent("  text"))  # expect: text
