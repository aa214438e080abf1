# Messages of UDP keep their limits, and tell who sent them.
import socket

one, other = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
for sock in (one, other):
    sock.bind(("127.0.0.1", 0))
    sock.settimeout(60)
print(one.sendto(b"first", other.getsockname()))  # expect: 5
print(one.sendto(bytearray(b"second"), 0, other.getsockname()))  # expect: 6
print(other.recvfrom(100) == (b"first", one.getsockname()))  # expect: True
room = bytearray(8)
print(other.recvfrom_into(room) == (6, one.getsockname()), room)  # expect: True bytearray(b'second\x00\x00')
one.sendto(b"too long for the room", other.getsockname())
print(other.recv(8))  # expect: b'too long'
one.connect(other.getsockname())
one.send(b"")
print(other.recv(8))  # expect: b''
print(one.getpeername() == other.getsockname())  # expect: True
one.send(b"peek")
print(other.recv(2, socket.MSG_PEEK), other.recv(10))  # expect: b'pe' b'peek'
one.close()
other.close()
