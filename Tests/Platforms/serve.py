"""Residents on ten channels and at two terminals, on platforms that fail, repeat and come four at a time, with a server that is killed (kill -9) on the
way: what stands in the end is what stands after a day without faults.

Usage: serve.py BINARY [RESIDENTS] [DIALOGUE ...]. Each dialogue is played with the same replies, first without faults; `erfturbine`, where one's
questions depend on what others said before, is played through all its phases by its moderator, with faults.
MEERSTEM_KILLS is how often the server is killed, MEERSTEM_PATIENCE how long everybody may take for one phase.
"""
import collections
import json
import os
import queue
import random
import re
import signal
import socketserver
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

import hostile
from channels import SECRETS, configuration, webhook
from fake_platform import Platform, draw
from residents import AtTerminal, Resident, is_question

BINARY, RESIDENTS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 40
DIALOGUES = sys.argv[3:] or ["stellingenronde"]
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PATIENCE = int(os.environ.get("MEERSTEM_PATIENCE", "240"))
KILLS = int(os.environ.get("MEERSTEM_KILLS", "3"))
CODE = "zaal1"
ENVIRONMENT = {**os.environ, **SECRETS}


def rehearsal(dialogue):
    """The run data of a dialogue, with its dates to come, and a moderator's acts, phase after phase."""
    with open(f"{ROOT}/Dialogues/{dialogue}/rehearsal.yaml") as file:
        text = file.read().replace("2026-", "2099-").replace("2027-", "2099-")
    run = re.search(r"^run:\n((?:  .*\n)+)", text, re.M).group(1)
    moderator = text[text.index("\nmoderator:"):] if "\nmoderator:" in text else ""
    # What was done on a day was done today.
    moderator = re.sub(r" on 2099-\d\d-\d\d", "", moderator)
    acts = [[act.replace("''", "'") for act in re.findall(r"'((?:[^']|'')*)'", entry)] for entry in moderator.split("\n  - ")[1:]]
    return "\n".join(line[2:] for line in run.splitlines()) + "\n", acts


class Server:
    """A server over a store, which can be killed and started again."""

    def __init__(self, folder, base, run, dialogue):
        self.folder, self.store = folder, f"{folder}/store.sqlite"
        for name, content in [("run", run), ("server", configuration(base, CODE))]:
            with open(f"{folder}/{name}.yaml", "w") as file:
                file.write(content)
        self.tell("open", f"{ROOT}/Dialogues/{dialogue}", "--run", f"{folder}/run.yaml", "--code", CODE)
        with socketserver.TCPServer(("127.0.0.1", 0), None) as free:
            self.port = free.server_address[1]
        self.address, self.kills = f"http://127.0.0.1:{self.port}", 0
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [BINARY, "serve", "--config", f"{self.folder}/server.yaml", "--store", self.store, "--listen", f"127.0.0.1:{self.port}"],
            env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
        if not any(line.startswith("http") for line in self.process.stderr):
            sys.exit("the server did not start")
        # Why a platform could not be asked is no news here.
        threading.Thread(target=lambda: [sys.stderr.write(line) for line in self.process.stderr if "asked" not in line], daemon=True).start()

    def kill(self):
        self.process.kill()
        self.process.wait()
        # What it called a moment before is still being answered.
        time.sleep(0.1)
        self.kills += 1
        self.start()

    def tell(self, *arguments):
        """Runs a command on the store, and gives what it says."""
        command = [BINARY, *arguments, "--store", self.store]
        return subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, timeout=60).stdout

    def waits(self):
        """How many messages are not sent yet."""
        try:
            text = urllib.request.urlopen(f"{self.address}/metrics", timeout=5).read().decode()
        except OSError:
            return 1
        return sum(int(number) for number in re.findall(r'state="ready"} (\d+)', text))


class Play:
    def __init__(self, dialogue, faults, folder):
        self.dialogue, self.faults, self.platform = dialogue, faults, Platform(faults)
        run, self.acts = rehearsal(dialogue)
        self.server = Server(folder, self.platform.base, run, dialogue)
        self.residents = {(r.channel, r.conversation): r for r in map(Resident, range(RESIDENTS))}
        self.terminals = [AtTerminal(RESIDENTS + number, BINARY, CODE, self.server.store, ENVIRONMENT) for number in range(2)]
        self.outgoing, self.statuses, self.lock = queue.Queue(), collections.Counter(), threading.Lock()
        self.under_way = 0
        for _ in range(16):
            threading.Thread(target=self.carry, daemon=True).start()

    # What residents say, as platforms bring it: some of it twice or four times, and again where no answer came.

    def say(self, resident, text):
        resident.sent += 1
        request = webhook(resident.channel, resident.who, resident.sent, text)
        if resident.channel == "polled":
            # Telegram tells an update again until it is asked for the next one: after a kill, that is.
            return self.platform.bring(json.loads(request[3]))
        number = draw("copies", resident.who, resident.sent) if self.faults else 1
        for _ in range(4 if number < 0.05 else 2 if number < 0.25 else 1):
            self.put(resident.channel, request)

    def put(self, channel, request):
        with self.lock:
            self.under_way += 1
        self.outgoing.put((channel, request))

    def carry(self):
        while True:
            channel, request = self.outgoing.get()
            method, path, headers, body = request
            if self.faults:
                # Some are overtaken by others.
                time.sleep(random.random() * 0.02)
            address = f"{self.server.address}/channels/{channel}/webhook{path}"
            call = urllib.request.Request(address, data=body, method=method, headers={"Content-Type": "application/json", **headers})
            try:
                status = urllib.request.urlopen(call, timeout=20).status
            except urllib.error.HTTPError as error:
                status = error.code
            except OSError:
                # No answer, as from a server that was killed: a platform sends it again.
                status = "none"
            if status in ("none", 503):
                time.sleep(0.2)
                self.put(channel, request)
            with self.lock:
                self.statuses[status] += 1
                self.under_way -= 1

    # What they hear.

    def until_quiet(self, kills):
        """Lets everybody answer what they are asked until nothing is left to say; kills the server so often meanwhile, at any moment."""
        start, still = time.time(), 0
        left = [start + random.random() * 3 for _ in range(kills)]
        while still < 5:
            if time.time() - start > PATIENCE:
                print(f"not quiet after {PATIENCE} s: {self.under_way} under way, {self.server.waits()} wait")
                return False
            if left and time.time() > min(left):
                left.remove(min(left))
                self.server.kill()
                self.platform.forgotten()
            try:
                channel, conversation, text, buttons = self.platform.told.get(timeout=0.2)
            except queue.Empty:
                # Asked of everybody, so that nobody waits for another.
                is_busy = any([terminal.answer() for terminal in self.terminals])
                is_busy = is_busy or self.under_way or left or self.server.waits() or not self.platform.told.empty()
                still = 0 if is_busy else still + 1
                continue
            still = 0
            resident = self.residents[channel, conversation]
            said = resident.hear(text, buttons)
            if said is not None:
                self.say(resident, said)
        return True

    def run(self):
        for resident in self.residents.values():
            self.say(resident, "hallo")
        start, is_well = time.time(), True
        rounds = [[]] + self.acts
        for number, acts in enumerate(rounds):
            for act in acts:
                self.server.tell("moderate", CODE, act, "--as", "Mo")
            kills = KILLS * (number + 1) // len(rounds) - KILLS * number // len(rounds) if self.faults else 0
            is_well = self.until_quiet(kills) and is_well
        self.took = time.time() - start
        return is_well

    def close(self):
        """Ends it and says whether all was well; what stands is in `summary`."""
        self.summary = json.loads(self.server.tell("summary", CODE, "--format", "json", "--audience", "moderator"))
        faults = self.misled()
        wrong = hostile.check(self.server.port)
        for terminal in self.terminals:
            terminal.leave()
        self.server.process.send_signal(signal.SIGTERM)
        code = self.server.process.wait(timeout=30)
        is_equal = subprocess.run([BINARY, "replay", CODE, "--store", self.server.store], env=ENVIRONMENT, stdout=subprocess.DEVNULL).returncode == 0
        platform = self.platform
        print(f"{self.dialogue} {'with' if self.faults else 'without'} faults: {RESIDENTS} and {len(self.terminals)} residents in {self.took:.1f} s; "
              f"answers {dict(self.statuses)}; calls {platform.calls}, failed {platform.failed}, early {platform.early}, refused {platform.wrong}; "
              f"accounting {({key: value for key, value in self.summary['accounting'].items() if value})}; killed {self.server.kills} times; stopped with {code}, replay {'equal' if is_equal else 'DIFFERS'}; wrong: {faults or 'nothing'}")
        platform.shutdown()
        return code == 0 and is_equal and wrong == 0 and not faults and platform.early == platform.wrong == 0

    def misled(self):
        """What must never be: a question answered twice, a message never sent, a resident who was not asked what the dialogue waits for."""
        store = sqlite3.connect(self.server.store)
        answers, faults = collections.Counter(), []
        for participant, body in store.execute("SELECT participant, body FROM events WHERE participant != '' ORDER BY position"):
            event = json.loads(body)
            if event["type"] == "answered":
                answers[participant, event["question"], event["place"]] += 1
        faults += [f"{key} answered {count} times" for key, count in answers.items() if count > 1]
        faults += [f"message {row} was not sent" for row, in store.execute("SELECT id FROM outbox WHERE status IN (0, 3)")]
        if self.summary["accounting"].get("underway"):
            faults.append(f"{self.summary['accounting']['underway']} never came to an end")
            faults += [f"{resident.who} on {resident.channel} heard last: {resident.last!r}" for resident in self.residents.values()
                       if is_question(resident.last)]
            faults += [f"on a screen stands last: {terminal.shown[-200:]!r}" for terminal in self.terminals]
        return faults


def figures(summary):
    """What does not depend on pseudonyms or the clock."""
    keys = ["id", "kind", "asked", "answered", "skipped", "unanswered", "options", "count", "stances", "figure"]
    questions = [{key: question.get(key) for key in keys} for question in summary["questions"]]
    return {"accounting": summary["accounting"], "questions": questions}


def play(dialogue, faults):
    with tempfile.TemporaryDirectory() as folder:
        show = Play(dialogue, faults, folder)
        try:
            is_quiet = show.run()
        except BaseException:
            for program in [show.server.process] + [terminal.program for terminal in show.terminals]:
                program.kill()
            raise
        return show.close() and is_quiet, show.summary


is_all_well = True
for dialogue in DIALOGUES:
    results = [play(dialogue, faults) for faults in ([True] if dialogue == "erfturbine" else [False, True])]
    is_all_well = is_all_well and all(is_well for is_well, _ in results)
    if len(results) == 2:
        first, second = [figures(summary) for _, summary in results]
        print("the standings are", "the same" if first == second else "DIFFERENT")
        if first != second:
            is_all_well = False
            for one, other in zip(first["questions"], second["questions"]):
                if one != other:
                    print(json.dumps(one)[:600], json.dumps(other)[:600], sep="\n")
sys.exit(0 if is_all_well else 1)
