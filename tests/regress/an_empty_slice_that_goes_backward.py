# A slice with a negative step that names nothing can be deleted, assigned to and read.
for make in (list, bytearray):
    items = make(range(3))
    del items[-9:5:-1]
    items[-9::-1] = make()
    print(items == make(range(3)), items[-9:-12:-1] == make())
    # expect: True True
    # expect: True True
print(repr("abc"[-9:-12:-1]), repr("abc"[-9::-1]), (1, 2)[-9:-7:-2])  # expect: '' '' ()
