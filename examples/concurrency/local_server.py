# A pool of threads fetches pages from a server on the same machine, whose threads take a while to answer.
import socket
import socketserver
import threading
import time
from concurrent.futures import ThreadPoolExecutor

PAGES = 12
DELAY = 0.05


class Page(socketserver.StreamRequestHandler):
    """Answers a line with the name of a page by its text, as slowly as a server that has to look for it."""

    def handle(self):
        name = self.rfile.readline().decode().strip()
        time.sleep(DELAY)
        self.wfile.write(f"This is {name}.\n".encode())


class Server(socketserver.ThreadingTCPServer):
    request_queue_size = PAGES


def fetch(address, name):
    with socket.create_connection(address, timeout=30) as connection, connection.makefile("rw") as file:
        print(name, file=file, flush=True)
        return file.readline().strip()


with Server(("127.0.0.1", 0), Page) as server:
    # Port 0 stands for any free one; the address tells which it became.
    serving = threading.Thread(target=server.serve_forever, args=(0.01,))
    serving.start()
    names = [f"page {number}" for number in range(PAGES)]

    start = time.perf_counter()
    one_by_one = [fetch(server.server_address, name) for name in names]
    alone = time.perf_counter() - start

    start = time.perf_counter()
    with ThreadPoolExecutor(max_workers=6) as pool:
        # The results come in the order of the names, whichever answer arrives first.
        together = list(pool.map(lambda name: fetch(server.server_address, name), names))
    pooled = time.perf_counter() - start

    server.shutdown()
    serving.join()

for text in together[:3]:
    print(text)
    # expect: This is page 0.
    # expect: This is page 1.
    # expect: This is page 2.
print(len(together), one_by_one == together)  # expect: 12 True
# While one thread waits for an answer the others run, so six wait at the same time.
print(alone >= PAGES * DELAY, pooled < alone)  # expect: True True
