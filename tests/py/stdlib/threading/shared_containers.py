# Threads that change the same containers break nothing.
import threading

table, items, numbers = {}, [], set()


class Record:
    pass


record = Record()


def work(own):
    for step in range(150):
        table[step % 20] = own
        table.pop(step * 7 % 20, None)
        items.append(own)
        numbers.add(step)
        numbers.discard(step // 2)
        setattr(record, f"field{step % 12}", step)
        record.__dict__.pop(f"field{step * 5 % 12}", None)
        if step % 30 == 0:
            items.sort()


threads = [threading.Thread(target=work, args=(own,)) for own in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(items), sorted(set(items)))  # expect: 1200 [0, 1, 2, 3, 4, 5, 6, 7]
