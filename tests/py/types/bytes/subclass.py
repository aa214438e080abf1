# A subclass of bytes.
class Packet(bytes):
    def __new__(cls, data, port=0):
        self = super().__new__(cls, data)
        self.port = port
        return self
p = Packet(b"data", port=80)
print(p, p.port, type(p[1:]).__name__, type(p + b"").__name__, p == b"data")  # expect: b'data' 80 bytes bytes True
print({b"data": 1}[p], type(Packet.fromhex("61")).__name__, isinstance(p, bytes))  # expect: 1 Packet True
