import os


def outer(parameter, used_inside):
    local = [used_inside for each in parameter]
    shared = counted = 0

    def inner():
        nonlocal counted
        global total
        counted += shared
        total = used_inside + missing
        return len(os.sep)

    return inner, lambda: shared, local


class Named(Exception):
    attribute = outer

    def method(self):
        super().method()
        return attribute

    generic: list[attribute]


def generic[T](value: T) -> T:
    if (found := value) and (inside := [last := item for item in value]):
        return found, inside, last

# =>
# module <module>
#     os         global              imported in the module itself
#     outer      global              assigned in the module itself
#     total      global              declared global in a function or class
#     Named      global              assigned in the module itself
#     Exception  global or built-in  never bound in the module: a built-in, or what others put there
#     generic    global              assigned in the module itself
#   function outer
#       parameter    local  a parameter; no other code uses it
#       used_inside  cell   a parameter, and used by the code of inner
#       local        local  assigned; no other code uses it
#       shared       cell   assigned, and used by the code of inner, <lambda>
#       counted      cell   assigned, and used by the code of inner
#       inner        local  assigned; no other code uses it
#     list comprehension <listcomp>, a part of the code around it
#         .0           local              the iterator of the first `for`; no other code uses it
#         each         local              assigned; no other code uses it
#         used_inside  variable of outer  a parameter in outer, as a part of whose code this runs
#     function inner
#         counted      free, variable of outer  declared nonlocal; assigned in outer
#         total        global                   declared global here
#         shared       free, variable of outer  not bound here; assigned in outer
#         used_inside  free, variable of outer  not bound here; a parameter in outer
#         missing      global or built-in       no function around binds it: looked up in the module, then in the built-ins
#         len          global or built-in       no function around binds it: looked up in the module, then in the built-ins
#         os           global                   imported in the module; nothing between binds it
#         comes with the cells of: counted shared used_inside
#     lambda <lambda>
#         shared  free, variable of outer  not bound here; assigned in outer
#         comes with the cells of: shared
#   class Named
#       attribute  class name          assigned in the body of the class
#       outer      global              assigned in the module; nothing between binds it
#       method     class name          assigned in the body of the class
#       generic    class name          annotated in the body of the class
#       list       global or built-in  never bound in the class or a function around it: looked up in the module, then in the built-ins
#     function method
#         self       local                    a parameter; no other code uses it
#         super      global or built-in       no function around binds it: looked up in the module, then in the built-ins
#         __class__  free, variable of Named  the cell in which class Named keeps it for the code inside
#         attribute  global or built-in       no function around binds it: looked up in the module, then in the built-ins
#         comes with the cells of: __class__
#   type parameters <generic parameters of generic>
#       T  local  a type parameter; no other code uses it
#     function generic
#         value   local  a parameter; no other code uses it
#         found   local  assigned by :=; no other code uses it
#         last    local  assigned by :=; no other code uses it
#         inside  local  assigned by :=; no other code uses it
#       list comprehension <listcomp>, a part of the code around it
#           .0    local                the iterator of the first `for`; no other code uses it
#           item  local                assigned; no other code uses it
#           last  variable of generic  assigned by := in generic, as a part of whose code this runs
