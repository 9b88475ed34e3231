"""Residents at their pages in a real browser, without JavaScript. Usage: residents.py BINARY FOLDER

They walk whole dialogues by mouse and by keyboard only, at three widths and in four languages (Arabic from right to left), go back, change, send twice, open
two tabs, come back by a code, take part inside another site's frame, write nasty things, send photos and have themselves erased, and come by personal links. Wrong is what `looking.py` finds on any
page, a page that asks for more than three files or 50 kB, a message of the console, progress that runs backwards, and a standing that does not say what they said.
"""
import atexit
import functools
import http.server
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile
import threading
import urllib.error
import urllib.request

from playwright.sync_api import sync_playwright

from looking import WIDTHS, look, probe
from serving import Server, free_port

BINARY, OUT = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
ONLY = sys.argv[3:]
CODES = {"ronde": "Dialogues/stellingenronde", "samen": "Dialogues/samenleven-dag-een", "erf": "Dialogues/erfturbine", "soort": "Tests/Pages/soorten.yaml"}
NAMES = {"nl": "Nederlands", "en": "English", "fy": "Frysk", "ar": "العربية"}
NASTY = ['<script>document.title="x"</script>', "</textarea><h1>x</h1>", "\u202eomgekeerd\u202c \u2066x", "{{title}} {{{style}}}", "&amp;<b>'\"",
         "o" * 4000, "\x1b[31mrood\x07", "  regel een\r\n\r\nregel twee  ", "مرحبا بكم 😀👨‍👩‍👧"]
faults = []


def wrong(where, what):
    print(f"  WRONG {where}: {what}")
    faults.append((where, what))


class Place(Server):
    """A server over a store with four consultations, whose pages another site may show in a frame."""

    def __init__(self, folder):
        self.elsewhere = free_port()
        super().__init__(BINARY, folder, embed=f", embed: ['http://localhost:{self.elsewhere}']")
        for code, dialogue in CODES.items():
            self.open(dialogue, code)
        self.start()

    def standing(self, code):
        return json.loads(self.tell("summary", code, "--audience", "moderator", "--format", "json"))

    def get(self, path):
        try:
            with urllib.request.urlopen(self.address + path) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()


class Resident:
    """Somebody at a browser of their own, which runs no scripts; a second window without the page's policy is for axe."""

    def __init__(self, browser, place, language="nl", width=390, axe=False, javascript=False):
        self.place, self.language, self.axe = place, language, axe
        self.context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=javascript, locale=language)
        self.page = self.context.new_page()
        self.said, self.asked, self.pages, self.bytes, self.most = [], [], 0, 0, 0
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("response", self.note)
        self.browser, self.width, self.looked = browser, width, set()
        self.progress = None

    def note(self, response):
        if response.status < 300 or response.status >= 400:
            size = int(response.headers.get("content-length", 50_001))
            self.asked.append((response.url, size))

    def settle(self, name=None):
        """Looks at the page that is there now."""
        self.pages += 1
        size = sum(size for _, size in self.asked)
        self.most = max(self.most, size)
        if len(self.asked) > 3 or size > 50_000:
            wrong(name or self.heading, f"{len(self.asked)} files, {size} bytes")
        if self.said:
            wrong(name or self.heading, f"console: {self.said[:2]}")
        found = probe(self.page)
        if found:
            wrong(f"{name or self.heading} at {self.width} in {self.language}", found)
        self.asked, self.said = [], []
        sort = name or re.sub(r"\d+", "", self.heading) + "|" + "|".join(sorted(set(re.findall(r'type="(?:radio|checkbox)"|<textarea|<select|class="(?:share|fault|answers)', self.page.content()))))
        if self.axe and sort not in self.looked:
            self.looked.add(sort)
            self.look(name or f"{self.language}-{len(self.looked):02}")

    def look(self, name):
        """The same page, of the same person, under axe and at every width."""
        context = self.browser.new_context(bypass_csp=True, locale=self.language, storage_state=self.context.storage_state())
        page = context.new_page()
        page.set_content(self.page.content().replace('href="/assets', f'href="{self.place.address}/assets'), wait_until="load")
        found = look(page)
        if found:
            wrong(name, found[:3])
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=OUT / f"resident-{name}-{width}.png", full_page=True)
        context.close()

    @property
    def heading(self):
        return self.page.locator("h1").inner_text()

    def open(self, path="", name=None):
        self.page.goto(self.place.address + path)
        self.settle(name)

    def begin(self, code, language=None):
        self.code = code
        self.open(f"/c/{code}", f"deur-{self.language}")
        self.page.get_by_role("button", name=NAMES[language or self.language], exact=True).click()
        self.settle()
        return self

    def press(self, act):
        self.page.locator(f"button[value='{act}']").first.click()
        self.settle()

    def question(self):
        field = self.page.locator("input[name=q]").first
        return field.get_attribute("value") if field.count() else None

    def number(self):
        found = re.match(r"\D+(\d+)\D+(\d+)(?:\D+(\d+))?$", self.heading)
        return tuple(int(x) for x in found.groups() if x) if found else None

    def fill(self, choose=lambda question, count: 0, words="Omdat het kan."):
        """Fills in whatever the form asks; returns what sort of form it was."""
        page, question = self.page, self.question()
        radios, checks = page.locator("form.question input[type=radio]"), page.locator("form.question input[type=checkbox]")
        shares, places = page.locator(".share input"), page.locator(".place select")
        if radios.count():
            # The whole label is the target.
            page.locator("form.question .pick").nth(choose(question, radios.count())).click()
            return "one"
        if checks.count():
            for index in range(checks.count()):
                checks.nth(index).uncheck()
            least = int(re.search(r"\d+", page.locator("#hint").inner_text()).group())
            for index in range(least):
                checks.nth(index).check()
            return "several"
        if shares.count():
            for index in range(shares.count()):
                shares.nth(index).fill({0: "6", 1: "4"}.get(index, ""))
            return "points"
        if places.count():
            for index in range(places.count()):
                places.nth(index).select_option(index=places.count() - index)
            return "rank"
        field = page.locator("#w")
        if page.locator("form.question textarea#w").count():
            field.fill(words)
            return "words"
        hint = page.locator("#hint")
        field.fill("42" if field.get_attribute("inputmode") else "1 juni 2020" if hint.count() else "Sneek")
        return "line"

    def walk(self, most=60, on_way=None, **how):
        """Answers until nothing more is asked; returns the sorts of forms met."""
        met, before = set(), None
        for _ in range(most):
            if not self.question():
                confirm = self.page.locator("button[value=yes]")
                if not confirm.count():
                    return met
                self.press("yes")
                met.add("confirmed")
                continue
            now = self.number()
            if before and now and now[0] > before[0] and now[-1] - now[0] > before[-1] - before[0]:
                wrong(self.heading, f"progress runs backwards: {before} then {now}")
            if now and before and now[0] < before[0]:
                wrong(self.heading, f"the number falls: {before} then {now}")
            before = now
            if on_way and on_way(self):
                continue
            met.add(self.fill(**how))
            self.press("answer")
            if self.page.locator("#fault").count():
                wrong(self.heading, "an answer was not taken: " + self.page.locator("#fault").inner_text())
                return met
        wrong(self.heading, "the walk does not end")
        return met

    def by_keyboard(self, most=60):
        """The same with Tab, Space, arrows and Enter, and nothing else."""
        keys = self.page.keyboard
        focused = functools.partial(self.page.evaluate, "() => { const e = document.activeElement; const s = getComputedStyle(e.closest('.pick') || e); return [e.tagName, e.type || '', e.name || '', e.value || '', s.outlineStyle]; }")
        for _ in range(most):
            if not self.question():
                return
            keys.press("Tab")
            if "skip" not in (self.page.evaluate("document.activeElement.className") or ""):
                wrong(self.heading, "the first thing reached is not the link to the content")
            done = False
            for _ in range(40):
                keys.press("Tab")
                tag, kind, name, value, outline = focused()
                if outline == "none":
                    wrong(self.heading, f"focus on {tag} {name} cannot be seen")
                if kind == "radio" and not done:
                    keys.press("Space")
                    keys.press("ArrowDown")
                    done = True
                elif tag == "TEXTAREA" and not done:
                    keys.type("Getypt met het toetsenbord.")
                    done = True
                elif tag == "BUTTON" and value == "answer":
                    with self.page.expect_navigation():
                        keys.press("Enter")
                    break
            self.settle()
        wrong(self.heading, "the walk by keyboard does not end")

    def close(self):
        self.context.close()


def answered(standing, question):
    return next(each for each in standing["questions"] if each["id"] == question)["answered"]


def seeing(browser, place):
    """A page with one of each fault: each is seen."""
    page = browser.new_context(bypass_csp=True).new_page()
    page.set_content("""<!doctype html><html><title>x</title><body><p style="font-size:9px">klein\u202e</p>
        <div style="position:absolute;left:0;top:40px">een tekst</div><div style="position:absolute;left:4px;top:44px">een andere</div>
        <button style="height:20px">laag</button><div style="width:2000px">breed</div><img src="data:,"><script>1</script>""")
    seen = json.dumps(look(page, [390]))
    missed = [each for each in ['"wide": true', '"small": 1', '"overlaps"', '"low"', '"scripts": 1', '"heads": 0', '"styled"', '"untitled"', '"turned"',
                                "image-alt", "html-has-lang"] if each not in seen]
    if missed:
        wrong("seeing", f"not seen: {missed}")
    page.context.close()


# What is tried, each with a browser and the place.

def walks(browser, place):
    """stellingenronde at three widths in three languages, every sort of page under axe."""
    for language in ["nl", "en", "fy"]:
        for width in WIDTHS:
            resident = Resident(browser, place, language, width, axe=width == 320).begin("ronde")
            met = resident.walk(choose=lambda question, count: 0 if question in ("toestemming", "citaat") else width % count)
            if not {"one", "words"} <= met or resident.page.locator(".receipt").count() != 1:
                wrong(f"ronde {language} {width}", f"met {met}")
            for part in ["answers", "privacy", "toegankelijkheid", "erase", "language", "results"]:
                resident.open(f"/c/ronde/{part}", f"{part}-{language}")
            print(f"  ronde {language} at {width}: {resident.pages} pages, at most {resident.most} bytes")
            resident.close()
    standing = place.standing("ronde")
    if standing["accounting"]["finished"] != 9 or answered(standing, "toestemming") != 9:
        wrong("ronde", standing["accounting"])


def keyboard(browser, place):
    resident = Resident(browser, place).begin("ronde")
    resident.by_keyboard()
    # Arrow down from yes is no: whoever presses it at the first question declines.
    if "niet mee" not in resident.heading and "klaar" not in resident.heading:
        wrong("keyboard", resident.heading)
    resident.close()
    resident = Resident(browser, place).begin("ronde")
    resident.page.locator(".pick").first.click()
    resident.press("answer")
    resident.by_keyboard()
    if "klaar" not in resident.heading:
        wrong("keyboard", resident.heading)
    resident.close()


def priorities(browser, place):
    """samenleven-dag-een with points and choices, going back and changing on the way."""
    turned = []

    def on_way(resident):
        if len(turned) < 2 and resident.number() and resident.number()[0] == 4 + 3 * len(turned):
            here = resident.question()
            resident.press("back")
            turned.append(resident.question())
            if resident.question() == here:
                wrong("back", "leads nowhere")
            if not resident.page.locator("form.question :checked").count() and not resident.page.locator("form.question textarea#w").count():
                wrong("back", "the answer given is not shown")
            resident.press("answer")
            if resident.question() != here:
                wrong("back", f"does not come back to {here}, but to {resident.question()}")
            return True
        return False

    resident = Resident(browser, place, axe=True).begin("samen")
    met = resident.walk(on_way=on_way)
    if not {"points", "several", "one", "words"} <= met or len(turned) != 2:
        wrong("samen", f"met {met}, turned {turned}")
    resident.open("/c/samen/answers", "antwoorden")
    before = resident.page.locator(".answers li").count()
    resident.page.locator("button[value='change-7']").click()
    resident.settle()
    resident.fill(choose=lambda question, count: count - 1)
    resident.press("answer")
    if resident.page.locator("button[value=yes]").count():
        resident.press("yes")
    resident.open("/c/samen/answers")
    if abs(resident.page.locator(".answers li").count() - before) > 2:
        wrong("change", "answers are lost")
    print(f"  samen: {resident.pages} pages, at most {resident.most} bytes")
    resident.close()


def kinds(browser, place):
    """Every kind of question, in Arabic from right to left and in Dutch."""
    for language in ["ar", "nl"]:
        resident = Resident(browser, place, language, 320, axe=True).begin("soort")
        html = resident.page.locator("html")
        if (html.get_attribute("lang"), html.get_attribute("dir")) != (language, "rtl" if language == "ar" else "ltr"):
            wrong(language, "the page does not say its language")
        met = resident.walk()
        if met != {"one", "several", "points", "rank", "line", "words", "confirmed"}:
            wrong(language, f"met {met}")
        resident.close()
    standing = place.standing("soort")
    if any(question["answered"] != 2 for question in standing["questions"]):
        wrong("kinds", [(question["id"], question["answered"]) for question in standing["questions"]])


def rounds(browser, place):
    """erfturbine: two people wait for each other, words are read back with the four ways they may travel, and reach the other one."""
    people = {name: Resident(browser, place, width=320, axe=name == "anna").begin("erf") for name in ["anna", "bram"]}
    read_back, recognised = [], []

    def on_way(resident):
        if resident.page.locator("input[value=raise]").count():
            read_back.append(resident.page.locator(".prompt").inner_text())
        if resident.page.locator("input[value=bit]").count():
            recognised.append(resident.page.locator(".prompt").inner_text())
        return False

    acts = [['next "proef"'], ['fill meest "Een kleine molen mag."', 'next "proef"'], ["approve all", 'next "proef"'], []]
    for turn in range(4):
        for name, resident in people.items():
            for _ in range(60):
                if resident.question():
                    break
                resident.page.wait_for_timeout(250)
                if resident.page.get_by_role("link", name="Kijk of we verder gaan").count():
                    resident.page.get_by_role("link", name="Kijk of we verder gaan").click()
                    resident.settle()
            resident.walk(on_way=on_way, words=f"De turbine staat te dicht bij het huis van {name}.")
        for act in acts[turn]:
            place.tell("moderate", "erf", "--as", "Mo", text=act + "\n")
    if not any("het huis van anna" in text for text in read_back):
        wrong("rounds", f"nothing is read back: {read_back}")
    if not any("Een inwoner zegt:" in text and "het huis van" in text for text in recognised):
        wrong("rounds", f"nothing reaches the other one: {recognised}")
    anna = people["anna"]
    anna.open("/c/erf/answers", "bijdragen")
    became = anna.page.locator(".became")
    if not any("Lezers van je zin" in text for text in became.all_inner_texts()):
        wrong("rounds", f"what became of it is not told: {became.all_inner_texts()}")
    print(f"  rounds: {anna.pages} pages, at most {anna.most} bytes, became: {became.all_inner_texts()}")
    for resident in people.values():
        resident.close()


def twice(browser, place):
    """The same form sent twice, and two tabs."""
    resident = Resident(browser, place).begin("ronde")
    fields = {each.get_attribute("name"): each.get_attribute("value") for each in resident.page.locator("form.question input[type=hidden]").all()}
    before = place.standing("ronde")["accounting"]
    for _ in range(3):
        resident.context.request.post(f"{place.address}/c/ronde", form={**fields, "a": "ja", "act": "answer"})
    resident.open("/c/ronde")
    if resident.number()[0] != 2:
        wrong("twice", resident.heading)
    other = resident.context.new_page()
    other.goto(f"{place.address}/c/ronde")
    resident.page.locator(".pick").nth(0).click()
    resident.press("answer")
    other.locator(".pick").nth(1).click()
    other.locator("button[value=answer]").click()
    if "had je al beantwoord" not in other.content() or not other.locator("input[name=a]").nth(1).is_checked():
        wrong("two tabs", "the answer of the old tab is not put as a change")
    other.locator("button[value=answer]").click()
    other.goto(f"{place.address}/c/ronde/answers")
    if "Ik werk" not in other.locator(".answers").inner_text():
        wrong("two tabs", "the change is not kept")
    if place.standing("ronde")["accounting"]["known"] != before["known"]:
        wrong("twice", "somebody was added")
    resident.close()


def returning(browser, place):
    """Back by a code in another browser; the first one is out."""
    first = Resident(browser, place).begin("ronde")
    first.fill()
    first.press("answer")
    first.press("later")
    code = first.page.locator(".code").inner_text().strip()
    second = Resident(browser, place)
    second.open("/c/ronde")
    second.page.get_by_label("Jouw code").fill(code)
    second.page.get_by_role("button", name="Verder met mijn code").click()
    second.settle()
    if second.number() != (2,) + second.number()[1:] or place.address + "/c/ronde" != second.page.url:
        wrong("returning", (second.heading, second.page.url))
    first.open("/c/ronde")
    if "Kies je taal" not in first.page.content():
        wrong("returning", "the first browser still takes part")
    second.close()
    first.close()


def nasty(browser, place):
    """What people write stays text, whole and harmless; then it is erased from every file."""
    resident = Resident(browser, place, axe=False).begin("ronde")
    resident.fill()
    resident.press("answer")
    left = list(NASTY)

    def words():
        return left.pop() if left else "0"

    for _ in range(30):
        if not resident.question():
            break
        resident.fill(words=words() if resident.page.locator("form.question textarea#w").count() and not resident.page.locator(".pick").count() else "")
        resident.press("answer")
    written = len(NASTY) - len(left)
    resident.open("/c/ronde/answers", "nare woorden")
    shown = resident.page.locator(".answers").inner_text()
    if "regel twee" not in shown or "😀" not in shown:
        wrong("nasty", "words are not shown")
    # Every nasty text is met by going back to the last one.
    while left:
        text = left.pop()
        resident.open("/c/ronde/answers")
        row = resident.page.locator(".answers li").filter(has_text="Waarom").first
        row.locator("button", has_text="Wijzig").click()
        resident.settle()
        resident.page.locator("form.question textarea#w").fill(text)
        resident.press("answer")
        while resident.question():
            resident.press("skip") if resident.page.locator("button[value=skip]").count() else resident.press("answer")
        resident.open("/c/ronde/answers", "nare woorden")
        if text[:12].startswith("o") and "o" * 200 not in resident.page.locator(".answers").inner_text():
            wrong("nasty", "long words are lost")
    if resident.page.locator("main script, .answers b, .answers h1").count() or resident.page.title() == "x":
        wrong("nasty", "words became markup")
    print(f"  nasty: {written} of {len(NASTY)} on the way, at most {resident.most} bytes")
    resident.open("/c/ronde/erase", "wissen")
    resident.press("erase")
    if "gewist" not in resident.heading or resident.context.cookies():
        wrong("erase", (resident.heading, resident.context.cookies()))
    if place.standing("ronde")["accounting"]["erased"] != 1:
        wrong("erase", place.standing("ronde")["accounting"])
    for file in pathlib.Path(place.folder).glob("store.sqlite*"):
        if file.is_file() and (b"oooooooooooooooooooo" in file.read_bytes() or "regel twee".encode() in file.read_bytes()):
            wrong("erase", f"words are left in {file.name}")
    resident.close()


def framed(browser, place):
    """Inside a site that may show the pages, without any cookie; another site may not."""
    outer = f"<!doctype html><title>gemeente</title><iframe title='gesprek' width=360 height=800 src='{place.address}/c/ronde'></iframe>".encode()

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(outer)

        def log_message(self, *_):
            pass

    for port, may in [(place.elsewhere, True), (free_port(), False)]:
        site = http.server.ThreadingHTTPServer(("localhost", port), Site)
        threading.Thread(target=site.serve_forever, daemon=True).start()
        context = browser.new_context(java_script_enabled=False, locale="nl")
        page = context.new_page()
        page.goto(f"http://localhost:{port}/")
        frame = page.frame_locator("iframe")
        if not may:
            page.wait_for_timeout(300)
            if frame.locator("h1").count() and "Stellingenronde" in frame.locator("h1").inner_text():
                wrong("framed", "a strange site shows the pages")
        else:
            frame.get_by_role("button", name="Nederlands").click()
            frame.locator(".pick").first.click()
            frame.locator("button[value=answer]").click()
            frame.locator("h1", has_text="Vraag 2").wait_for()
            if "/p/" not in page.frames[1].url:
                wrong("framed", f"it went by a cookie: {page.frames[1].url}")
            frame.get_by_role("link", name="Mijn antwoorden").click()
            frame.locator(".answers").wait_for()
        context.close()
        site.shutdown()


def results(browser, place):
    """What was published, and nothing before."""
    resident = Resident(browser, place)
    resident.open("/c/ronde/results")
    if "nog niets gepubliceerd" not in resident.heading:
        wrong("results", resident.heading)
    place.tell("moderate", "ronde", "--as", "Mo", text="publish\n")
    place.stop()
    # A new server has nothing at hand from before.
    place.start()
    resident.open("/c/ronde/results", "uitslag")
    if "Stellingenronde" not in resident.heading or resident.page.locator("table").count() == 0:
        wrong("results", resident.heading)
    resident.look("uitslag")
    for file in ["standing.json", "figures.csv", "qr.svg"]:
        if place.get(f"/c/ronde/{file}")[0] != 200:
            wrong("results", f"no {file}")
    resident.close()


def files(browser, place):
    """A photo beside words, without JavaScript: what is no photo is refused with the words kept, and what is one is an answer."""
    photo = pathlib.Path(place.folder) / "foto.jpg"
    photo.write_bytes(bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + b"GPS" * 400)
    (drawing := pathlib.Path(place.folder) / "foto.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (long := pathlib.Path(place.folder) / "lang.jpg").write_bytes(photo.read_bytes() + bytes(12_000_000))
    for language in ["nl", "ar"]:
        resident = Resident(browser, place, language, 320, axe=True).begin("soort")

        def send(name, words, on=resident):
            on.page.locator("#w").fill(words)
            on.page.locator("#f-photo").set_input_files(name)
            on.page.locator("button[value='answer']").first.click()
            # A browser tells in its console of a page that says what is amiss.
            on.said = [line for line in on.said if "422" not in line]
            on.settle(f"bestand-{on.language}-{name.stem}-{name.suffix[1:]}")

        def on_way(walker):
            if not walker.page.locator("#f-photo").count():
                return False
            if walker.page.locator("input[type=file]").count() != 2 or not walker.page.locator("#f-voice[capture]").count():
                wrong("files", "there are not two fields")
            for name in [drawing, long]:
                send(name, "Mijn woorden")
                if not walker.page.locator("#fault").count() or walker.page.locator("#w").input_value() != "Mijn woorden":
                    wrong("files", f"{name.name}: {walker.page.locator('main').inner_text()[:200]}")
            send(photo, "")
            return True

        resident.walk(on_way=on_way)
        resident.open("/c/soort/answers", f"bestand-{language}")
        if "[foto]" not in resident.page.locator(".answers").inner_text():
            wrong("files", "the photo is not among the answers")
        resident.close()
    # Nobody else gets it, and the words of the log do not hold it.
    if any(b"GPSGPS" in path.read_bytes() for path in pathlib.Path(place.folder).glob("store.sqlite*") if path.is_file()):
        wrong("files", "the photo stands in the store as it came")


def spoken(browser, place):
    """Ten points divided aloud: written out by a moderator, said back in three languages, and counted after a yes."""
    (voice := pathlib.Path(place.folder) / "stem.ogg").write_bytes(b"OggS" + b"geluid" * 300)
    names = set()
    for language in ["nl", "en", "ar"]:
        resident = Resident(browser, place, language, 320, axe=True).begin("soort")

        def on_way(walker):
            if walker.question() != "punten" or not walker.page.locator("#f-voice").count():
                return False
            walker.page.locator("#f-voice").set_input_files(voice)
            walker.page.locator("button[value='answer']").first.click()
            walker.settle(f"ingesproken-{walker.language}")
            return True

        resident.walk(on_way=on_way)
        waiting = set(re.findall(r"^ *([a-z0-9]{16}) – ", place.tell("moderate", "soort", "show", "--as", "Mo"), re.M)) - names
        if len(waiting) != 1:
            wrong("spoken", f"{len(waiting)} answers wait to be written out")
        for name in waiting:
            names.add(name)
            place.tell("moderate", "soort", f'write {name} "A 5, B 3 en C 2"', "--as", "Mo")
        resident.open("/c/soort/answers", f"gesproken-{language}")
        resident.open("/c/soort", f"klopt-{language}")
        yes = resident.page.locator("button[value^='agree-']")
        if yes.count() != 1 or "A 5, B 3 en C 2" not in resident.page.locator("main").inner_text():
            wrong("spoken", f"nobody is asked about it: {resident.page.locator('main').inner_text()[:300]}")
        resident.press(yes.first.get_attribute("value"))
        resident.open("/c/soort/answers")
        if "5" not in resident.page.locator(".answers").inner_text():
            wrong("spoken", "what was agreed with is not among the answers")
        resident.close()


def invited(browser, place):
    """A personal link begins once, as who was invited, in each language; the file of links is for whoever asked for it alone."""
    pathlib.Path(f"{place.folder}/mensen.csv").write_text("".join(f"brief,huis {number},,\n" for number in range(3)))
    place.tell("invite", "samen", f"{place.folder}/mensen.csv", "--links", f"{place.folder}/links.csv", "--config", f"{place.folder}/server.yaml")
    if os.stat(f"{place.folder}/links.csv").st_mode & 0o077:
        wrong("links", "may be read by others")
    links = [line.split(",")[4] for line in pathlib.Path(f"{place.folder}/links.csv").read_text().splitlines()[1:]]
    for language, link in zip(["nl", "en", "fy"], links):
        resident = Resident(browser, place, language=language, axe=True)
        resident.open(link.removeprefix(place.address), f"uitnodiging-{language}")
        resident.page.get_by_role("button", name=NAMES[language], exact=True).click()
        resident.settle()
        if not resident.question():
            wrong("a personal link", f"begins nothing: {resident.heading}")
        late = Resident(browser, place, language=language, axe=True)
        late.open(link.removeprefix(place.address))
        late.page.get_by_role("button", name=NAMES[language], exact=True).click()
        late.said = [said for said in late.said if "410" not in said]
        late.settle(f"uitnodiging-oud-{language}")
        if late.question():
            wrong("a personal link", "begins twice")
        resident.close()
        late.close()


def guessing(browser, place):
    """Codes cannot be tried without end; who takes part goes on."""
    resident = Resident(browser, place).begin("ronde")
    answers = [place.get(f"/c/raad{number}")[0] for number in range(30)]
    if answers[:10] != [404] * 10 or answers[-1] != 429 or place.get("/c/ronde")[0] != 429:
        wrong("guessing", answers)
    resident.fill()
    resident.press("answer")
    if resident.number()[0] != 2:
        wrong("guessing", resident.heading)
    resident.close()


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        place = Place(folder)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        atexit.register(place.process.kill)
        for trial in [seeing, walks, keyboard, priorities, kinds, rounds, twice, returning, nasty, framed, results, files, spoken, invited, guessing]:
            if ONLY and trial.__name__ not in ONLY:
                continue
            before = len(faults)
            try:
                trial(browser, place)
            except Exception as error:
                wrong(trial.__name__, f"{type(error).__name__}: {error}")
            print(f"{trial.__name__}: {'nothing wrong' if len(faults) == before else f'{len(faults) - before} wrong'}")
        browser.close()
        place.stop()
    sys.exit(1 if faults else 0)


main()
