# Settings are read, looked up, converted and written.
import configparser, io
p = configparser.ConfigParser()
p.read_string("""
[DEFAULT]
base = /b
pct = 50%%
[one]
# comment
Key = value
multi = a
  b

  c
path: %(base)s/x
int = 5
flag = Yes
[two words]
a=1
""")
print(p.sections(), p.options("one"))     # expect: ['one', 'two words'] ['key', 'multi', 'path', 'int', 'flag', 'base', 'pct']
print(p.get("one", "path"), p.get("one", "path", raw=True), p["one"]["pct"], repr(p["one"]["multi"]))  # expect: /b/x %(base)s/x 50% 'a\nb\n\nc'
print(p.getint("one", "int"), p["one"].getboolean("flag"), p["one"].getfloat("none", 2.5), p.get("x", "y", fallback=3))  # expect: 5 True 2.5 3
print("KEY" in p["one"], p["one"], list(p), p.get("one", "path", vars={"base": "/v"}))  # expect: True <Section: one> ['DEFAULT', 'one', 'two words'] /v/x
p["new"] = {"n": "1"}
del p["one"]
text = io.StringIO()
p.write(text)
print(text.getvalue())
# expect: [DEFAULT]
# expect: base = /b
# expect: pct = 50%%
# expect:
# expect: [two words]
# expect: a = 1
# expect:
# expect: [new]
# expect: n = 1
# expect:
# expect:
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), converters={"list": str.split})
e.read_dict({"a": {"b": "${c}/x", "c": 1}, "d": {"e": "${a:b}$$", "l": "1 2"}})
print(e["d"]["e"], e.getlist("d", "l"), e["d"].getlist("l"))  # expect: 1/x$ ['1', '2'] ['1', '2']
u = configparser.ConfigParser(allow_unnamed_section=True)
u.read_string("a = 1\n[s]\nb = 2")
print(u.sections(), u[configparser.UNNAMED_SECTION]["a"])  # expect: [<UNNAMED_SECTION>, 's'] 1
