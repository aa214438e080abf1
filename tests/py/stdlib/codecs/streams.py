# Streams of text over streams of bytes.
import codecs
import io

writer = codecs.getwriter("utf-16")(io.BytesIO())
writer.write("é")
writer.writelines(["a", "b"])
print(writer.getvalue())  # expect: b'\xff\xfe\xe9\x00a\x00b\x00'
reader = codecs.getreader("utf-8")(io.BytesIO("aé\nb\r\nc".encode()))
print(repr(reader.readline()), repr(reader.readline(keepends=False)), repr(reader.read()))  # expect: 'aé\n' 'b' 'c'
reader.seek(0)
print(list(reader))  # expect: ['aé\n', 'b\r\n', 'c']
reader.seek(0)
print(reader.readlines(), reader.stream.tell())  # expect: ['aé\n', 'b\r\n', 'c'] 8
reader = codecs.getreader("utf-8")(io.BytesIO(b"abc\xc3\xa9def"))
print(reader.read(2), reader.read(-1, 2), reader.read())  # expect: ab cé def
recoder = codecs.EncodedFile(io.BytesIO("é\nb".encode("latin-1")), "utf-8", "latin-1")
print(recoder.read())  # expect: b'\xc3\xa9\nb'
stream = codecs.StreamReaderWriter(io.BytesIO(), *codecs.lookup("cp437")[2:])
stream.write("ü\n")
stream.seek(0)
print(stream.read(), stream.getvalue())  # expect: ü
# expect:  b'\x81\n'
