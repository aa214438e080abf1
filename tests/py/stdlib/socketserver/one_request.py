# handle_request() handles one request, or none in its time; a refused or failing one does not end the server.
import socket
import socketserver


class Echo(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


with socketserver.UDPServer(("127.0.0.1", 0), Echo) as server, socket.socket(type=socket.SOCK_DGRAM) as client:
    client.sendto(b"abc", server.server_address)
    server.handle_request()
    print(client.recv(10))  # expect: b'cba'
    server.timeout = 0.01
    server.handle_timeout = lambda: print("nobody came")
    server.handle_request()  # expect: nobody came


class Failing(socketserver.BaseRequestHandler):
    def handle(self):
        raise ValueError("no")


class Picky(socketserver.TCPServer):
    def verify_request(self, request, client_address):
        return not getattr(self, "refuses", False)

    def handle_error(self, request, client_address):
        print("failed")


with Picky(("127.0.0.1", 0), Failing) as server:
    for server.refuses in (False, True):
        with socket.create_connection(server.server_address) as client:
            server.handle_request()
            print(client.recv(1))
# expect: failed
# expect: b''
# expect: b''
