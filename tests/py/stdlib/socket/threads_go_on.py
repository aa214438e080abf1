# A thread that waits for a socket lets the others run.
import socket
import threading

one, other = socket.socketpair()
received = []
reader = threading.Thread(target=lambda: received.append(one.recv(10)))
reader.start()
total = 0
for number in range(200_000):
    total += number
other.sendall(b"at last")
reader.join()
print(received, total)  # expect: [b'at last'] 19999900000
with socket.create_server(("127.0.0.1", 0)) as server:
    accepting = threading.Thread(target=lambda: server.accept()[0].close())
    accepting.start()
    with socket.create_connection(server.getsockname()) as client:
        print(client.recv(1))  # expect: b''
    accepting.join()
one.close()
other.close()
