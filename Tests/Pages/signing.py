"""Signing in by an identity server that others wrote (`identity.py`), in a real browser. Usage: signing.py BINARY

Whoever has an account comes in, twice; somebody else does not. Wrong is whatever does not happen.
"""
import atexit
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from playwright.sync_api import sync_playwright

from serving import ROOT, Server, free_port

BINARY = os.path.abspath(sys.argv[1])
SECRET, THEIRS, OURS = "geheim: & meer", "een heel lange zin 7", "een goede lange zin"
faults = []


def expect(holds, where, what):
    if not holds:
        print(f"  WRONG {where}: {what}")
        faults.append(where)


def start_service(port, back):
    """The identity server, once it answers; gives its issuer."""
    issuer = f"http://127.0.0.1:{port}"
    service = subprocess.Popen(
        [sys.executable, str(ROOT / "Tests/Pages/identity.py"), str(port), SECRET, back], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    atexit.register(service.kill)
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{issuer}/.well-known/openid-configuration", timeout=5).close()
            return issuer
        except OSError:
            if service.poll() is not None:
                sys.exit(f"the identity server did not start: {service.stderr.read().decode()[-2000:]}")
            time.sleep(0.1)
    sys.exit("the identity server does not answer")


def text(page):
    return page.locator("body").inner_text()


def welcome(browser, server):
    """The operator, and an account for one whom the service knows. It says names only where it is asked, and of no address that it is verified."""
    page = browser.new_context(locale="nl").new_page()
    page.goto(server.link)
    page.fill("[name=password]", OURS)
    page.fill("[name=again]", OURS)
    page.locator("button.go").click()
    page.goto(f"{server.address}/moderator/accounts")
    form = page.locator("form:has([value=invite])")
    form.locator("[name=name]").fill("sjoukje")
    for box in form.locator("[name=role]").all():
        box.set_checked(box.get_attribute("value") == "moderator")
    form.locator("[value=invite]").click()


def sign_in(browser, server, name):
    """As a person does it: their service asks for name, password and leave. Gives the page they end on."""
    page = browser.new_context(locale="nl").new_page()
    page.goto(f"{server.address}/moderator")
    page.get_by_role("button", name="Aanmelden met je werkaccount").click()
    page.wait_for_url(lambda url: not url.startswith(server.address))
    for _ in range(8):
        page.wait_for_load_state()
        if page.url.startswith(server.address):
            return page
        for field, words in [("login", name), ("password", THEIRS)]:
            box = page.locator(f"[name={field}]:visible")
            if box.count():
                box.fill(words)
        at = page.url
        page.locator("button[name=answer][value=accept], button[type=submit]:visible").last.click()
        page.wait_for_url(lambda url: url != at, timeout=10_000)
    expect(False, "the service", f"asks on and on: {page.url} {text(page)[:300]}")
    return page


def everybody(browser, server):
    welcome(browser, server)
    for time in ["the first time", "again"]:
        sjoukje = sign_in(browser, server, "sjoukje")
        expect("sjoukje" in text(sjoukje) and "/sign-in" not in sjoukje.url, time, text(sjoukje)[:400])
    stranger = sign_in(browser, server, "vreemd")
    expect("Je hebt hier geen account" in text(stranger) and "vreemd" in text(stranger), "a stranger", text(stranger)[:400])


def main():
    folder = tempfile.mkdtemp(prefix="meerstem-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    port = free_port()
    issuer = start_service(free_port(), f"http://127.0.0.1:{port}/moderator/oidc/back")
    pathlib.Path(f"{folder}/secret").write_text(f"{SECRET}\n")
    server = Server(
        BINARY, folder, port=port,
        more=f"allow: ['{issuer.removeprefix('http://')}']\nsignIn: {{issuer: '{issuer}', client: meerstem, name: preferred_username, secret: {{file: '{folder}/secret'}}}}\n")
    server.start(welcome="Boss")
    atexit.register(lambda: server.process.kill())
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        everybody(browser, server)
        browser.close()
    print(f"signing in: {'all well' if not faults else f'{len(faults)} wrong'}")
    sys.exit(1 if faults else 0)


main()
