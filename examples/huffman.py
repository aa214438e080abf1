# A Huffman coder: frequent characters get short codes; files are packed into bytes and unpacked again.
#
#     baem examples/huffman.py                       packs the story in examples/data and shows how
#     baem examples/huffman.py pack FILE PACKED      packs a file
#     baem examples/huffman.py unpack PACKED FILE    brings it back
#
# Learn from it: bytes, bytearray, memoryview and integers as bits, `int.to_bytes`, trees as nested tuples, recursion as a
# generator, binary files, checksums, errors for data that is damaged.
import sys
from os.path import abspath, dirname, join

STORY = join(dirname(abspath(__file__)), "data", "lighthouse.txt")
MAGIC = b"HUF1"


class Damaged(ValueError):
    pass


def frequencies(data):
    counts = [0] * 256
    for byte in data:
        counts[byte] += 1
    return {byte: count for byte, count in enumerate(counts) if count}


def tree(counts):
    """Joins the two rarest trees until one is left. A leaf is a byte, a branch a pair."""
    forest = sorted((count, byte, byte) for byte, count in counts.items())
    while len(forest) > 1:
        (first, age, left), (second, _, right), *forest = forest
        # The lowest byte inside breaks ties, so that pairs of trees are never compared.
        forest.append((first + second, min(age, lowest(right)), (left, right)))
        forest.sort(key=lambda entry: entry[:2])
    return forest[0][2]


def lowest(node):
    return node if isinstance(node, int) else min(map(lowest, node))


def depths(node, depth=0):
    match node:
        case int():
            yield depth or 1, node
        case left, right:
            yield from depths(left, depth + 1)
            yield from depths(right, depth + 1)


def canonical(lengths):
    """Codes from their lengths alone: {byte: (length, code)}. Whoever knows the lengths knows the codes."""
    codes, code, before = {}, 0, 0
    for length, byte in sorted((length, byte) for byte, length in lengths.items()):
        code <<= length - before
        codes[byte] = length, code
        code, before = code + 1, length
    return codes


def checksum(data):
    """Adler-32."""
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def pack(data):
    """magic, size (4), checksum (4), number of lengths - 1 (1), (byte, length) pairs, bits."""
    result = bytearray(MAGIC)
    result += len(data).to_bytes(4, "big") + checksum(data).to_bytes(4, "big")
    if not data:
        return bytes(result)
    lengths = {byte: depth for depth, byte in depths(tree(frequencies(data)))}
    result.append(len(lengths) - 1)
    for byte, length in sorted(lengths.items()):
        result += bytes((byte, length))
    codes = canonical(lengths)
    bits, count = 0, 0
    for byte in data:
        length, code = codes[byte]
        bits, count = bits << length | code, count + length
        while count >= 8:
            count -= 8
            result.append(bits >> count)
            bits &= (1 << count) - 1
    if count:
        result.append(bits << 8 - count)
    return bytes(result)


def unpack(packed):
    view = memoryview(packed)
    if view[:4] != MAGIC or len(view) < 12:
        raise Damaged("this was not packed here")
    size, expected = (int.from_bytes(view[start:start + 4], "big") for start in (4, 8))
    data = bytearray()
    if size:
        pairs = view[13:13 + 2 * (view[12] + 1)]
        codes = canonical(dict(zip(pairs[::2], pairs[1::2])))
        bytes_of = {code: byte for byte, code in codes.items()}
        length = code = 0
        for bit in bits_of(view[13 + len(pairs):]):
            length, code = length + 1, code << 1 | bit
            if (byte := bytes_of.get((length, code))) is not None:
                data.append(byte)
                length = code = 0
                if len(data) == size:
                    break
        else:
            raise Damaged(f"it ends after {len(data)} of {size} bytes")
    if checksum(data) != expected:
        raise Damaged(f"the checksum is {checksum(data):08x}, not {expected:08x}")
    return bytes(data)


def bits_of(data):
    for byte in data:
        for place in range(7, -1, -1):
            yield byte >> place & 1


def demonstrate():
    with open(STORY, "rb") as file:
        data = file.read()
    packed = pack(data)
    codes = canonical({byte: depth for depth, byte in depths(tree(frequencies(data)))})
    print(f"{len(data)} bytes become {len(packed)} ({len(packed) / len(data):.1%}), of which {13 + 2 * len(codes)} are the table")
    print("unpacked it is the same:", unpack(packed) == data)
    print("the beginning:", packed[:20].hex(" "))

    print("\nThe ten shortest codes and the longest:")
    counts = frequencies(data)
    by_length = sorted(codes.items(), key=lambda item: (item[1], item[0]))
    for byte, (length, code) in [*by_length[:10], by_length[-1]]:
        print(f"  {chr(byte)!r:<5}{counts[byte]:>5} times  {code:0{length}b}")
    average = sum(counts[byte] * length for byte, (length, _) in codes.items()) / len(data)
    print(f"on average {average:.3f} bits a character")

    print("\nSmall ones:")
    for sample in (b"", b"a", b"aaaaaaaaaaaaaaaa", b"abracadabra", bytes(range(256))):
        again = unpack(pack(sample))
        print(f"  {sample[:16]!r:<24} {len(sample):>3} -> {len(pack(sample)):>3} bytes, {'same' if again == sample else 'DIFFERENT'}")

    print("\nDamaged ones:")
    turned = bytearray(packed)
    turned[-5] ^= 0b1000
    for name, damaged in {"nothing": b"", "another file": b"GIF89a", "cut off": packed[:-100], "one bit": turned}.items():
        try:
            print(f"  {name}: {len(unpack(damaged))} bytes?")
        except Damaged as error:
            print(f"  {name}: {error}")


def main(arguments):
    match arguments:
        case []:
            demonstrate()
        case ["pack" | "unpack" as what, source, target]:
            try:
                with open(source, "rb") as file:
                    result = {"pack": pack, "unpack": unpack}[what](file.read())
                with open(target, "wb") as file:
                    file.write(result)
            except (OSError, Damaged) as error:
                sys.exit(f"huffman: {source}: {error}")
        case _:
            sys.exit("usage: huffman.py [pack | unpack SOURCE TARGET]")


if __name__ == "__main__":
    main(sys.argv[1:])
