"""The program `python -m json.tool`: checks JSON, and writes it in a form that is easy to read."""

import argparse
import json
import sys


def _parser():
    parser = argparse.ArgumentParser(
        prog="python -m json.tool",
        description="Check JSON, and write it in a form that is easy to read.",
    )
    parser.add_argument("infile", nargs="?", default="-", help="the file to read; standard input by default")
    parser.add_argument("outfile", nargs="?", default=None, help="the file to write; standard output by default")
    parser.add_argument(
        "--sort-keys", action="store_true", default=False, help="write the keys of each object in order"
    )
    parser.add_argument(
        "--no-ensure-ascii", dest="ensure_ascii", action="store_false", help="write characters beyond ASCII as they are"
    )
    parser.add_argument(
        "--json-lines", action="store_true", default=False,
        help="each line of the input is a value of its own",
    )
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--indent", default=4, type=int, help="write each item on a line, indented by this many blanks"
    )
    group.add_argument(
        "--tab", action="store_const", dest="indent", const="\t",
        help="write each item on a line, indented by tabs",
    )
    group.add_argument(
        "--no-indent", action="store_const", dest="indent", const=None, help="write each value on one line"
    )
    group.add_argument("--compact", action="store_true", help="write without any blanks")
    return parser


def main():
    """Read the arguments of the program, and do what they say."""
    options = _parser().parse_args()
    form = {"sort_keys": options.sort_keys, "indent": options.indent, "ensure_ascii": options.ensure_ascii}
    if options.compact:
        form["indent"] = None
        form["separators"] = ",", ":"
    try:
        infile = sys.stdin if options.infile == "-" else open(options.infile, encoding="utf-8")
        try:
            # All is read before anything is written: the files may be the same.
            objects = [json.loads(line) for line in infile] if options.json_lines else [json.load(infile)]
        finally:
            if infile is not sys.stdin:
                infile.close()
        outfile = sys.stdout if options.outfile is None else open(options.outfile, "w", encoding="utf-8")
        try:
            for value in objects:
                json.dump(value, outfile, **form)
                outfile.write("\n")
        finally:
            if outfile is not sys.stdout:
                outfile.close()
    except ValueError as error:
        raise SystemExit(error)


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError as error:
        sys.exit(error.errno)
