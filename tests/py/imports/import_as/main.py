# `import a.b.c as d` binds the innermost module, also while it is being imported.
import top.middle.bottom as bottom
print(bottom.name)  # expect: top.middle.bottom
import top.middle.bottom
print(top.middle.bottom is bottom)  # expect: True
from top.middle import bottom as third, __name__ as package
print(third is bottom, package)  # expect: True top.middle
