# A server accepts a connection of TCP, both ends send and receive, and the end of the data shows when the other end closes.
import socket
import threading

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    server.bind(("127.0.0.1", 0))
    server.listen()
    address = server.getsockname()

    told = []

    def serve():
        connection, peer = server.accept()
        with connection:
            told.append((peer == connection.getpeername(), type(connection).__name__))
            while data := connection.recv(1024):
                connection.sendall(data.upper())

    thread = threading.Thread(target=serve)
    thread.start()
    with socket.create_connection(address) as client:
        print(client.getpeername() == address)  # expect: True
        print(client.send(b"hello"))  # expect: 5
        print(client.recv(5, socket.MSG_WAITALL))  # expect: b'HELLO'
        big = b"abc" * 300_000
        sender = threading.Thread(target=client.sendall, args=(big,))
        sender.start()
        received = bytearray()
        while len(received) < len(big):
            received += client.recv(65536)
        sender.join()
        print(received == big.upper())  # expect: True
        client.shutdown(socket.SHUT_WR)
        print(client.recv(10))  # expect: b''
    thread.join()
    print(told)  # expect: [(True, 'socket')]
print(server.fileno(), repr(server))  # expect: -1 <socket.socket [closed] fd=-1, family=2, type=1, proto=0>
