"""Everybody plays their part in a real browser. Usage: console.py BINARY FOLDER

An operator chooses a password by the link the server prints and lets others in, an author checks a script, the operator opens a conversation, a moderator
steers it by keys, and five residents take part: one without JavaScript, one by keyboard only, one at 320 pixels, one in Arabic from right to left, and one who
comes back with a code. One moderator signs in by the organisation's own service (`provider.py`). Dissent is passed on, a proposal gets its second version, results are published, and a promise becomes late and is told. Wrong is what
`looking.py` finds on any page of the console in three languages at three widths, a message of the console of a browser, and whatever did not happen.
"""
import atexit
import datetime
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zoneinfo

from playwright.sync_api import sync_playwright

from looking import WIDTHS, look, probe
from serving import ROOT, Server, free_port

BINARY, OUT = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
PASSWORD = "een goede lange zin"
SECRET = "geheim: & meer"
faults = []


def wrong(where, what):
    print(f"  WRONG {where}: {what}")
    faults.append((where, what))


def expect(holds, where, what=""):
    if not holds:
        wrong(where, what or "did not happen")


def until(page, holds, seconds=8):
    """Waits until something holds, and says how long that took; `None` where it never did. The pages' policy lets no text run as a script."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if holds():
            return time.monotonic() - start
        page.wait_for_timeout(50)
    return None


def today():
    """The day in the time zone of the conversations, which is another one than the machine's for an hour or two."""
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")).date()


class Place(Server):
    """A server over an empty store, with one dialogue to open and a service where people can sign in."""

    def __init__(self, folder):
        port = free_port()
        self.provider = subprocess.Popen(
            [sys.executable, str(ROOT / "Tests/Pages/provider.py"), SECRET, f"http://127.0.0.1:{port}/moderator/oidc/back"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        issuer = self.provider.stdout.readline().strip()
        pathlib.Path(f"{folder}/secret").write_text(f"{SECRET}\n")
        super().__init__(
            BINARY, folder, port=port,
            more=f"allow: ['{issuer.removeprefix('http://')}']\nsignIn: {{issuer: '{issuer}', client: meerstem, secret: {{file: '{folder}/secret'}}}}\n")
        self.start(welcome="Boss")

    def start(self, welcome=None):
        super().start("--dialogues", str(ROOT / "Tests/Pages/dialogues"), welcome=welcome)


class Person:
    """Somebody at a browser of their own."""

    def __init__(self, browser, server, width=1280, language="nl", javascript=True):
        self.server, self.browser, self.language = server, browser, language
        self.context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=javascript, locale=language)
        self.page = self.context.new_page()
        # A page that is open while the server is started anew looks for it in vain for a moment.
        usual = ("status of 4", "ERR_CONNECTION_REFUSED")
        self.page.on("console", lambda message: message.type in ("error", "warning") and not any(part in message.text for part in usual)
                     and wrong(self.page.url, f"console: {message.text}"))
        self.page.on("pageerror", lambda error: wrong(self.page.url, f"script: {error}"))

    def open(self, path):
        self.page.goto(path if path.startswith("http") else self.server.address + path)

    @property
    def text(self):
        return self.page.locator("body").inner_text()

    def press(self, words):
        self.page.get_by_role("button", name=words).first.click()


class Staff(Person):
    """Somebody who works here."""

    def welcome(self, link):
        self.open(link)
        self.page.fill("[name=password]", PASSWORD)
        self.page.fill("[name=again]", PASSWORD)
        self.page.locator("button.go").click()
        expect("Meerstem" in self.text, "welcome", self.page.url)

    def invite(self, name, *roles):
        self.open("/moderator/accounts")
        form = self.page.locator("form:has([value=invite])")
        form.locator("[name=name]").fill(name)
        for box in form.locator("[name=role]").all():
            box.set_checked(box.get_attribute("value") in roles)
        form.locator("[value=invite]").click()
        return self.page.locator("pre").inner_text()

    def look_everywhere(self, name, paths):
        """Every page in three languages at three widths; axe runs its own script, in a window that does not mind the policy."""
        for language in ["nl", "en", "fy"]:
            self.open("/moderator")
            self.page.select_option("#tongue", language)
            self.page.locator("button[value=language]").click()
            context = self.browser.new_context(bypass_csp=True, storage_state=self.context.storage_state(), locale=language)
            page = context.new_page()
            for path in paths:
                page.goto(self.server.address + path)
                expect(page.locator("html").get_attribute("lang") == language, path, f"is not in {language}")
                found = [each for each in look(page) if not (isinstance(each[2], dict) and set(each[2]) <= {"scripts", "styled"})]
                if found:
                    wrong(f"{path} {language}", found[:3])
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    page.screenshot(path=OUT / f"console-{name}{re.sub('[^a-z]+', '-', path[10:])}-{language}-{width}.png", full_page=True)
            context.close()
        self.open("/moderator")
        self.page.select_option("#tongue", "nl")
        self.page.locator("button[value=language]").click()


class Resident(Person):
    """Somebody who takes part; `keys` uses no pointer."""

    def __init__(self, *arguments, tongue="Nederlands", keys=False, **more):
        super().__init__(*arguments, **more)
        self.keys, self.tongue = keys, tongue

    def push(self, target):
        with self.page.expect_navigation():
            if self.keys:
                target.focus()
                self.page.keyboard.press("Enter")
            else:
                target.click()

    def begin(self, code="plein"):
        self.open(f"/c/{code}")
        self.push(self.page.get_by_role("button", name=self.tongue))

    def answer(self, text=None, option=0):
        """Answers the question at hand: with words where a field asks for them, else with the option at that place."""
        field = self.page.locator("form.question > textarea#w, form.question > input#w")
        if text is not None and field.count():
            field.fill(text)
        else:
            pick = self.page.locator("form.question input[name=a]").nth(option)
            if self.keys:
                pick.focus()
                self.page.keyboard.press("Space")
            else:
                pick.check()
        self.push(self.page.locator("form.question button.go"))
        found = probe(self.page) if self.page.evaluate("1") else {}
        found.pop("styled", None)
        expect(not found, self.page.url, found)

    def is_asked(self):
        return self.page.locator("form.question").count() > 0

    def until_waiting(self, choose):
        self.open("/c/plein")
        for _ in range(12):
            if not self.is_asked():
                return
            prompt = self.page.locator(".prompt").first.inner_text()
            self.answer(*choose(prompt))
        wrong(self.tongue, "asked more than twelve questions")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    folder = tempfile.mkdtemp(prefix="meerstem-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    server = Place(folder)
    atexit.register(lambda: server.process.kill())
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        everybody(browser, server)
        browser.close()
    print(f"console: {'all well' if not faults else f'{len(faults)} wrong'}")
    sys.exit(1 if faults else 0)


def everybody(browser, server):
    boss = Staff(browser, server)
    boss.welcome(server.link)
    links = {name: boss.invite(name, role) for name, role in
             [("Fenna", "moderator"), ("Bauke", "moderator"), ("Auke", "author"), ("Gast", "observer"), ("Iris", "analyst")]}

    author = Staff(browser, server)
    author.welcome(links["Auke"])
    script = (ROOT / "Tests/Pages/dialogues/plein/dialogue.yaml").read_text()
    author.open("/moderator/scripts")
    author.page.fill("[name=script]", script.replace("next: duur", "next: duurt"))
    author.press("Kijk na")
    expect(all(sign in author.text for sign in ["MS0201", "duurt", "^", "1 fout,", "Zo los je het op"]), "a broken script", author.text[:300])
    author.page.fill("[name=script]", script)
    author.press("Kijk na")
    expect("Geen fouten" in author.text, "a good script", author.text[:300])

    boss.open("/moderator/open?dialogue=plein")
    boss.page.fill("[name=code]", "plein")
    boss.page.fill("[name=v-host-nl]", "het dorp aan het meer")
    boss.page.locator("button[value=open]").click()
    missing = boss.page.locator("#v-retention")
    expect(missing.get_attribute("aria-invalid") == "true" and "Vul dit in." in boss.text, "opening without a day", boss.text[:300])
    expect(boss.page.input_value("[name=v-host-nl]") == "het dorp aan het meer", "what was typed", "is lost")
    expect(boss.page.input_value("[name=code]") == "plein", "the code that was typed", "is lost")
    boss.page.fill("[name=v-retention]", "2099-01-31")
    boss.page.locator("button[value=open]").click()
    expect("/c/plein" in boss.text, "opening", boss.text[:300])

    fenna = Staff(browser, server)
    fenna.welcome(links["Fenna"])
    fenna.press("Afmelden")
    fenna.page.fill("[name=name]", "fenna")
    fenna.page.fill("[name=password]", PASSWORD)
    fenna.page.locator("button[value=in]").click()
    fenna.page.get_by_role("link", name="Het plein").click()
    expect("Fase 1 van 8: Vragen" in fenna.text, "the guide", fenna.text[:300])

    work(browser, server, boss)

    people = {
        "zonder": Resident(browser, server, width=390, javascript=False), "toetsen": Resident(browser, server, width=1280, keys=True),
        "smal": Resident(browser, server, width=320), "arabisch": Resident(browser, server, width=390, tongue="العربية", language="ar"),
        "terug": Resident(browser, server, width=390),
    }
    for name, person in people.items():
        person.begin()
        person.until_waiting(lambda prompt, name=name: (f"Ik zie het anders: {name}.", 0))
    expect(people["arabisch"].page.locator("html").get_attribute("dir") == "rtl", "Arabic", "is not from right to left")

    # The moderator's page follows by itself.
    took = until(fenna.page, lambda: fenna.page.locator(".item").count() == 5)
    if took is None:
        wrong("live", f"{fenna.page.locator('.item').count()} lines of 5 are there")
        fenna.page.reload()
    else:
        print(f"  the console follows a resident within {took:.1f} s")

    fenna.look_everywhere("busy", ["/moderator/c/plein"])
    fenna.open("/moderator/c/plein")
    moderate(fenna, Staff(browser, server, javascript=False), links["Bauke"])
    code = come_back(browser, server, people)
    expect(code, "a receipt", "there is none")
    own(boss, fenna)
    pages = [""] + [f"/{each}" for each in ["lines", "lines?question=nee", "tell", "proposals", "promises", "entry", "themes", "results"]]
    fenna.look_everywhere("fenna", ["/moderator", "/moderator/promises", "/moderator/account"] + [f"/moderator/c/plein{each}" for each in pages])
    boss.look_everywhere("boss", ["/moderator/accounts", "/moderator/accounts/log", "/moderator/scripts", "/moderator/open?dialogue=plein"])
    watch(browser, server, links)
    many(server, boss, fenna)
    other_words(browser, server)
    course(fenna, people)
    broadcast(fenna, people)
    late(server, fenna, people)
    tables(browser, server, boss, fenna)
    inviting(browser, server, boss)


def work(browser, server, boss):
    """Signing in by the organisation's own service: only who has an account, with JavaScript and without."""
    boss.invite("sjoukje@example.nl", "moderator")
    for javascript in [True, False]:
        sjoukje = Staff(browser, server, javascript=javascript)
        sjoukje.open("/moderator/c/plein")
        with sjoukje.page.expect_navigation(url="**/who?*"):
            sjoukje.press("Aanmelden met je werkaccount")
        sjoukje.page.fill("[name=user]", "Sjoukje@example.nl")
        sjoukje.press("Meld aan")
        sjoukje.page.wait_for_url("**/moderator/c/plein")
        expect("sjoukje@example.nl" in sjoukje.text and "Fase 1 van 8" in sjoukje.text, "the work account", sjoukje.text[:300])
        sjoukje.page.go_back()
        expect(sjoukje.page.url.startswith(server.address) or "/who" in sjoukje.page.url, "back from the work account", sjoukje.page.url)
    stranger = Staff(browser, server)
    stranger.open("/moderator/sign-in")
    with stranger.page.expect_navigation(url="**/who?*"):
        stranger.press("Aanmelden met je werkaccount")
    stranger.page.fill("[name=user]", "vreemd@example.nl")
    stranger.press("Meld aan")
    expect("Je hebt hier geen account" in stranger.text and "vreemd@example.nl" in stranger.text, "a stranger", stranger.text[:300])
    for language in ["nl", "en", "fy"]:
        context = browser.new_context(bypass_csp=True, locale=language)
        page = context.new_page()
        page.goto(f"{server.address}/moderator/sign-in")
        found = [each for each in look(page) if not (isinstance(each[2], dict) and set(each[2]) <= {"scripts", "styled"})]
        expect(not found, f"sign-in {language}", found[:3])
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=OUT / f"console-sign-in-{language}-{width}.png", full_page=True)
        context.close()


def moderate(fenna, bauke, link):
    """Five lines by keys: passed on, hidden for a reason, taken back, and passed on after all; and nobody decides twice."""
    keys = 0

    def press(*names):
        nonlocal keys
        for name in names:
            keys += 1
            waiting = fenna.page.locator(".item").count()
            fenna.page.keyboard.press(name)
            if name == "j":
                continue
            if name in "au12345":
                if until(fenna.page, lambda: fenna.page.locator(".item").count() != waiting) is None:
                    wrong("keys", f"{name} did nothing")

    bauke.welcome(link)
    bauke.open("/moderator/c/plein")
    fenna.page.wait_for_timeout(300)
    fenna.page.keyboard.press("j")
    fenna.page.keyboard.press("k")
    fenna.page.wait_for_timeout(300)
    bauke.page.reload()
    expect("Fenna leest dit nu." in bauke.text, "claims", "Bauke does not see what Fenna reads")
    press("a", "r", "1", "u", "a", "a", "a", "a")
    expect(fenna.page.locator(".item").count() == 0, "the queue", f"{fenna.page.locator('.item').count()} lines still wait")
    print(f"  5 lines by {keys} keys, a reason and one undo among them")
    stale = bauke.page.locator("button[value=approve]").first
    stale.click()
    bauke.page.wait_for_timeout(500)
    expect("was je voor" in bauke.text, "deciding twice", bauke.text[:400])
    fenna.page.keyboard.press("?")
    expect(fenna.page.locator("#keys").get_attribute("open") is not None, "the list of keys", "does not open")


def many(server, boss, fenna):
    """A hundred lines typed away as a moderator would: most passed on, some hidden or split, some decided once more."""
    count = 100
    boss.open("/moderator/open?dialogue=plein")
    boss.page.fill("[name=code]", "veel")
    boss.page.fill("[name=v-retention]", "2099-01-31")
    boss.page.locator("button[value=open]").click()
    lines = []
    for number in range(count):
        say = f"De bus van {number} komt te laat en het plein is donker." if number % 25 == 7 else f"Ik zie het anders: {number}."
        lines += [f'as mens{number} "{words}"' for words in ["hallo", "ja", say, "1"]]
    server.tell("moderate", "veel", "--as", "Mo", text="\n".join(lines) + "\n")
    fenna.open("/moderator/c/veel")
    waiting = lambda: int(re.search(r"(\d+) te lezen", fenna.text).group(1)) if "te lezen" in fenna.text else 0
    expect(waiting() == count, "the queue", f"{waiting()} of {count} lines wait")
    pressed = items = 0
    # In one look, since the page is made anew meanwhile.
    shown = lambda: (waiting(), fenna.page.locator(".item").all_inner_texts()[:1])

    def press(name, until_changed=True):
        nonlocal pressed
        pressed += 1
        before = shown()
        fenna.page.keyboard.press(name)
        if until_changed and until(fenna.page, lambda: shown() != before) is None:
            wrong("keys", f"{name} did nothing to line {items}")

    begun = time.monotonic()
    while waiting():
        items += 1
        if items > 3 * count:
            wrong("keys", "the queue does not end")
            break
        text = fenna.page.locator(".item blockquote, .item .said, .item p").first.inner_text()
        if "De bus van" in text and " en " in text:
            press("s", until_changed=False)
            expect(fenna.page.locator("textarea[name=parts]:focus").count() == 1, "s", "does not go to the words")
            # To where one would click.
            fenna.page.keyboard.press("Control+End")
            for _ in range(len(" en het plein is donker.")):
                fenna.page.keyboard.press("ArrowLeft")
            # The word that joins goes, and a new line comes.
            for key in ["Delete"] * len(" en ") + ["Enter", "Tab"]:
                fenna.page.keyboard.press(key)
            pressed += len(" en ") + 2
            press("Enter")
        elif items % 20 == 3:
            press("r", until_changed=False)
            press("4")
        elif items % 20 == 11:
            press("a")
            press("u")
            press("a")
        else:
            press("a")
    took = time.monotonic() - begun
    each = pressed / count
    print(f"  {count} lines by {pressed} keys ({each:.2f} a line), 4 of them split in two, 5 hidden, 5 decided twice (without those to the place of a cut); {took:.0f} s")
    expect(each <= 1.3, "keys", f"{each:.2f} a line")


def other_words(browser, server):
    """A part of a line is asked for in other words: its author writes that piece alone, and the rest stays."""
    run = pathlib.Path(f"{server.folder}/stuk.yaml")
    run.write_text("retention: 2099-01-31\n")
    server.tell("open", str(ROOT / "Tests/Pages/dialogues/plein"), "--code", "stuk", "--allow-unreviewed", "--run", str(run))
    one = Resident(browser, server)
    one.begin("stuk")
    one.answer()
    one.answer("De bomen maken het donker en mijn buurman Piet slaapt slecht")
    one.answer()
    server.tell("moderate", "stuk", "--as", "Mo", text='split c1 "De bomen maken het donker" "mijn buurman Piet slaapt slecht"\napprove c2\nrephrase c3 "Wil je dit zonder naam zeggen?"\n')
    one.open("/c/stuk/answers")
    expect("om andere woorden: Wil je dit zonder naam" in one.text, "other words", one.text[:600])
    one.push(one.page.locator("button", has_text="Wijzig").nth(1))
    expect("alleen dit stuk opnieuw: “mijn buurman Piet slaapt slecht”" in one.text, "the piece", one.text[:300])
    expect(one.page.input_value("#w") == "mijn buurman Piet slaapt slecht", "the field", one.page.input_value("#w"))
    one.answer("wie ernaast woont slaapt slecht")
    one.open("/c/stuk/answers")
    expect("De bomen maken het donker en wie ernaast woont slaapt slecht" in one.text, "the whole answer", one.text[:600])


def come_back(browser, server, people):
    """One resident loses their browser and goes on in another one with the code."""
    people["terug"].open("/c/plein/answers")
    found = people["terug"].page.locator(".receipt .code")
    code = found.inner_text() if found.count() else None
    fresh = Resident(browser, server, width=390)
    fresh.open("/c/plein")
    fresh.page.fill("#code", code or "")
    fresh.page.locator("form[action$='/resume'] button").click()
    fresh.open("/c/plein/answers")
    expect("Ik zie het anders: terug." in fresh.text, "coming back", fresh.text[:200])
    people["terug"] = fresh
    return code


def watch(browser, server, links):
    """An observer sees all and can do nothing; an analyst takes figures away."""
    guest = Staff(browser, server)
    guest.welcome(links["Gast"])
    guest.open("/moderator/c/plein")
    expect("Wie er te horen is" in guest.text and guest.page.locator("main button").count() == 0, "an observer", "has buttons")
    iris = Staff(browser, server)
    iris.welcome(links["Iris"])
    iris.open("/moderator/c/plein/results")
    with iris.page.expect_download() as file:
        iris.page.get_by_role("link", name="CSV").click()
    expect(file.value.suggested_filename == "plein-figures.csv", "figures", file.value.suggested_filename)
    iris.open("/moderator/c/plein")
    expect("hoort niet bij jouw rol" in iris.text, "an analyst", "may steer")


def on(fenna, title):
    fenna.open("/moderator/c/plein")
    fenna.page.keyboard.press("n")
    fenna.page.wait_for_load_state()
    # Everybody is told of it within a second, beside what goes on.
    fenna.page.wait_for_timeout(2000)
    expect(title in fenna.text, "the next phase", f"{title}: {fenna.text[:200]}")


def course(fenna, people):
    on(fenna, "Fase 2 van 8: Delen")
    read = []
    for name, person in people.items():
        person.until_waiting(lambda prompt: (read.append(prompt), (None, 0))[1])
    expect(any("Ik zie het anders" in each for each in read), "dissent", f"was not passed on: {read[:3]}")
    on(fenna, "Fase 3 van 8: Schrijven")
    propose(fenna, "Er komen drie bomen.", "ثلاث أشجار.")
    on(fenna, "Fase 4 van 8: Stemmen")
    for name, person in people.items():
        against = name in ("smal", "arabisch")
        person.until_waiting(lambda prompt, name=name, no=against: (f"Ruimte voor {name}.", int(no and ("voorstel" in prompt or "الاقتراح" in prompt))))
    on(fenna, "Fase 5 van 8: Verbeteren")
    fenna.open("/moderator/c/plein/proposals")
    need = re.search(r"c\d+", fenna.page.locator("table").last.inner_text()).group(0)
    propose(fenna, "Er komen twee bomen.", "شجرتان.", change=("Er blijft ruimte over.", "تبقى مساحة.", need))
    on(fenna, "Fase 6 van 8: Ermee leven")
    judged = []
    for person in people.values():
        person.until_waiting(lambda prompt: (judged.append(prompt), (None, 0))[1])
    expect(any("Er blijft ruimte over." in each for each in judged), "the second version", f"its change was not judged: {judged[:3]}")
    fenna.open("/moderator/c/plein")
    fenna.page.locator("#steps summary").click()
    fenna.press("Maak het verslag openbaar")
    fenna.open("/c/plein/results")
    expect(fenna.page.locator("h1").count() == 1 and "Het plein" in fenna.text, "results", fenna.text[:200])
    fenna.page.screenshot(path=OUT / "console-results.png", full_page=True)
    on(fenna, "Fase 7 van 8: Beloven")


def propose(fenna, dutch, arabic, change=None):
    fenna.open("/moderator/c/plein/proposals")
    form = fenna.page.locator("form:has([value=propose])")
    for language, text in [("nl", dutch), ("en", dutch), ("ar", arabic)]:
        form.locator(f"[name=w-{language}]").fill(text)
    if change:
        for language, text in [("nl", change[0]), ("en", change[0]), ("ar", change[1])]:
            form.locator(f"[name=change1-{language}]").fill(text)
        form.locator("[name=needs1]").fill(change[2])
    form.locator("[value=propose]").click()
    expect("staat klaar" in fenna.text, "a proposal", fenna.text[:300])


def broadcast(fenna, people):
    """A message is looked at, sent, and taken back in time."""
    fenna.open("/moderator/c/plein/tell")
    for language in ["nl", "en", "ar"]:
        fenna.page.fill(f"[name=w-{language}]", f"Vanavond om acht uur ({language}).")
    fenna.press("Kijk eerst")
    expect("Dit gaat naar 5 mensen." in fenna.text, "a message", fenna.text[:300])
    fenna.press("Verstuur over 30 seconden")
    fenna.press("Haal het bericht")
    expect("teruggehaald" in fenna.text, "taking a message back", fenna.text[:300])


def own(boss, fenna):
    """A promise that Fenna keeps, and one that nobody keeps yet; and a link that Boss gives out for her account."""
    for place, (what, account) in enumerate([("Lampen langs het pad.", "Fenna"), ("Een bankje bij de vijver, waar iedereen kan zitten.", "")]):
        fenna.open("/moderator/c/plein/promises")
        form = fenna.page.locator("form:has([value=commit])")
        if place:
            fenna.page.locator("#promise > summary").click()
        form.locator("[name=w]").fill(what)
        form.locator("[name=owner]").fill("de wethouder")
        form.locator("[name=due]").fill((today() + datetime.timedelta(days=3 + place)).isoformat())
        form.locator("[name=account]").select_option(account)
        form.locator("[value=commit]").click()
        expect(f"Belofte p{place + 1} is vastgelegd." in fenna.text, "a promise", fenna.text[:300])
    fenna.open("/moderator")
    expect("1 belofte van jou" in fenna.page.locator("header").inner_text(), "one's own promise", fenna.text[:300])
    expect("nog 3 dagen" in fenna.text, "how long there is left", fenna.text[:300])
    boss.open("/moderator/accounts")
    boss.page.locator("details:has-text('Fenna') > summary").click()
    boss.page.locator("form:has([value=Fenna]) [value=link]").click()
    fenna.open("/moderator")
    expect("gaf Boss een nieuwe link voor jouw account uit" in fenna.text, "what was done to an account", fenna.text[:600])


def late(server, fenna, people):
    """A promise is made, and its day passes."""
    due = today() + datetime.timedelta(days=2)
    fenna.open("/moderator/c/plein/promises")
    fenna.page.locator("#promise > summary").click()
    form = fenna.page.locator("form:has([value=commit])")
    form.locator("[name=w]").fill("De bomen worden geplant.")
    form.locator("[name=owner]").fill("de wethouder")
    form.locator("[name=due]").fill(due.isoformat())
    form.locator("[name=for]").fill("c1 c2 c3 c4 c5")
    form.locator("[value=commit]").click()
    expect("Belofte p3 is vastgelegd." in fenna.text, "a promise", fenna.text[:300])
    server.stop()
    later = (datetime.datetime.now() + datetime.timedelta(days=4)).strftime("%Y-%m-%dT%H:%M")
    told = server.tell("moderate", "plein", "show", "--as", "klok", "--now", later)
    expect("te laat" in told, "a late promise", told[-400:])
    server.start()
    person = people["smal"]
    person.open("/c/plein")
    expect("De bomen worden geplant." in person.text, "lateness", f"was not told: {person.text[:400]}")
    person.page.screenshot(path=OUT / "console-late.png", full_page=True)
    fenna.open("/moderator/c/plein")
    expect("Beloften die te laat zijn" in fenna.text, "the pulse", "says nothing of a late promise")


def tables(browser, server, boss, fenna):
    """Go-rounds: seats and turns on a page of their own, followed live, moved with JavaScript and without, and from a terminal."""
    boss.open("/moderator/open?dialogue=kring")
    boss.page.fill("[name=code]", "kring")
    boss.page.fill("[name=v-retention]", "2099-01-31")
    boss.page.locator("button[value=open]").click()
    fenna.open("/moderator/c/kring")
    fenna.page.get_by_role("link", name="Tafels").click()
    expect("Er zit nog niemand aan tafel." in fenna.text, "tables", fenna.text[:300])
    for number in range(1, 9):
        server.tell("join", "kring", "--as", f"mens{number}", text="hallo\n")
    took = until(fenna.page, lambda: fenna.page.get_by_role("heading", name="Tafel 2").count() == 1)
    expect(took is not None, "tables live", fenna.text[:400])
    server.tell("join", "kring", "--as", "mens1", text="Ik ben Anna.\n")
    took = until(fenna.page, lambda: fenna.page.locator("td", has_text="sprak").count() == 1)
    if took is None:
        wrong("a turn live", fenna.text[:600])
    else:
        print(f"  the page of tables follows a turn within {took:.1f} s")
    plain = Staff(browser, server, javascript=False)
    plain.open("/moderator/sign-in")
    plain.page.fill("[name=name]", "fenna")
    plain.page.fill("[name=password]", PASSWORD)
    plain.page.locator("button[value=in]").click()
    plain.open("/moderator/c/kring/tables")
    plain.press("Sla deze beurt over tafel 1")
    expect("overgeslagen, mag nog" in plain.text and "De beurt gaat verder." in plain.text, "a turn skipped", plain.text[:600])
    plain.press("Geef de laatste beurt terug tafel 1")
    expect("is weer aan de beurt" in plain.text and "overgeslagen, mag nog" not in plain.text, "a turn given back", plain.text[:600])
    plain.press("Sla deze beurt over tafel 1")
    fenna.look_everywhere("kring", ["/moderator/c/kring/tables"])
    server.tell("moderate", "kring", "--as", "Mo", text="table 2 next\n")
    fenna.open("/moderator/c/kring/tables")
    expect("Ronde 2 van 2" in fenna.text, "a round ended from a terminal", fenna.text[:600])


def inviting(browser, server, boss):
    """Inviting by hand: what cannot be read is said and kept, links come as a file, and one of them begins a talk."""
    boss.open("/moderator")
    boss.page.get_by_role("link", name="Het plein (plein)").click()
    boss.page.get_by_role("link", name="Uitnodigen").click()
    boss.page.fill("[name=people]", "Dorpsstraat 1\nsms;;\nDorpsstraat 2")
    boss.press("Nodig uit")
    expect("Deze regels kan ik niet lezen: 2." in boss.text, "a bad row", boss.text[:400])
    expect(boss.page.input_value("[name=people]").startswith("Dorpsstraat 1"), "whom one invites", "is lost")
    boss.look_everywhere("inviting", ["/moderator/c/plein/invite"])
    boss.open("/moderator/c/plein/invite")
    boss.page.fill("[name=people]", "Dorpsstraat 1\nDorpsstraat 2")
    with boss.page.expect_download() as download:
        boss.press("Nodig uit en geef hun links")
    rows = download.value.path().read_text().splitlines()
    expect(rows[0] == "channel,address,voice,role,link" and len(rows) == 3, "the file of links", rows)
    guest = Person(browser, server, width=390)
    guest.open(rows[1].split(",")[-1])
    expect("Deze uitnodiging is van jou alleen." in guest.text, "a personal link", guest.text[:300])


main()
