# A server with a thread for each request answers clients, and waits for its threads when it is closed.
import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = False


with Server(("127.0.0.1", 0), Upper) as server:
    print(server.server_address == server.socket.getsockname())  # expect: True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    clients = [socket.create_connection(server.server_address) for _ in range(3)]
    for number, client in enumerate(clients):
        client.sendall(b"line %d\n" % number)
    for client in clients:
        with client, client.makefile("r") as file:
            print(file.readline(), end="")
    # expect: LINE 0
    # expect: LINE 1
    # expect: LINE 2
    server.shutdown()
    thread.join()
print(threading.active_count())  # expect: 1
