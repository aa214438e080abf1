# A selector tells what can be done with which file, and keeps data of the program's.
import os
import selectors

for kind in (selectors.DefaultSelector, selectors.SelectSelector, selectors.PollSelector):
    with kind() as selector:
        reader, writer = os.pipe()
        selector.register(reader, selectors.EVENT_READ, data="data")
        print(selector.select(0))  # expect: []
        os.write(writer, b"x")
        ((key, events),) = selector.select()
        print(key.data, key.fileobj == reader, events, len(selector.get_map()))  # expect: data True 1 1
        selector.modify(reader, selectors.EVENT_READ, data="other")
        print(selector.get_key(reader).data)  # expect: other
        try:
            selector.register(reader, selectors.EVENT_READ)
        except KeyError as error:
            print("already registered" in str(error))  # expect: True
        selector.unregister(reader)
        print(len(selector.get_map()))  # expect: 0
    # expect: []
    # expect: data True 1 1
    # expect: other
    # expect: True
    # expect: 0
    # expect: []
    # expect: data True 1 1
    # expect: other
    # expect: True
    # expect: 0
