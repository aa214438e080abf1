# Sockets that do not wait, watched by a selector: each is read when there is something.
import selectors
import socket

selector = selectors.DefaultSelector()
pairs = [socket.socketpair() for _ in range(5)]
for number, (one, other) in enumerate(pairs):
    one.setblocking(False)
    selector.register(one, selectors.EVENT_READ, number)
print(selector.select(0))  # expect: []
for number in (3, 1):
    pairs[number][1].send(b"%d" % number)
print(sorted((key.data, key.fileobj.recv(10)) for key, events in selector.select()))  # expect: [(1, b'1'), (3, b'3')]
selector.modify(pairs[0][0], selectors.EVENT_READ | selectors.EVENT_WRITE, "both")
print([(key.data, events) for key, events in selector.select()])  # expect: [('both', 2)]
selector.close()
for one, other in pairs:
    one.close()
    other.close()
