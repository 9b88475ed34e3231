"""Residents who read what they are told and answer each question once, always the same, whatever comes twice or in another order."""
import os
import re
import subprocess
import threading

from channels import CHANNELS, conversation
from fake_platform import draw


def options(text, buttons):
    """What can be chosen: for each label what is typed for it. Options are the last lines of a text."""
    listed = {}
    for line in reversed(text.strip().split("\n")):
        found = re.fullmatch(r"([A-Z]|\d{1,2})[.)]? +(\S.*)", line)
        if not found:
            break
        listed[found.group(2)] = found.group(1)
    return listed or {label: label for label in buttons}


def reply(number, text, buttons):
    """What a resident says to a question: it depends on their number, and on the words of the question without its options, whose order differs."""
    text = re.split(r"^Vraag \d+ van .+$", text, flags=re.M)[-1]
    choices = options(text, buttons)
    # Its last paragraph: what was said before it may come in the same message or by itself.
    question = re.sub(r"(\n([A-Z]|\d{1,2})[.)]? .*)+\s*$", "", text).strip().split("\n\n")[-1]
    question = re.sub(r"\s+", " ", question)
    if not choices:
        # What is quoted may be the first of several, in an order of their own.
        question = question.split('"')[0]
    question = question[:60]
    fate = draw(number, question)
    # Nobody says something twice in other words.
    labels = sorted(label for label in choices if "anders" not in label.split())

    def some(count):
        return [choices[label] for label in sorted(labels, key=lambda label: draw(number, question, label))[:count]]

    if "10 punten" in text and len(labels) > 2:
        first, second = some(2)
        return f"{first}6 {second}4"
    if re.search(r"\b3 (dingen|nummers)|precies 3", text) and len(labels) > 2:
        return " ".join(some(3))
    if "van 0 tot 100" in text:
        return str(int(fate * 101))
    if "Nederlands" in choices:
        return choices["Nederlands"]
    if "Ja" in choices and len(labels) == 2:
        must = re.search(r"16 (jaar )?(bent )?of ouder|[Mm]ogen we|[Kk]lopt|Mag ", text)
        return "ja" if must or fate < 0.6 else "nee"
    if labels:
        return some(1)[0]
    if "Typ 0" in text and fate < 0.5:
        return "0"
    # Never the same words twice: others are asked about them, and tell two questions apart by what stands in them.
    return f"Omdat het zo is, zegt nummer {number} op {int(fate * 1e6)}."


def is_question(text, buttons=()):
    """Whether an answer is asked for: a question, the same again, or whether what was understood is right; not an overview of answers."""
    if re.search(r"^Vraag \d+ van .+$|^Dat snap ik niet|^Typ een letter met je punten", text, re.M):
        return True
    signs = list(options(text, buttons).values())
    # A long overview comes in pieces: the first says what it is, the last how to change it, and those between begin in the middle.
    return bool(signs) and signs[-1] in ("1", "A", *buttons) and not re.search("Dit zijn jouw antwoorden|WIJZIG", text)


class Resident:
    """Somebody with a phone."""

    def __init__(self, number):
        self.channel = CHANNELS[number % len(CHANNELS)]
        self.who = str(31600000000 + number)
        self.number, self.sent, self.read, self.last = number, 0, set(), ""

    @property
    def conversation(self):
        return conversation(self.channel, self.who)

    def hear(self, text, buttons):
        """What is said to a message; `None` where nothing is asked, or it was read before: a platform may show one twice."""
        self.last = text
        if text in self.read or not is_question(text, buttons):
            return None
        self.read.add(text)
        return reply(self.number, text, buttons)


class AtTerminal:
    """Somebody at a terminal beside the server, on the same store."""

    def __init__(self, number, binary, code, store, environment):
        self.number, self.read = number, set()
        self.program = subprocess.Popen([binary, "join", code, "--as", f"Buur {number}", "--store", store], env=environment, text=True, bufsize=1,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.shown, self.before, self.lock = "", "", threading.Lock()
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while chunk := os.read(self.program.stdout.fileno(), 65536):
            with self.lock:
                self.shown += chunk.decode()

    def answer(self):
        """Answers the last question on the screen where it is a new one, and stood there a moment; says whether something is going on."""
        with self.lock:
            shown, before = self.shown, self.before
            self.before = shown
        if shown != before:
            return True
        # What the moderator tells everybody may stand below the question.
        text = next((text for text in reversed(shown.strip().split("\n\n")) if is_question(text)), "")
        if not text or text in self.read or self.program.poll() is not None:
            return False
        self.read.add(text)
        # A line that goes on below was long.
        whole = re.sub(r"(?<=[^\n]{60})\n(?!\d+ |[A-Z] )", " ", text)
        self.program.stdin.write(reply(self.number, whole, []) + "\n")
        self.program.stdin.flush()
        return True

    def leave(self):
        self.program.stdin.close()
        try:
            self.program.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.program.kill()
