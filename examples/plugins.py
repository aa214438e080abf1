# A plug-in system: a text pipeline whose steps register themselves by being defined, and are checked at that moment.
#
#     baem examples/plugins.py                               a demonstration
#     baem examples/plugins.py "strip | title | repeat 2" "  some text "
#     baem examples/plugins.py --list
#
# Learn from it: `__init_subclass__` with keyword arguments as a registry, a metaclass whose `__prepare__` gives the class
# body a namespace of its own, `__call__` on the metaclass for one shared instance per arguments, `__class_getitem__`,
# abstract methods without a library, cooperative `super()` through several bases.
import sys


class PluginError(Exception):
    pass


class OneDefinition(dict):
    """A class body in which no method may be defined twice (and no helper name gets through)."""

    def __setitem__(self, name, value):
        if name in self and callable(value):
            raise PluginError(f"{name} is defined twice in {self['__qualname__']}")
        super().__setitem__(name, value)


class PluginMeta(type):
    instances = {}

    @classmethod
    def __prepare__(meta, name, bases, /, **options):
        return OneDefinition()

    def __new__(meta, name, bases, namespace, /, **options):
        namespace = {key: value for key, value in namespace.items() if not key.startswith("draft_")}
        return super().__new__(meta, name, bases, namespace, **options)

    def __call__(cls, *arguments):
        """Plug-ins are stateless, so the same class and arguments give the same instance."""
        key = cls, arguments
        if key not in PluginMeta.instances:
            PluginMeta.instances[key] = super().__call__(*arguments)
        return PluginMeta.instances[key]

    def __or__(cls, other):
        return cls() | other

    def __repr__(cls):
        return f"<plug-in {cls.__name__}>"


def abstract(method):
    method.is_abstract = True
    return method


class Step(metaclass=PluginMeta):
    registry = {}
    name = help = None

    def __init_subclass__(cls, *, name=None, needs=(), **options):
        super().__init_subclass__(**options)
        if name is None:
            return                                  # an intermediate base, not a plug-in
        missing = [attribute for attribute in dir(cls) if getattr(getattr(cls, attribute), "is_abstract", False)]
        if missing:
            raise PluginError(f"{cls.__name__} lacks {', '.join(missing)}")
        if unknown := sorted(set(needs) - Step.registry.keys()):
            raise PluginError(f"{cls.__name__} needs {', '.join(unknown)}")
        if name in Step.registry:
            raise PluginError(f"{name!r} is {Step.registry[name]!r} already")
        cls.name, cls.help = name, (cls.__doc__ or "does something").strip().splitlines()[0]
        Step.registry[name] = cls

    def __class_getitem__(cls, name):
        """`Step["upper"]` is the plug-in of that name."""
        try:
            return cls.registry[name]
        except KeyError:
            near = [known for known in sorted(cls.registry) if known[:1] == name[:1]]
            hint = f"; perhaps {' or '.join(near)}?" if near else ""
            raise PluginError(f"no plug-in {name!r}{hint}") from None

    @abstract
    def apply(self, text):
        ...

    def __or__(self, other):
        return Chain(self, other)

    def __str__(self):
        return self.name

    __call__ = lambda self, text: self.apply(text)


class Chain(Step):
    def __init__(self, *steps):
        self.steps = [part for step in steps for part in (step.steps if isinstance(step, Chain) else [step])]

    def apply(self, text):
        for step in self.steps:
            text = step()(text) if isinstance(step, type) else step(text)
        return text

    def __str__(self):
        return " | ".join(step.name if isinstance(step, type) else str(step) for step in self.steps)


class Strip(Step, name="strip"):
    """Removes space around the text."""

    def apply(self, text):
        return text.strip()


class Title(Step, name="title"):
    """Gives Every Word a Capital, except the small ones."""

    small = frozenset("a an and in of on or the to".split())
    draft_small = "a first attempt: the metaclass drops it"

    def apply(self, text):
        words = text.lower().split(" ")
        return " ".join(word if word in self.small and place else word.capitalize() for place, word in enumerate(words))


class Counted(Step):
    """A base for plug-ins that take a number."""

    def __init__(self, number="1"):
        try:
            self.number = int(number)
        except ValueError as error:
            raise PluginError(f"{self.name} takes a number, not {number!r}") from error

    def __str__(self):
        return f"{self.name} {self.number}"


class Repeat(Counted, name="repeat"):
    """Says everything N times."""

    def apply(self, text):
        return " ".join([text] * self.number)


class Rotate(Counted, name="rotate"):
    """Moves every letter N places along the alphabet."""

    def apply(self, text):
        def moved(letter):
            if not ("a" <= letter.lower() <= "z"):
                return letter
            base = ord("A" if letter.isupper() else "a")
            return chr((ord(letter) - base + self.number) % 26 + base)
        return "".join(map(moved, text))


class Loud(Step):
    """A mix-in: what the next class in line returns, but louder."""

    def apply(self, text):
        return super().apply(text).upper() + "!"


class LoudTitle(Loud, Title, name="announce", needs=["title"]):
    """A title that cannot be overlooked."""


def parse(description):
    steps = []
    for part in description.split("|"):
        match part.split():
            case [name, *arguments]:
                try:
                    steps.append(Step[name](*arguments))
                except TypeError as error:
                    raise PluginError(f"{name}: {len(arguments)} arguments do not fit") from error
            case []:
                raise PluginError("an empty step")
    return Chain(*steps)


def attempt(action):
    try:
        print("  no error:", action())
    except PluginError as error:
        print(f"  {error}" + (f" (because: {error.__cause__})" if error.__cause__ else ""))


def demonstrate():
    listing()
    text = "  the lady of the lake "
    for description in ("strip", "strip | title", "strip | announce | repeat 2", "strip | rotate 13 | rotate 13"):
        chain = parse(description)
        print(f"{description!r:<34} -> {chain(text)!r}")
    print(f"built with operators: {Strip | Title | Rotate(3)}: {(Strip | Title | Rotate(3))(text)!r}")
    print(f"the same instance: {Rotate(3) is Rotate(3)}, another: {Rotate(3) is Rotate(4)}")
    print("resolution of announce:", " > ".join(cls.__name__ for cls in LoudTitle.__mro__))

    print("\nRefused at the moment of definition:")
    def nothing_applied():
        class Lazy(Step, name="lazy"):
            pass
    def twice():
        class Double(Step, name="double"):
            def apply(self, text): ...
            def apply(self, text): ...
    def taken():
        class Other(Title, name="title"):
            pass
    def dependent():
        class Dependent(Strip, name="dependent", needs={"strip", "spelling", "grammar"}):
            pass
    for definition in (nothing_applied, twice, taken, dependent):
        attempt(definition)
    print("Refused when used:")
    for description in ("strip | rot 13", "repeat often", "rotate 1 2", "strip || title"):
        attempt(lambda: parse(description))


def listing():
    for name, plugin in sorted(Step.registry.items()):
        print(f"{name:<10}{plugin.__name__:<12}{plugin.help}")
    print()


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            demonstrate()
        case ["--list"]:
            listing()
        case [description, *texts]:
            try:
                chain = parse(description)
                print(*(chain(text) for text in texts or sys.stdin.read().splitlines()), sep="\n")
            except PluginError as error:
                sys.exit(f"plugins: {error}")
