"""How long the moderators' page takes with ten thousand lines waiting. Usage: waiting.py BINARY LINES

Simulated residents write lines that wait (one in five says nothing); then the page is asked for twenty times, by somebody who is signed in.
"""
import http.client
import os
import re
import sys
import tempfile
import time
import urllib.parse

from serving import ROOT, Server

BINARY, LINES = os.path.abspath(sys.argv[1]), sys.argv[2]
PASSWORD = "een goede lange zin"

with tempfile.TemporaryDirectory(prefix="meerstem-") as folder:
    place = Server(BINARY, folder)
    code = re.search(r'"consultation":\s*"(\w+)"', place.tell("rehearse", str(ROOT / "Tests/Pages/dialogues/plein"), "--residents", LINES, "--json")).group(1)
    place.start(welcome="Boss")
    web = http.client.HTTPConnection("127.0.0.1", place.port, timeout=60)

    def ask(method, path, body=None, headers={}):
        web.request(method, path, body, headers)
        answer = web.getresponse()
        return answer, answer.read()

    form = urllib.parse.urlencode({"password": PASSWORD, "again": PASSWORD})
    answer, _ = ask("POST", urllib.parse.urlparse(place.link).path, form, {"Content-Type": "application/x-www-form-urlencoded"})
    cookie = {"Cookie": answer.getheader("Set-Cookie").split(";")[0]}

    def timed(path):
        times = []
        for _ in range(21):
            start = time.perf_counter()
            answer, page = ask("GET", path, headers=cookie)
            times.append((time.perf_counter() - start) * 1000)
        return answer, page, sorted(times[1:])

    # The floor: a page of the same sort with nothing of a conversation on it.
    floor = timed("/moderator/accounts")[2][10]
    answer, page, times = timed(f"/moderator/c/{code}")
    waiting = re.search(rb"(\d+) te lezen", page)
    print(f"{waiting.group(1).decode() if waiting else '?'} lines wait; the page is {len(page) / 1000:.0f} kB; "
          f"median {times[10]:.0f} ms, slowest of 20: {times[-1]:.0f} ms; {times[10] / floor:.1f}x a page without a conversation ({floor:.1f} ms)")
    place.stop()
    sys.exit(0 if answer.status == 200 and waiting else 1)
