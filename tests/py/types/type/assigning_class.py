# __class__ can be assigned between classes with the same layout.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


class Dog:
    def speak(self):
        return f"{self.name}: wuff"
class Cat:
    def speak(self):
        return f"{self.name}: meow"
class Slim:
    __slots__ = ("a",)
pet = Dog()
pet.name = "Kim"
print(pet.speak())  # expect: Kim: wuff
pet.__class__ = Cat
print(pet.speak(), type(pet).__name__, isinstance(pet, Dog))  # expect: Kim: meow Cat False
fails(setattr, pet, "__class__", Slim)  # expect: TypeError: __class__ assignment: 'Slim' object layout differs from 'Cat'
fails(setattr, pet, "__class__", int)  # expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
fails(setattr, pet, "__class__", 5)  # expect: TypeError: __class__ must be set to a class, not 'int' object
fails(setattr, 5, "__class__", float)  # expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
fails(delattr, pet, "__class__")  # expect: TypeError: can't delete __class__ attribute
