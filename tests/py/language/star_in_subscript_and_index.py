# Stars in subscripts and slices of all forms reach __getitem__.
class Show:
    def __getitem__(self, key):
        return key
s = Show()
print(s[1], s[1, 2], s[1,], s[:], s[1:2, ::3], s[...], s[*[1, 2]], s[*(), 5], s["a":"b":"c"], s[()])
# expect: 1 (1, 2) (1,) slice(None, None, None) (slice(1, 2, None), slice(None, None, 3)) Ellipsis (1, 2) (5,) slice('a', 'b', 'c') ()
