# textwrap: where lines break, indentation, shortening, errors.
import textwrap
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


text = "Hello there -- you goof-ball, use the -b option! A well-known, two-and-a-half--or so."
print(textwrap.wrap(text, 20))
# expect: ['Hello there -- you', 'goof-ball, use the', '-b option! A well-', 'known, two-and-a-', 'half--or so.']
print(textwrap.wrap(text, 14, break_on_hyphens=False, break_long_words=False))
# expect: ['Hello there --', 'you goof-ball,', 'use the -b', 'option! A', 'well-known,', 'two-and-a-half--or', 'so.']
print(textwrap.wrap("abcdefghij", 4), textwrap.wrap("a\tb\nc", 10), textwrap.wrap("", 5))
# expect: ['abcd', 'efgh', 'ij'] ['a       b', 'c'] []
print(textwrap.fill("one two three", 8, initial_indent="* ", subsequent_indent="  "))
# expect: * one
# expect:   two
# expect:   three
print(textwrap.shorten("Hello  wide world", 12), textwrap.shorten("Hello wide", 9, placeholder="..."), textwrap.wrap("a b c d", 3, max_lines=2, placeholder="~"))
# expect: Hello [...] Hello... ['a b', 'c d']
print(repr(textwrap.dedent("    a\n      b\n   \n    c")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.indent("a\n\n", "-", lambda line: True)))
# expect: 'a\n  b\n\nc' '> a\n\n> b' '-a\n-\n'
print(textwrap.fill("One sentence. Another one? yes. e.g. This", 60, fix_sentence_endings=True))
# expect: One sentence.  Another one?  yes.  e.g.  This
tell(textwrap.wrap, "a", 0)  # expect: ValueError: invalid width 0 (must be > 0)
tell(textwrap.wrap, "a b", 2, max_lines=1)  # expect: ValueError: placeholder too large for max width
