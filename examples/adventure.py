# A text adventure: restart the lamp of an abandoned lighthouse before a ship comes in.
#
#     baem examples/adventure.py                    play (in a terminal), else watch the scripted walkthrough
#     baem examples/adventure.py --demo             watch the walkthrough
#     baem examples/adventure.py --play < moves     play the commands of a file
#
# Learn from it: `match` on lists of words with guards, or-patterns and captures; a world made of small objects;
# exceptions as the way out of the game loop; generators as a source of commands.
import sys

WALKTHROUGH = """
look; read sign; take rope; north; open chest; inventory; south; east; take key; west; north; unlock chest with key;
open chest; take lens; take matchbox; up; wait; put lens in lamp; light lamp
"""


class GameOver(Exception):
    def __init__(self, text, won=False):
        super().__init__(text)
        self.won = won


class Refusal(Exception):
    """The player asked for something that cannot be done; the text says why, and no time passes."""


class Item:
    def __init__(self, name, description, *, portable=True, text=None):
        self.name = name
        self.description = description
        self.portable = portable
        self.text = text

    def __str__(self):
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"


class Chest(Item):
    locked = True
    is_open = False

    def __init__(self, *contents):
        super().__init__("chest", "Iron bands, and a lock in the shape of a fish.", portable=False)
        self.contents = list(contents)

    def open(self, room):
        if self.locked:
            raise Refusal("The chest is locked.")
        if self.is_open:
            raise Refusal("It is open already.")
        self.is_open = True
        names = listing(self.contents)
        room.items += self.contents
        self.contents.clear()
        return f"The lid creaks. Inside you find {names}."


class Room:
    def __init__(self, name, description, *items):
        self.name = name
        self.description = description
        self.items = list(items)
        self.exits = {}

    def join(self, direction, other):
        opposite = {"north": "south", "east": "west", "up": "down"}
        self.exits[direction] = other
        other.exits[opposite[direction]] = self

    def __str__(self):
        lines = [f"== {self.name} ==", self.description]
        if self.items:
            lines.append(f"You see {listing(self.items)}.")
        lines.append(f"Ways out: {', '.join(sorted(self.exits))}.")
        return "\n".join(lines)


def listing(things):
    """English enumeration: `a rope, a key and a lens`."""
    match [str(thing) for thing in things]:
        case []:
            return "nothing"
        case [only]:
            return only
        case [*most, last]:
            return f"{', '.join(most)} and {last}"


def find(name, *places):
    for place in places:
        for item in place:
            if item.name == name:
                return item
    raise Refusal(f"There is no {name} here.")


class Game:
    PATIENCE = 24

    def __init__(self):
        sign = Item("sign", "Painted wood, half eaten by salt.", portable=False,
                    text="LAMP: fit the lens, then a flame. The key hangs where the boats are.")
        beach = Room("Beach", "Grey sand, and a lighthouse without light.", sign, Item("rope", "Ten yards of hemp."))
        boathouse = Room("Boathouse", "Two boats that will not swim again.", Item("key", "Small, brass, shaped for a fish."))
        hall = Room("Hall", "The foot of the tower; a stair winds up.",
                    Chest(Item("lens", "As big as a plate, and whole."), Item("matchbox", "Three matches, dry.")))
        lantern = Room("Lantern room", "Glass all around, and beyond it the dark sea.",
                       Item("lamp", "A great lamp.", portable=False))
        beach.join("north", hall)
        beach.join("east", boathouse)
        hall.join("up", lantern)
        self.room, self.bag, self.turns, self.lens_fitted = beach, [], 0, False

    def obey(self, line):
        words = [word for word in line.lower().split() if word not in ("the", "a", "an")]
        shorthand = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down",
                     "l": "look", "i": "inventory", "x": "examine"}
        if words:
            words[0] = shorthand.get(words[0], words[0])
        answer = self.perform(words)
        self.turns += 1
        if self.turns >= self.PATIENCE:
            raise GameOver("A ship's horn sounds, close, then the grinding of wood on rock. You were too slow.")
        return answer

    def perform(self, words):
        match words:
            case []:
                raise Refusal("Say something.")
            case ["quit" | "exit"]:
                raise GameOver("You walk home. Somebody else will have to do it.")
            case ["look"]:
                return str(self.room)
            case ["inventory"]:
                return f"You carry {listing(self.bag)}."
            case ["wait"]:
                return f"Out at sea a ship comes closer. You have {self.PATIENCE - self.turns - 1} moves left."
            case ["go", direction] | [("north" | "south" | "east" | "west" | "up" | "down") as direction]:
                if (room := self.room.exits.get(direction)) is None:
                    raise Refusal(f"You cannot go {direction}.")
                self.room = room
                return str(room)
            case ["take" | "get", name]:
                item = find(name, self.room.items)
                if not item.portable:
                    raise Refusal(f"The {name} stays where it is.")
                self.room.items.remove(item)
                self.bag.append(item)
                return "Taken."
            case ["drop", name]:
                item = find(name, self.bag)
                self.bag.remove(item)
                self.room.items.append(item)
                return "Dropped."
            case ["examine" | "read" as verb, name]:
                item = find(name, self.bag, self.room.items)
                if verb == "read" and item.text is None:
                    raise Refusal("There is nothing to read on it.")
                return f'It says: "{item.text}"' if verb == "read" else item.description
            case ["unlock", name, "with", "key"]:
                chest = find(name, self.room.items)
                find("key", self.bag)
                if not isinstance(chest, Chest):
                    raise Refusal(f"The {name} has no lock.")
                chest.locked = False
                return "The fish turns, and something clicks."
            case ["open", name]:
                match find(name, self.room.items):
                    case Chest() as chest:
                        return chest.open(self.room)
                    case item:
                        raise Refusal(f"You cannot open {item}.")
            case ["put", "lens", "in", "lamp"]:
                find("lamp", self.room.items)
                self.bag.remove(find("lens", self.bag))
                self.lens_fitted = True
                return "It slides into its ring as if it had never been away."
            case ["light", "lamp"]:
                find("lamp", self.room.items)
                find("matchbox", self.bag)
                if not self.lens_fitted:
                    raise Refusal("Without a lens nobody would see it.")
                raise GameOver("A white beam sweeps over the water, and the ship turns away from the rocks.", won=True)
            case [verb, *_]:
                raise Refusal(f"I do not know how to {verb}.")


def typed():
    """Commands from the keyboard or a file, until it ends."""
    while True:
        try:
            yield input("> ")
        except EOFError:
            return


def scripted(script):
    for command in script.replace("\n", " ").split(";"):
        print(f"> {command.strip()}")
        yield command


def play(commands):
    game = Game()
    print(game.room)
    try:
        for command in commands:
            try:
                print(game.obey(command))
            except Refusal as refusal:
                print(refusal)
            print()
        raise GameOver("You fall asleep on the sand.")
    except GameOver as end:
        print(end)
        print(f"*** {'You have won' if end.won else 'You have lost'} after {game.turns} moves ***")
        return end.won


if __name__ == "__main__":
    interactive = "--play" in sys.argv or ("--demo" not in sys.argv and sys.stdin.isatty())
    won = play(typed() if interactive else scripted(WALKTHROUGH))
    sys.exit(0 if won else 1)
