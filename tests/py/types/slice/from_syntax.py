# What [] passes to __getitem__.
class Show:
    def __getitem__(self, index):
        return index
    def __setitem__(self, index, value):
        print(index, "=", value)
    def __delitem__(self, index):
        print("del", index)
s = Show()
print(s[1], s[1:2], s[:])  # expect: 1 slice(1, 2, None) slice(None, None, None)
print(s[::], s[1:2:3])  # expect: slice(None, None, None) slice(1, 2, 3)
print(s[:, 1])  # expect: (slice(None, None, None), 1)
print(s[1:2, ::3], s[...])  # expect: (slice(1, 2, None), slice(None, None, 3)) Ellipsis
print(s[()], s[(1,)], s[1,])  # expect: () (1,) (1,)
print(s["a":None], s[*[1, 2]], s[*"ab", 3])  # expect: slice('a', None, None) (1, 2) ('a', 'b', 3)
s[1:] = 5  # expect: slice(1, None, None) = 5
s[1, 2] = 6  # expect: (1, 2) = 6
s[..., ::2] = 7  # expect: (Ellipsis, slice(None, None, 2)) = 7
del s[-1]  # expect: del -1
del s[:3]  # expect: del slice(None, 3, None)
del s[:1, 2]  # expect: del (slice(None, 1, None), 2)
