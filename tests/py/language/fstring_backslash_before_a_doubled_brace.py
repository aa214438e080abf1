# In an f-string a doubled brace is one brace, a backslash before it notwithstanding.
import warnings
warnings.simplefilter("ignore")
print(eval(r"f'\{{\}}'"), eval(r"f'\{{{1 + 1}'"), eval(r"f'{1 + 1}\}}'"), eval(r"f'\{6}'"))  # expect: \{\} \{2 2\} \6
print(rf"\{{\}}")  # expect: \{\}
