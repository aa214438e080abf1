# Atoms are not tracked, containers are.
import gc
print(gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(2.5), gc.is_tracked([]), gc.is_tracked(None))
# expect: False False False True False
class C: pass
print(gc.is_tracked(C()), gc.is_tracked(C), gc.is_tracked(lambda: 0), gc.is_tracked(set()))
# expect: True True True True
