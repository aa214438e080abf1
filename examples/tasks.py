# A task manager: what to do next, given priorities, deadlines and what depends on what.
#
#     baem examples/tasks.py                                     plans the move of a household
#     baem examples/tasks.py "paint:3:2" "furnish:5:1:paint"     plans yours: NAME:HOURS:PRIORITY[:NEEDS,NEEDS...]
#
# Learn from it: what `dataclass` does, by a class decorator that reads annotations and writes `__init__` with `exec`,
# ordering derived from one method, topological sorting, enumerations by metaclass, insertion by bisection,
# replacing fields of frozen records.
import sys


def record(cls=None, /, *, frozen=False, order=False):
    """Gives a class with annotated fields an `__init__`, `__repr__`, `__eq__`, `__match_args__` and more."""
    if cls is None:
        return lambda cls: record(cls, frozen=frozen, order=order)
    names = tuple(cls.__annotations__)
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    for earlier, later in zip(names, names[1:]):
        if earlier in defaults and later not in defaults:
            raise TypeError(f"field {later!r} without default follows {earlier!r} with one")

    parameters = ", ".join(f"{name}=defaults[{name!r}]" if name in defaults else name for name in names)
    # `object.__setattr__`, because a frozen class refuses its own.
    body = "".join(f"    assign(self, {name!r}, fresh({name}))\n" for name in names)
    namespace = {"defaults": defaults, "assign": object.__setattr__, "fresh": fresh}
    exec(f"def __init__(self, {parameters}):\n{body}", namespace)
    cls.__init__ = namespace["__init__"]
    cls.__init__.__qualname__ = f"{cls.__qualname__}.__init__"

    def values(self):
        return tuple(getattr(self, name) for name in names)

    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{name}={value!r}' for name, value in zip(names, values(self)))})"

    def __eq__(self, other):
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def replace(self, **changes):
        return cls(**dict(zip(names, values(self))) | changes)

    for function in (__repr__, __eq__, replace):
        if function.__name__ not in cls.__dict__:
            setattr(cls, function.__name__, function)
    cls.__match_args__ = names
    if frozen:
        def refuse(self, name, *value):
            raise AttributeError(f"{cls.__name__}.{name} is frozen")
        cls.__setattr__ = cls.__delattr__ = refuse
        cls.__hash__ = lambda self: hash(values(self))
    if order:
        key = cls.__dict__.get("sort_key", values)
        cls.__lt__ = lambda self, other: key(self) < key(other)
        cls.__le__ = lambda self, other: not key(other) < key(self)
        cls.__gt__ = lambda self, other: key(other) < key(self)
        cls.__ge__ = lambda self, other: not key(self) < key(other)
    return cls


def fresh(value):
    """Lists, sets and dictionaries that serve as defaults are copied."""
    return value.copy() if isinstance(value, (list, set, dict)) else value


class ChoiceMeta(type):
    """`class Color(Choice): RED = 1` makes `Color.RED` an instance of `Color`."""

    def __new__(meta, name, bases, namespace):
        members = {key: value for key, value in namespace.items() if key.isupper()}
        cls = super().__new__(meta, name, bases, {key: value for key, value in namespace.items() if key not in members})
        cls.members = {}
        for key, value in members.items():
            member = object.__new__(cls)
            member.name, member.value = key, value
            cls.members[value] = member
            setattr(cls, key, member)
        return cls

    def __call__(cls, value):
        try:
            return cls.members[value]
        except KeyError:
            raise ValueError(f"{value!r} is none of {', '.join(member.name for member in cls)}") from None

    def __iter__(cls):
        yield from cls.members.values()

    def __len__(cls):
        return len(cls.members)


class Choice(metaclass=ChoiceMeta):
    def __repr__(self):
        return f"{type(self).__name__}.{self.name}"

    def __lt__(self, other):
        return self.value < other.value


class Priority(Choice):
    URGENT = 1
    NORMAL = 2
    SOMEDAY = 3


@record(frozen=True, order=True)
class Task:
    name: str
    hours: int
    priority: Priority = Priority.NORMAL
    needs: tuple = ()
    deadline: int | None = None

    def sort_key(self):
        return self.priority, self.deadline is None, self.deadline or 0, self.hours, self.name

    def __str__(self):
        return f"{self.name} ({self.hours} h, {self.priority.name.lower()})"


@record
class Plan:
    order: list = []
    late: list = []
    hours: int = 0


class Cycle(Exception):
    pass


def insort(items, new):
    """Inserts into a sorted list by bisection, after its equals."""
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if new < items[middle] else (middle + 1, high)
    items[low:low] = [new]


def urgent_through(tasks):
    """What an urgent task needs is urgent, and has its deadline: spreads both backwards, one step a round."""
    tasks = dict(tasks)
    for _ in range(len(tasks)):                 # no chain is longer; a circle of needs would go on for ever
        for task in list(tasks.values()):
            for need in task.needs:
                before = tasks[need]
                deadlines = [d for d in (before.deadline, task.deadline and task.deadline - task.hours) if d is not None]
                after = before.replace(priority=min(before.priority, task.priority), deadline=min(deadlines, default=None))
                tasks[need] = after
    return tasks


def plan(tasks):
    tasks = urgent_through({task.name: task for task in tasks})
    waiting = {task.name: set(task.needs) for task in tasks.values()}
    ready, result = [], Plan()
    for task in tasks.values():
        if not task.needs:
            insort(ready, task)
    while ready:
        task, *ready = ready
        result.hours += task.hours
        result.order.append((result.hours, task))
        if task.deadline is not None and result.hours > task.deadline:
            result.late.append(task)
        for name, needs in waiting.items():
            if task.name in needs:
                needs.remove(task.name)
                if not needs:
                    insort(ready, tasks[name])
    if stuck := [name for name, needs in waiting.items() if needs]:
        raise Cycle(f"these wait for each other: {', '.join(sorted(stuck))}")
    return result


URGENT, NORMAL, SOMEDAY = Priority
HOUSEHOLD = [
    Task("find a house", 10, URGENT), Task("rent a van", 1, needs=("fix the day",)), Task("frame the pictures", 6, SOMEDAY),
    Task("fix the day", 1, needs=("find a house",)), Task("pack", 12, needs=("buy boxes", "sort the books")),
    Task("sort the books", 8, SOMEDAY), Task("buy boxes", 1), Task("say goodbye", 3, needs=("fix the day",), deadline=30),
    Task("move", 8, URGENT, needs=("pack", "rent a van"), deadline=42), Task("unpack", 20, needs=("move",)),
    Task("hang the pictures", 2, SOMEDAY, needs=("frame the pictures", "unpack")),
]


def show(tasks):
    try:
        result = plan(tasks)
    except Cycle as error:
        print(f"no plan: {error}")
        return
    start = 0
    for end, task in result.order:
        limit = f" by {task.deadline}" if task.deadline is not None else ""
        print(f"  {start:>3}-{end:<3} {task}{limit}{' LATE' if task in result.late else ''}")
        start = end
    print(f"  {result.hours} hours, {len(result.late)} late")


def demonstrate():
    task = HOUSEHOLD[0]
    print(task, repr(task), sep="\n")
    print(task == task.replace(), task == task.replace(hours=11), hash(task) == hash(task.replace()), task < HOUSEHOLD[1])
    match HOUSEHOLD[7]:
        case Task(name, hours, Priority(name="NORMAL"), (need,), deadline=int(limit)):
            print(f"matched: {name!r} takes {hours}, needs {need!r}, limit {limit}")
    for mistake in (lambda: setattr(task, "hours", 1), lambda: Task(), lambda: Task("x", 1, urgency=2), lambda: Priority(9),
                    lambda: record(type("Odd", (), {"__annotations__": {"a": int, "b": int}, "a": 1}))):
        try:
            mistake()
        except (AttributeError, TypeError, ValueError) as error:
            print(f"  {type(error).__name__}: {error}")
    print("every plan has lists of its own:", Plan().order is not Plan().order, Plan())
    print("\nThe plan:")
    show(HOUSEHOLD)
    print("\nIf packing must wait for unpacking:")
    show([task.replace(needs=(*task.needs, "unpack")) if task.name == "pack" else task for task in HOUSEHOLD])


def main(arguments):
    if not arguments:
        return demonstrate()
    try:
        tasks = []
        for argument in arguments:
            name, hours, priority, *needs = argument.split(":")
            tasks.append(Task(name, int(hours), Priority(int(priority)), tuple(needs[0].split(",")) if needs else ()))
        show(tasks)
    except (ValueError, KeyError) as error:
        sys.exit(f"tasks: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
