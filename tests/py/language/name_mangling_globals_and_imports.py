# Mangling also concerns global names used in a class.
_C__value = "mangled global"
__value = "plain global"
class C:
    def read(self):
        return __value
    def write(self):
        global __made
        __made = 1
    def keyword(self, **kwargs):
        return kwargs
    def call(self):
        return self.keyword(__k=1)
C().write()
print(C().read(), "_C__made" in globals(), C().call())  # expect: mangled global True {'__k': 1}
