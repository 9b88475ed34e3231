"""A hall full of people with phones, and a big screen in a real browser. Usage: hall.py BINARY FOLDER

300 phones join by a code and answer; 500 listeners hear of each change, 20 of them without ever reading; the screen at 1920 by 1080 follows what the moderator
and the people do. Figures are printed. Wrong is: a phone that cannot join within a minute or whose answer is not taken, a change that is heard or seen after
two seconds, letters below 24 pixels, contrast below 7:1, a screen that must be scrolled, whatever axe finds on any page here, words nobody passed on, and a
server that does not stop while people listen.
"""
import asyncio
import atexit
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from looking import RULES, WIDTHS, look, probe
from serving import Server

BINARY, OUT = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
LANGUAGES = ["nl", "en", "fy"]
SCREEN = {"width": 1920, "height": 1080}
PHONES, LISTENERS, DEAF = 300, 500, 20
# Texts that lie where nobody sees them are for screen readers.
SMALL = """least => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.away, svg')
    && [...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim()) && parseFloat(getComputedStyle(e).fontSize) < least)
    .map(e => e.outerHTML.slice(0, 80) + ' ' + getComputedStyle(e).fontSize)"""
faults = []
# The phones and listeners have a thread of their own, since the browser has this one.
phone_loop = asyncio.new_event_loop()
threading.Thread(target=phone_loop.run_forever, daemon=True).start()


def done(doing):
    return asyncio.run_coroutine_threadsafe(doing, phone_loop).result()


def wrong(where, what):
    print(f"  WRONG {where}: {what}")
    faults.append((where, what))


def said(text):
    print(f"  {text}", flush=True)


class Place(Server):
    """A server over a store with a round of statements (`zaal`) and a talk in which people read each other's lines (`erf`)."""

    def __init__(self, folder):
        super().__init__(BINARY, folder)
        self.open("Dialogues/stellingenronde", "zaal")
        self.open("Dialogues/erfturbine", "erf")
        self.start()

    def moderate(self, line, code="zaal"):
        self.tell("moderate", code, "--as", "Mo", text=line + "\n")

    @property
    def memory(self):
        """What the server holds, in MB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


class Phone:
    """Somebody's phone, as far as its server sees: one connection, a cookie, and forms that are sent."""

    def __init__(self, place, number):
        self.place, self.number, self.cookie, self.page, self.path = place, number, None, "", ""
        self.writer, self.asked = None, []

    async def request(self, method, path, fields=None, isAgain=False):
        if not self.writer:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.place.port)
        body = urllib.parse.urlencode(fields or []).encode()
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.place.port}\r\nAccept-Language: nl\r\n"
        if self.cookie:
            head += f"Cookie: {self.cookie}\r\n"
        if method == "POST":
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        try:
            self.writer.write(head.encode() + b"\r\n" + body)
            answer = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        except (asyncio.IncompleteReadError, ConnectionError):
            # The server closes what is idle for ten seconds; a browser then sends it over a new connection, and so does this, once.
            if isAgain:
                raise
            self.writer = None
            return await self.request(method, path, fields, isAgain=True)
        headers = {name.lower(): value for name, value in re.findall(r"^([\w-]+): (.*)\r$", answer, re.M)}
        self.page = (await self.reader.readexactly(int(headers.get("content-length", 0)))).decode()
        if "set-cookie" in headers:
            self.cookie = headers["set-cookie"].split(";")[0]
        self.status = int(answer.split()[1])
        if self.status == 303:
            return await self.request("GET", headers["location"])
        self.path = path
        return self.status

    def field(self, name):
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page)
        return found.group(1) if found else ""

    async def join(self, code):
        """By the code, as it stands on the screen."""
        await self.request("GET", f"/c?code={code}")
        await self.request("POST", f"/c/{code}/begin", [("t", self.field("t")), ("language", "nl")])
        return self.status == 200 and self.field("q") != ""

    async def answer(self):
        """What is asked, as this phone's number has it; whether it was taken."""
        question = self.field("q")
        options = re.findall(r'type="radio" name="a" value="(\w+)"', self.page)
        fields = [(name, self.field(name)) for name in "knq"]
        if options:
            yes = [each for each in options if each in ("ja", "yes")]
            fields.append(("a", yes[0] if yes else options[[0, 0, 1, 0, 2, 1, 0][(self.number + len(self.asked)) % 7] % len(options)]))
        elif 'name="act" value="yes"' in self.page:
            fields.append(("act", "yes"))
        else:
            fields.append(("w", "Omdat het hier zo is."))
        await self.request("POST", self.path, fields + [("act", "answer")] * (fields[-1][0] != "act"))
        self.asked.append(question)
        return self.status == 200 and self.field("q") != question


class Listener:
    """Somebody who listens, from an address of their own; a deaf one never reads."""

    def __init__(self, place, number, isDeaf):
        self.place, self.number, self.isDeaf, self.heard = place, number, isDeaf, []

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.place.port, limit=2 ** 12)
        self.writer.write(f"GET /c/zaal/live HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.0.{self.number // 40}.{self.number // 40}\r\n\r\n".encode())
        if self.isDeaf:
            self.writer.transport.pause_reading()
        else:
            self.task = asyncio.create_task(self.listen())

    async def listen(self):
        try:
            async for line in self.reader:
                if line.startswith(b"data:"):
                    self.heard.append((int(line.split(b":")[1]), time.monotonic()))
        except OSError:
            pass


async def phones(place):
    """All of them at once, as when the code comes on the screen."""
    people = [Phone(place, number) for number in range(PHONES)]
    start = time.monotonic()
    joined = await asyncio.gather(*[each.join("zaal") for each in people])
    took = time.monotonic() - start
    said(f"{sum(joined)} of {PHONES} phones joined in {took:.1f} s")
    if not all(joined) or took > 60:
        wrong("phones", f"{sum(joined)} joined in {took:.1f} s")
    start, count = time.monotonic(), 0
    for _ in range(3):
        taken = await asyncio.gather(*[each.answer() for each in people])
        count += len(taken)
        if not all(taken):
            wrong("phones", f"{taken.count(False)} answers were not taken: {people[taken.index(False)].asked}")
    said(f"{count} answers in {time.monotonic() - start:.1f} s")


async def listening(place):
    """Each change is heard within two seconds, whoever does not read; too many are told so."""
    before = place.memory
    people = [Listener(place, number, number < DEAF) for number in range(LISTENERS)]
    for each in people:
        await each.open()
    hearing = people[DEAF:]
    await heard_by_all(hearing, 0)
    delays = []
    for number in range(8):
        known = max(each.heard[-1][0] for each in hearing)
        start = time.monotonic()
        await asyncio.to_thread(place.moderate, f"note \"keer {number}\"")
        ends = await heard_by_all(hearing, known)
        delays += [end - start for end in ends]
    said(f"{len(hearing)} listeners heard each of 8 changes within {max(delays):.2f} s, half of them within {statistics.median(delays):.2f} s,"
         f" while {DEAF} never read; the server grew from {before:.0f} to {place.memory:.0f} MB")
    if max(delays) > 2:
        wrong("listening", f"heard after {max(delays):.2f} s")
    if place.memory - before > 100:
        wrong("listening", f"{place.memory - before:.0f} MB more")
    refused = 0
    for _ in range(60):
        reader, writer = await asyncio.open_connection("127.0.0.1", place.port)
        writer.write(b"GET /c/zaal/live HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n")
        refused += b" 503 " in await reader.readline()
        people.append(type("", (), {"writer": writer}))
    if refused != 10:
        wrong("listening", f"{refused} of 60 from one address were refused")
    return people


async def heard_by_all(people, known):
    """When each heard of more than `known` changes."""
    for _ in range(400):
        if all(each.heard and each.heard[-1][0] > known for each in people):
            return [next(at for number, at in each.heard if number > known) for each in people]
        await asyncio.sleep(0.02)
    wrong("listening", f"{sum(1 for each in people if not each.heard or each.heard[-1][0] <= known)} did not hear of a change in 8 s")
    return [0]


class Screen:
    """The big screen in a browser, with its policy; a second window without it is for axe."""

    def __init__(self, browser, place, language="nl", javascript=True):
        self.browser, self.place, self.language = browser, place, language
        self.page = browser.new_context(viewport=SCREEN, java_script_enabled=javascript, reduced_motion="reduce").new_page()
        self.console = []
        self.page.on("console", lambda message: self.console.append(message.text))
        self.page.goto(f"{place.address}/c/zaal/screen?lang={language}")

    def follows(self, line, words, code="zaal"):
        """The moderator says it, and the screen shows it; after how many seconds."""
        start = time.monotonic()
        if line:
            self.place.moderate(line, code)
        self.page.wait_for_function("words => document.querySelector('main').innerText.includes(words) || document.querySelector('main').className === words",
                                    arg=words, timeout=10_000, polling=50)
        return time.monotonic() - start

    def look(self, name):
        """What a person in the back row needs, in what is there now."""
        for language in LANGUAGES:
            context = self.browser.new_context(viewport=SCREEN, bypass_csp=True)
            page = context.new_page()
            page.goto(f"{self.place.address}/c/zaal/screen?lang={language}")
            page.screenshot(path=OUT / f"screen-{name}-{language}.png")
            small = page.evaluate(SMALL, 24)
            if small:
                wrong(f"screen {name} {language}", f"below 24 pixels: {small[:3]}")
            size = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
            if size != [SCREEN["width"], SCREEN["height"]]:
                wrong(f"screen {name} {language}", f"is {size[0]} by {size[1]}")
            found = {what: value for what, value in probe(page).items() if what not in ("scripts", "heads", "untitled")}
            if found:
                wrong(f"screen {name} {language}", found)
            page.evaluate("() => document.querySelectorAll('script').forEach(each => each.remove())")
            for each in Axe().run(page, options={"runOnly": RULES + ["wcag2aaa"]}).response["violations"]:
                wrong(f"screen {name} {language}", (each["id"], each["nodes"][0]["html"][:160], each["nodes"][0].get("failureSummary", "")[:200]))
            context.close()


def screen(browser, place):
    """Follows the moderator and the people within two seconds."""
    view = Screen(browser, place)
    view.page.wait_for_function("document.querySelector('main').innerText.includes('300 mensen')", timeout=5_000)
    view.look("code")
    delays = {}
    delays["question"] = view.follows("screen mening~gezakt", "Mensen vertrouwen de gemeente minder")
    view.look("statement")
    answered = int(re.search(r"<strong>(\d+) van", view.page.content()).group(1))
    late = [Phone(place, 9_000 + number) for number in range(12)]

    async def come(each):
        await each.join("zaal")
        for _ in range(3):
            await each.answer()

    for number, each in enumerate(late[:3]):
        start = time.monotonic()
        done(come(each))
        delays[f"answer {number}"] = view.follows(None, f"{answered + number + 1} van")
        said(f"an answer is on the screen {delays[f'answer {number}']:.2f} s after it was sent ({time.monotonic() - start:.2f} s with joining)")
    if f"De balken zijn van {answered} antwoorden" not in view.page.content():
        wrong("screen", "the bars moved with single answers")
    for each in late[3:]:
        done(come(each))
    delays["blank"] = view.follows("scherm leeg", "blank")
    view.look("blank")
    delays["results"] = view.follows("screen results mening", "Uitslag")
    view.look("results")
    delays["choice"] = view.follows("screen results citaat", "Mogen")
    view.look("choice")
    delays["code"] = view.follows("screen code", "enter")
    for show, what in [("screen toestemming", "about leave"), ("screen results wie", "that divides people")]:
        try:
            place.moderate(show)
            wrong("screen", f"a question {what} was put on it")
        except RuntimeError:
            pass
    said("seen on the screen after: " + ", ".join(f"{name} {delay:.2f} s" for name, delay in delays.items()))
    for name, delay in delays.items():
        if delay > 2:
            wrong("screen", f"{name} was seen after {delay:.2f} s")
    if view.console:
        wrong("screen", f"console: {view.console[:3]}")
    bare = Screen(browser, place, javascript=False)
    place.moderate("screen mening~bekend")
    time.sleep(6.5)
    if "Ik weet wie ik kan bellen" not in bare.page.content():
        wrong("screen", "does not follow without a script")
    view.page.context.close()
    bare.page.context.close()


def pages(browser, place):
    """The log, the rules, and the page that waits, at three widths in three languages."""
    place.moderate("pause \"de zaal liep vol\"", "erf")
    place.moderate("resume", "erf")
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    for language in LANGUAGES:
        for name in ["log", "rules"]:
            for code in ["zaal", "erf"]:
                page.goto(f"{place.address}/c/{code}/{name}?lang={language}")
                for found in look(page):
                    wrong(f"{name} {language}", found)
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    page.screenshot(path=OUT / f"{name}-{code}-{language}-{width}.png", full_page=True)
    waiting = Phone(place, 0)
    done(waiting.join("erf"))
    for _ in range(40):
        if waiting.field("q") or 'value="yes"' in waiting.page:
            done(waiting.answer())
    name, token = waiting.cookie.split("=")
    context.add_cookies([{"name": name, "value": token, "url": f"{place.address}/c/erf"}])
    page.goto(f"{place.address}/c/erf/wait")
    if not page.url.endswith("/wait") or page.locator("form").count() or page.locator("meta[http-equiv=refresh]").count() != 1:
        wrong("wait", f"{page.url}: {page.locator('h1').inner_text()}")
    # Who is here asked for a page that looks by itself, and can end it; axe knows only that such a page is not for everybody.
    for found in look(page, axe=False) + [(each["id"], each["nodes"][0]["html"]) for each in Axe().run(page, options={
            "runOnly": RULES}).response["violations"] if each["id"] != "meta-refresh"]:
        wrong("wait", found)
    page.screenshot(path=OUT / "wait-nl-390.png", full_page=True)
    rows = urllib.request.urlopen(f"{place.address}/c/zaal/log.csv").read().decode("utf-8-sig").splitlines()
    if rows[0] != "at,actor,act,in_words,reason" or not any("screen blank" in row for row in rows):
        wrong("log", rows[:3])
    said(f"the log has {len(rows) - 1} lines")
    context.close()


def stopping(place, people):
    """People who listen do not keep a server from stopping."""
    start = time.monotonic()
    place.process.send_signal(signal.SIGTERM)
    try:
        place.process.wait(20)
        said(f"with {len(people)} connections open the server stopped in {time.monotonic() - start:.1f} s")
    except subprocess.TimeoutExpired:
        wrong("stopping", "the server does not stop while people listen")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        place = Place(folder)
        atexit.register(place.process.kill)
        done(phones(place))
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for trial in [screen, pages]:
                try:
                    trial(browser, place)
                except Exception as error:
                    wrong(trial.__name__, f"{type(error).__name__}: {error}")
            browser.close()
        stopping(place, done(listening(place)))
    print(f"hall: {'nothing wrong' if not faults else f'{len(faults)} wrong'}")
    sys.exit(1 if faults else 0)


main()
