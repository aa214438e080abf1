# Relative imports: siblings, the package itself, parents, and names of modules or attributes.
from pkg.sub.inner import results
for result in results:
    print(result)
    # expect: value of sub
    # expect: value of other
    # expect: value of other
    # expect: value of sibling
    # expect: value of pkg
    # expect: value of sibling
    # expect: value of sub
    # expect: pkg.sub.inner
    # expect: pkg.sub
