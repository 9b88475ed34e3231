"""The report of a standing, opened from a disk in a real browser. Usage: report.py BINARY FOLDER

Makes reports of simulated villages and of votes in three groups, in three languages, and looks at each at three widths and on paper.
Wrong is: anything axe finds, a page wider than its window, letters below 12 pixels, boxes of text that lie over each other, anything asked of the
network, a message of the console (such as a breach of the content security policy), words of residents that became markup, bars that cannot be told
apart in grey, and a print without text.
"""
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from looking import RULES, WIDTHS, probe

BINARY, OUT = sys.argv[1], pathlib.Path(sys.argv[2])
# A page with one of each fault, to see that each is seen.
BROKEN = """<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>x</title><body>
<p style="font-size:9px">klein\u202e</p><div style="position:absolute;left:0;top:40px">een tekst</div><div style="position:absolute;left:4px;top:44px">een andere</div>
<nav><a href="#a">kort</a></nav><div style="width:2000px">breed</div><img src="http://127.0.0.1:9/x.png"><script>1</script>"""
NASTY = ['<script>document.title="x"</script>', "</style><h1>x", "\u202eomgekeerd\u202c", "=HYPERLINK(1)", "o" * 400, "\x1b[31mrood", "{{title}}"]

# Residents of the districts and of the ages of a town that is not there.
POPULATION = """# made up
question,option,people,source,date
""" + "".join(f'wijk,{wijk},{people},"Verzonnen, een telling",2025-01-01\n' for wijk, people in [
    ("woensel_noord", 34000), ("woensel_zuid", 31000), ("strijp", 24000), ("gestel", 27000), ("stratum", 33000), ("tongelre", 21000), ("centrum", 8000)])
# Which pictures a report has, and how many at least.
PICTURES = {"polis-nl": {".rungs": 20}, "erfturbine": {".lane": 4, ".steps": 1}, "samenleven-dag-een": {".matrix td.full": 5, ".matrix td.held": 1, ".twin": 1, ".steps": 1}}


def meerstem(*arguments, folder):
    done = subprocess.run([BINARY, *arguments], cwd=folder, capture_output=True, text=True, timeout=120, env={**os.environ, "LANG": "C.UTF-8"})
    if done.returncode:
        sys.exit(f"meerstem {' '.join(arguments)}: {done.stderr}")
    return done.stdout


def polis(folder):
    """Votes of people in three groups, on statements some of which are nasty."""
    chance = random.Random(5)
    votes, comments = ["timestamp,datetime,comment-id,voter-id,vote"], ["timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body"]
    for statement in range(24):
        text = NASTY[statement] if statement < len(NASTY) else f"Stelling {statement}: de gemeente doet wat ze belooft."
        comments.append(f'1,,{statement},0,0,0,1,"{text.replace(chr(34), chr(34) * 2)}"')
    for voter in range(400):
        group = 2 if voter % 10 == 0 else voter % 2
        for statement in range(24):
            if chance.random() < 0.7:
                agrees = [True, group == 0, group == 1, group == 2][statement % 4] != (chance.random() < 0.1)
                votes.append(f"{len(votes)},,{statement},{voter},{1 if agrees else -1}")
    (folder / "polis").mkdir()
    (folder / "polis/votes.csv").write_text("\n".join(votes) + "\n")
    (folder / "polis/comments.csv").write_text("\n".join(comments) + "\n")
    return meerstem("import", "polis", "polis", "--store", "polis.sqlite", folder=folder).strip()


def reports(folder):
    """Folders of reports: name and place."""
    code = polis(folder)
    for language in ["nl", "en", "fy"]:
        name = f"polis-{language}"
        meerstem("summary", code, "--store", "polis.sqlite", "--audience", "moderator", "--language", language, "--format", "html", "--to", name, folder=folder)
        yield name, folder / name
    root = pathlib.Path(__file__).resolve().parents[2]
    (folder / "bevolking.csv").write_text(POPULATION)
    for dialogue in ["erfturbine", "samenleven-dag-een", "stellingenronde"]:
        store = f"{dialogue}.sqlite"
        beside = ["--population", "bevolking.csv"] if dialogue == "samenleven-dag-een" else []
        residents = "300" if beside else "60"
        lines = meerstem("rehearse", str(root / "Dialogues" / dialogue), "--residents", residents, "--seed", "7", "--store", store, "--json", folder=folder)
        code = json.loads(lines)["consultation"]
        meerstem("summary", code, "--store", store, "--audience", "moderator", "--language", "nl", "--format", "html", "--to", dialogue, *beside, folder=folder)
        yield dialogue, folder / dialogue


def broken(folder):
    place = folder / "kapot"
    place.mkdir()
    # Inline styles are let in, so that the faults are there to be seen.
    (place / "index.html").write_text(BROKEN.replace("default-src 'none'", "default-src 'none'; style-src 'unsafe-inline'"))
    return place


def look(browser, name, place):
    """What is wrong with one report."""
    wrong = []
    for width in WIDTHS:
        said, asked = [], []
        page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: asked.append(request.url) if not request.url.startswith("file:") else None)
        page.goto(f"file://{place}/index.html")
        found = probe(page)
        # The title a nasty statement would give it.
        if page.title() == "x":
            found["title"] = "x"
        page.screenshot(path=OUT / f"{name}-{width}.png", clip={"x": 0, "y": 0, "width": width, "height": 2400}, full_page=True)
        lacking = [what for what, least in PICTURES.get(name, {}).items() if page.evaluate(f"document.querySelectorAll('{what}').length") < least]
        wrong += [(width, "there is no picture", what) for what in lacking]
        page.context.close()
        if said or asked or found:
            wrong.append((width, said[:2], asked[:2], found))
        # Axe needs to run its own script, which the page's policy forbids.
        page = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
        page.goto(f"file://{place}/index.html")
        violations = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        wrong += [(width, each["id"], each["nodes"][0]["html"][:160]) for each in violations]
        page.context.close()
    page = browser.new_page()
    page.goto(f"file://{place}/index.html")
    pdf = page.pdf(path=OUT / f"{name}.pdf", format="A4", tagged=True)
    page.emulate_media(media="print")
    if page.evaluate("(document.querySelector('nav') || document.body).getClientRects().length"):
        wrong.append(("print", "the contents are printed"))
    if b"StructTreeRoot" not in pdf:
        wrong.append(("print", "no structure"))
    page.close()
    return wrong


def greys():
    """How light each sort of bar is, from black 0 to white 1: what is solid, what is light, and the mean of what is hatched."""
    def light(colour):
        channels = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    agree, passing, disagree = light("#1f4e79"), light("#d0d0d0"), (light("#8a3b12") + light("#ffffff")) / 2
    residents = light("#bdbdbd")
    return [(max(a, b) + 0.05) / (min(a, b) + 0.05) for a, b in [(agree, passing), (agree, disagree), (agree, residents)]]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    faults = 0 if all(contrast >= 3 for contrast in greys()) else 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        seen = json.dumps(look(browser, "kapot", broken(pathlib.Path(folder))))
        missed = [each for each in ["Content Security Policy", '"wide": true', '"small": 1', '"low": [', '"heads": 0', '"turned": true', '"overlaps": ', "image-alt", "html-has-lang"] if each not in seen]
        faults += len(missed)
        print(f"a broken page: {missed or 'every fault is seen'}")
        for name, place in reports(pathlib.Path(folder)):
            wrong = look(browser, name, place)
            faults += len(wrong)
            size = (place / "index.html").stat().st_size // 1024
            print(f"report {name:20} {size:5} kB, {len(WIDTHS)} widths and A4: {wrong or 'nothing wrong'}")
        browser.close()
    sys.exit(1 if faults else 0)


main()
