"""What people wrote, however nasty, through every export and everything a terminal shows. Usage: nasty.py BINARY

Forty residents write HTML, signs that turn writing around, commands to terminals, formulas of spreadsheets, words of four thousand characters, templates and
broken Unicode. Then every form of the standing, every export and all a moderator can show is made, in three languages, and read back: nothing may run,
nothing may break out of its cell, its element or its line.
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BINARY = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
NASTY = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</textarea></style><h1>x</h1>", "\"><svg onload=alert(1)>", "javascript:alert(1)",
    "\u202eomgekeerd\u202c \u2066x\u2069", "\x1b[31mrood\x1b[0m \x1b]0;titel\x07 \x9b2J", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1:A9)", "\t=1+1",
    "o" * 4000, "é" * 2000, "{{heading}} {{{style}}} {{#a}}{{/a}}", "'; DROP TABLE people; --", "a,b;c\"d\"\"e", "\u2028regel\u2029alinea\u0085x",
    "\ufeffbom \u200b\u200d\u00ad", "👨‍👩‍👧 مرحبا שלום ትግርኛ", "x" + "\u0301" * 500, "%s %n %x $(id) `id` ${HOME}", "\\u0000 \\x00", "NaN", "null", "0x1F", "1e309",
]
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
faults = []


def wrong(where, what):
    print(f"  WRONG {where}: {what}")
    faults.append(where)


class Page(html.parser.HTMLParser):
    """What runs on a page, or asks others for something."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        names = dict(attributes)
        if tag in ("script", "iframe", "object", "embed", "form", "img") or any(name.startswith("on") for name in names):
            self.found.append(tag)
        for name in ("href", "src"):
            if (names.get(name) or "").strip().lower().startswith(("javascript:", "http:", "https:", "//")):
                self.found.append(f"{tag} {names[name]}")


def main():
    with tempfile.TemporaryDirectory(prefix="meerstem-") as folder:
        store = f"{folder}/store.sqlite"

        def run(*arguments, text=None):
            done = subprocess.run([BINARY, *arguments, "--store", store], input=text and text.encode("utf-8", "surrogatepass"), capture_output=True, timeout=120, cwd=folder,
                                  env={**os.environ, "LANG": "nl_NL.UTF-8", "COLUMNS": "80"})
            if done.returncode:
                wrong(" ".join(arguments), done.stderr.decode(errors="replace")[:200])
            return done.stdout.decode("utf-8")

        pathlib.Path(f"{folder}/run.yaml").write_text("retention: 2099-12-31\n")
        run("open", str(ROOT / "Tests/Pages/dialogues/plein"), "--code", "plein", "--run", f"{folder}/run.yaml")
        for number in range(40):
            said = NASTY[number % len(NASTY)].replace("\n", " ")
            run("join", "plein", "--as", f"r{number} {said[:20]}".replace("\x00", ""), text=f"hallo\nja\n{said}\n1\n")
        run("moderate", "plein", "approve all", "--as", "<b>Fenna</b> \x1b[31m")
        run("moderate", "plein", "note \"<script>alert(2)</script> \x1b[31m\u202ex\"", "--as", "Fenna")
        run("moderate", "plein", "next \"=HYPERLINK(1)\"", "--as", "Fenna")
        looked = 0
        for language in ("nl", "fy", "en"):
            for audience in ("public", "moderator"):
                flags = ["--audience", audience, "--language", language]
                for form in ("text", "messages"):
                    looked += terminal(f"summary {form} {audience} {language}", run("summary", "plein", "--format", form, *flags))
                looked += table(f"csv {audience} {language}", run("summary", "plein", "--format", "csv", *flags))
                json.loads(run("summary", "plein", "--format", "json", *flags))
                run("summary", "plein", "--format", "html", "--to", f"{folder}/{audience}-{language}", *flags)
                looked += page(f"html {audience} {language}", pathlib.Path(f"{folder}/{audience}-{language}/index.html").read_text())
            looked += terminal(f"show {language}", run("moderate", "plein", "show", "--as", "Fenna", "--language", language))
            looked += terminal(f"show nee {language}", run("moderate", "plein", "show nee", "--as", "Fenna", "--language", language))
        lines = run("export", "plein", "--format", "jsonl").splitlines()
        for line in lines:
            json.loads(line)
        run("export", "plein", "--format", "polis", "--to", f"{folder}/polis")
        for file in pathlib.Path(f"{folder}/polis").glob("*.csv"):
            list(csv.reader(io.StringIO(file.read_text()), strict=True))
        if "gelijk" not in run("replay", "plein"):
            wrong("replay", "differs")
        print(f"nasty: {looked} things that people see and {len(lines)} exported answers looked at; {'nothing wrong' if not faults else f'{len(faults)} wrong'}")
    sys.exit(1 if faults else 0)


def terminal(where, text):
    """Nothing that a terminal obeys, nothing that turns writing around, and no line wider than the window."""
    # A word that is written from right to left stands between signs of our own, which end on the same line.
    bare = re.sub("[\u2066-\u2068][^\n\u2066-\u2069]*\u2069", "", text)
    for name, pattern, text in (("a control sign", CONTROL, text), ("a turning sign", TURNING, bare)):
        found = pattern.search(text)
        if found:
            wrong(where, f"{name} {found.group(0)!r} in {text[max(0, found.start() - 30):found.end() + 10]!r}")
    widest = max((len(re.sub("[\u0300-\u036f\u200b-\u200d\ufe0f]", "", line)) for line in text.splitlines()), default=0)
    if widest > 80:
        wrong(where, f"a line of {widest} signs")
    return 1


def table(where, text):
    """No cell that a spreadsheet takes for a formula; every row as wide as the head."""
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff")), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            wrong(where, f"a row of {len(row)} cells: {row[:3]}")
        for cell in row:
            if re.match(r"[=+@\t\r]|-(?![0-9.])", cell):
                wrong(where, f"a cell that begins as a formula: {cell[:30]!r}")
    return 1


def page(where, text):
    found = Page()
    found.feed(text)
    if found.found:
        wrong(where, found.found[:3])
    if TURNING.search(text) or re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", text):
        wrong(where, "a sign that turns writing around, or a control sign")
    return 1


main()
