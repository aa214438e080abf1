# Encodings of East Asia.
for name, text in (("cp949", "가갂힣 똠"), ("euc-kr", "가나다 갂똠"), ("gbk", "中国话 〇"), ("shift_jis", "日本語 ｱ〜¢"), ("uhc", "뷁"), ("sjis", "表")):
    data = text.encode(name)
    print(name, data, data.decode(name) == text)
    # expect: cp949 b'\xb0\xa1\x81A\xc6R \x8cc' True
    # expect: euc-kr b'\xb0\xa1\xb3\xaa\xb4\xd9 \xa4\xd4\xa4\xa1\xa4\xbf\xa4\xa2\xa4\xd4\xa4\xa8\xa4\xc7\xa4\xb1' True
    # expect: gbk b'\xd6\xd0\xb9\xfa\xbb\xb0 \xa9\x96' True
    # expect: shift_jis b'\x93\xfa\x96{\x8c\xea \xb1\x81`\x81\x91' True
    # expect: uhc b'\x94\xee' True
    # expect: sjis b'\x95\\' True
print("가\u0e01나".encode("cp949", "replace"), ascii(b"\xb0\xa1\xff\xb0".decode("cp949", "replace")))  # expect: b'\xb0\xa1?\xb3\xaa' '\uac00\ufffd\ufffd'
for call in (lambda: b"a\x81\x20".decode("cp949"), lambda: b"a\x81".decode("euc-kr"), lambda: "a\u0e01\u0e02".encode("gbk"),
             lambda: "～".encode("shift_jis"), lambda: b"\xa0a".decode("euc_kr"), lambda: b"\x80".decode("shift_jis")):
    try:
        print(call())
    except UnicodeError as error:
        print(type(error).__name__, error)
# expect: UnicodeDecodeError 'cp949' codec can't decode byte 0x81 in position 1: illegal multibyte sequence
# expect: UnicodeDecodeError 'euc_kr' codec can't decode byte 0x81 in position 1: incomplete multibyte sequence
# expect: UnicodeEncodeError 'gbk' codec can't encode character '\u0e01' in position 1: illegal multibyte sequence
# expect: UnicodeEncodeError 'shift_jis' codec can't encode character '\uff5e' in position 0: illegal multibyte sequence
# expect: UnicodeDecodeError 'euc_kr' codec can't decode byte 0xa0 in position 0: illegal multibyte sequence
# expect: UnicodeDecodeError 'shift_jis' codec can't decode byte 0x80 in position 0: illegal multibyte sequence
import codecs

decoder = codecs.getincrementaldecoder("cp949")()
print(repr(decoder.decode(b"\xb0")), decoder.decode(b"\xa1"), decoder.getstate())  # expect: '' 가 (b'', 0)
