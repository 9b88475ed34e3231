"""A moderator asks a language model about themes, over HTTP, of a model that fails in every way, with a server that is killed on the way: no figure
changes, nothing is told twice, and no name leaves the house.

Usage: model.py BINARY
"""
import json
import os
import re
import signal
import socketserver
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

from fake_model import FakeModel

BINARY = sys.argv[1]
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KEY = "sleutel-van-het-model"
QUESTIONS = ["r2_nee", "r3_bit", "r1_ervaring"]
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)
        print(f"wrong: {what}")


def run(*arguments, fails=False):
    done = subprocess.run([BINARY, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120)
    if (done.returncode != 0) != fails:
        sys.exit(f"{' '.join(arguments)}: {done.returncode} {done.stderr}")
    return done.stdout + (done.stderr if fails else "")


class Server:
    def __init__(self, store, folder, text):
        self.store, self.file, self.log = store, f"{folder}/server.yaml", f"{folder}/server.log"
        with open(self.file, "w") as file:
            file.write(text)
        with socketserver.TCPServer(("127.0.0.1", 0), None) as free:
            self.port = free.server_address[1]
        self.start()

    def start(self):
        log = open(self.log, "a")
        self.process = subprocess.Popen(
            [BINARY, "serve", "--config", self.file, "--store", self.store, "--listen", f"127.0.0.1:{self.port}"], stderr=log, env={**os.environ, "MODEL_KEY": KEY})
        for _ in range(200):
            try:
                return urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5)
            except OSError:
                time.sleep(0.05)
        sys.exit("the server did not start")

    def waits(self):
        text = urllib.request.urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=5).read().decode()
        return int((re.findall(r'outbox{channel="model",state="ready"} (\d+)', text) or ["0"])[0])

    def until_done(self, patience=60):
        end = time.time() + patience
        while self.waits():
            if time.time() > end:
                return check(False, f"still waiting after {patience} s")
            time.sleep(0.1)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        check(self.process.wait(timeout=30) == 0, "the server stopped badly")


def counted(value):
    """A standing without what a model wrote, and without clocks."""
    left_out = {"suggestion", "prose", "near", "nearModel", "models", "approved", "moderation", "moderationAccount", "asOf", "to"}
    if isinstance(value, dict):
        return {key: counted(part) for key, part in value.items() if key not in left_out}
    return [counted(part) for part in value] if isinstance(value, list) else value


def play(folder):
    store, model = f"{folder}/store.sqlite", FakeModel()
    run("rehearse", f"{ROOT}/Dialogues/erfturbine", "--residents", "200", "--seed", "7", "--store", store)
    code = sqlite3.connect(store).execute("SELECT code FROM consultations").fetchone()[0]

    def tell(act, **more):
        return run("moderate", code, act, "--as", "Mo", "--store", store, **more)

    def summary(form="json", audience="moderator"):
        return run("summary", code, "--format", form, "--audience", audience, "--store", store)

    check("serve" in tell(f"themes {QUESTIONS[0]} ask", fails=True), "without a server nobody can ask")
    bare = Server(store, folder, "channels: {}\n")
    check("serve" in tell(f"themes {QUESTIONS[0]} ask", fails=True), "a server without a model has none asked")
    bare.stop()

    server = Server(
        store, folder,
        f"allow: ['{model.host}']\nmodel:\n  url: http://{model.host}/v1\n  name: proefmodel\n  embeddings: vergelijker\n  key: {{env: MODEL_KEY}}\n  timeout: 2\n")
    time.sleep(1.5)
    before = json.loads(summary())
    check(not model.calls, "a server asks nothing by itself")

    # Each of three things it is asked fails twice before it is answered.
    model.faults = ["busy", "broken", None, "garbage", "hang", None, "endless", "chatter", None]
    start = time.time()
    tell(f"themes {QUESTIONS[0]} ask")
    check("opnieuw" in tell(f"themes {QUESTIONS[0]} ask", fails=True), "what is being asked is not asked again")
    server.until_done()
    print(f"six faults and three answers in {time.time() - start:.1f} s, {len(model.calls)} calls")
    check(len(model.calls) == 9, f"{len(model.calls)} calls")
    first = json.loads(summary())
    section = next(section for section in first["themes"] if section["question"] == QUESTIONS[0])
    # Themes too small to be public are not sent, so they have none.
    check(sum("suggestion" in theme for theme in section["themes"]) > 1, "themes have no names")
    check(len(section["prose"]["sentences"]) == 1, "the sentence without a number stands")
    check(counted(first) == counted(before), "a figure changed")

    shown = tell(f"show themes {QUESTIONS[0]}")
    check("Zorg om rust" in shown and f"thema {QUESTIONS[0]} goedkeuren" in " ".join(shown.split()), "a moderator sees at once what was written")
    tell(f"themes {QUESTIONS[0]} approve")
    check("opnieuw" not in tell(f"themes {QUESTIONS[2]} approve", fails=True), "nothing is approved that nobody wrote")

    # Killed while the model thinks: it is asked again, and answers once.
    model.faults = ["slow"]
    model.began.clear()
    tell(f"themes {QUESTIONS[1]} ask")
    model.began.wait(timeout=20)
    server.process.kill()
    server.process.wait()
    server.start()
    server.until_done()
    events = [json.loads(body) for body, in sqlite3.connect(store).execute("SELECT body FROM events WHERE participant = ''")]
    answers = [(event["question"], event["part"]) for event in events if event["type"] == "modelAnswered"]
    check(len(answers) == len(set(answers)) == 6, f"answers {answers}")

    # A model that wants to do harm, and one that leads elsewhere.
    model.faults = ["nasty", "nasty", "moved"]
    tell(f"themes {QUESTIONS[2]} ask")
    server.until_done()
    last = json.loads(summary())
    check(counted(last) == counted(before), "a figure changed by a model that wants to")
    section = next(section for section in last["themes"] if section["question"] == QUESTIONS[2])
    check("prose" not in section and all("suggestion" not in theme for theme in section["themes"]), "nothing of it stands")
    notes = [note for note in last["method"]["models"] if note["question"] == QUESTIONS[2]]
    check(any("none" in note for note in notes), "and where it led elsewhere there is no answer")

    # Every report says what a model wrote.
    text, table = summary("text"), summary("csv")
    run("summary", code, "--format", "html", "--audience", "moderator", "--store", store, "--to", f"{folder}/pages")
    pages = "".join(open(f"{folder}/pages/{name}").read() for name in os.listdir(f"{folder}/pages") if name.endswith(".html"))
    for form, said in [("text", " ".join(text.split())), ("csv", table), ("html", pages)]:
        check("Zorg om rust" in said and "geschreven met taalmodel proefmodel" in said, f"the {form} does not mark it")
        check("<script>alert" not in said and "\u202e" not in said and "\u001b[31m" not in said, f"the {form} holds what was refused")

    # What left the house.
    told = b"\n".join(body for _, _, body in model.calls).decode()
    people = [name for name, in sqlite3.connect(store).execute("SELECT participant FROM people")]
    check(people and not any(name in told for name in people), "a pseudonym left the house")
    check(all(headers.get("authorization") == f"Bearer {KEY}" for _, headers, _ in model.calls), "a call without its key")
    chats = [json.loads(json.loads(body)["messages"][1]["content"]) for path, _, body in model.calls if path.endswith("/chat/completions")]
    check(chats and not any(re.search(r"\d|@|://", text["says"]) for chat in chats for text in chat["texts"]), "a number or an address left the house")
    check(KEY not in open(server.log).read(), "the key stands in the log")

    # Taken back, it is gone.
    for question in QUESTIONS:
        tell(f"themes {question} reset")
    gone = json.loads(summary())
    check(gone["method"]["models"] == [] and "proefmodel" not in json.dumps(gone["themes"]), "something is left after a reset")
    server.stop()
    run("replay", code, "--store", store)


with tempfile.TemporaryDirectory() as folder:
    play(folder)
print("wrong:", faults or "nothing")
sys.exit(1 if faults else 0)
