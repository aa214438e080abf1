# Faults in files of settings are told with their place.
import configparser


def error(text, *get, **more):
    p = configparser.ConfigParser(**more)
    try:
        p.read_string(text)
        p.get(*get)
    except configparser.Error as error:
        print(type(error).__name__, error)


error("a=1")
# expect: MissingSectionHeaderError File contains no section headers.
# expect: file: '<string>', line: 1
# expect: 'a=1'
error("[a]\nb")
# expect: ParsingError Source contains parsing errors: '<string>'
# expect: 	[line  2]: 'b'
error("[a]\nb=1\nb=2")                    # expect: DuplicateOptionError While reading from '<string>' [line  3]: option 'b' in section 'a' already exists
error("[a]\n[a]")                         # expect: DuplicateSectionError While reading from '<string>' [line  2]: section 'a' already exists
error("[a]", "a", "b")                    # expect: NoOptionError No option 'b' in section: 'a'
error("[a]", "c", "b")                    # expect: NoSectionError No section: 'c'
error("[a]\nb=%(c)s", "a", "b")           # expect: InterpolationMissingOptionError Bad value substitution: option 'b' in section 'a' contains an interpolation key 'c' which is not a valid option name. Raw value: '%(c)s'
error("[a]\nb=%(b)s", "a", "b")           # expect: InterpolationDepthError Recursion limit exceeded in value substitution: option 'b' in section 'a' contains an interpolation key which cannot be substituted in 10 steps. Raw value: '%(b)s'
error("[a]\nb=%c", "a", "b")              # expect: InterpolationSyntaxError '%' must be followed by '%' or '(', found: '%c'
