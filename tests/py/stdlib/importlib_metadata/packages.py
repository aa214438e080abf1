# What is known of packages is read from the folders of metadata beside them.
import importlib.metadata as metadata
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
FILES = {
    "Some_Bag-1.2.dist-info/METADATA": """\
Metadata-Version: 2.1
Name: Some-Bag
Version: 1.2
Summary: Things
Classifier: A
Classifier: B
Requires-Dist: other>=1
Requires-Dist: third; extra == "x"

The description.
""",
    "Some_Bag-1.2.dist-info/RECORD": "bag/__init__.py,sha256=abc,12\nbag/b.txt,,\ngone.py,,\n",
    "Some_Bag-1.2.dist-info/entry_points.txt": "[console_scripts]\nbag = bag:main\nother=bag.sub:a.b [x, y]\n\n[plug]\np = bag\n",
    "old.egg-info/PKG-INFO": "Metadata-Version: 1.0\nName: old\nVersion: 0.1\n",
    "old.egg-info/requires.txt": "plain\n\n[extra:python_version < '3']\nmore @ url\n",
    "bag/__init__.py": "def main(): return 'run'\n",
    "bag/b.txt": "text",
}
for name, text in FILES.items():
    path = os.path.join(folder, *name.split("/"))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
sys.path.insert(0, folder)
sys.dont_write_bytecode = True
print(metadata.version("some.bag"), metadata.version("SOME_BAG"), metadata.version("old"))  # expect: 1.2 1.2 0.1
headers = metadata.metadata("some-bag")
print(headers["name"], headers.get_all("Classifier"), headers.get("Nope"), "Summary" in headers, headers.get_all("Nope"))
# expect: Some-Bag ['A', 'B'] None True None
print(headers.json["classifier"], headers.json["requires_dist"], repr(headers.get_payload()))
# expect: ['A', 'B'] ['other>=1', 'third; extra == "x"'] 'The description.\n'
print(metadata.requires("some-bag"), metadata.requires("old"))
# expect: ['other>=1', 'third; extra == "x"'] ['plain', 'more @ url ; (python_version < \'3\') and extra == "extra"']
files = metadata.files("some-bag")
print([str(path) for path in files], files[0].size, files[0].hash, files[1].hash, files[1].read_text(), files[0].dist.name)
# expect: ['bag/__init__.py', 'bag/b.txt'] 12 <FileHash mode: sha256 value: abc> None text Some-Bag
points = metadata.distribution("some-bag").entry_points
print(sorted(points.names), sorted(points.groups))  # expect: ['bag', 'other', 'p'] ['console_scripts', 'plug']
point = metadata.entry_points(group="console_scripts")["bag"]
print(point.name, point.value, point.group, point.module, point.attr, point.extras, point.load()())
# expect: bag bag:main console_scripts bag main [] run
print(metadata.entry_points(name="other")["other"].extras, metadata.entry_points(group="none"))
# expect: ['x', 'y'] EntryPoints(())
print(repr(point))  # expect: EntryPoint(name='bag', value='bag:main', group='console_scripts')
try:
    metadata.entry_points()["nope"]
except KeyError as error:
    print(repr(error))
# expect: KeyError('nope')
try:
    point.name = "x"
except AttributeError as error:
    print(error)
# expect: EntryPoint objects are immutable.
try:
    metadata.version("missing")
except metadata.PackageNotFoundError as error:
    print(error, error.name, isinstance(error, ImportError))
# expect: No package metadata was found for missing missing True
try:
    metadata.distribution("")
except ValueError as error:
    print(error)
# expect: A distribution name is required.
print(sorted(dist.name for dist in metadata.distributions(path=[folder])))  # expect: ['Some-Bag', 'old']
print(metadata.packages_distributions().get("bag"))  # expect: ['Some-Bag']
print(metadata.Distribution.at(os.path.join(folder, "Some_Bag-1.2.dist-info")).version)  # expect: 1.2
