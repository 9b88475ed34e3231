"""A server over a store of its own, as the trials of pages have one."""
import os
import pathlib
import re
import socketserver
import subprocess
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socketserver.TCPServer(("127.0.0.1", 0), None) as free:
        return free.server_address[1]


class Server:
    """`embed` and `more` stand in the file of the server, beside its pages and below them; who is welcomed at the start comes in by `link`."""

    def __init__(self, binary, folder, embed="", more="", port=None):
        self.binary, self.folder, self.store, self.port = binary, folder, f"{folder}/store.sqlite", port or free_port()
        self.address, self.link, self.process = f"http://127.0.0.1:{self.port}", None, None
        pathlib.Path(f"{folder}/server.yaml").write_text(
            f"listen: 127.0.0.1:{self.port}\npages: {{address: '{self.address}'{embed}}}\n{more}")

    def open(self, dialogue, code, *flags):
        """Opens a conversation; run data is that of the rehearsal, some decades later."""
        rehearsal = ROOT / dialogue / "rehearsal.yaml"
        if rehearsal.exists():
            lines = re.search(r"^run:\n((?:  .*\n)+)", rehearsal.read_text(), re.M).group(1).splitlines()
            run = "\n".join(line[2:] for line in lines).replace("2026-", "2099-").replace("2027-", "2099-") + "\n"
            pathlib.Path(f"{self.folder}/{code}.yaml").write_text(run)
            flags = [*flags, "--run", f"{self.folder}/{code}.yaml"]
        self.tell("open", str(ROOT / dialogue), "--code", code, "--allow-unreviewed", *flags)

    def start(self, *flags, welcome=None):
        if welcome:
            flags = [*flags, "--welcome", welcome]
        self.process = subprocess.Popen(
            [self.binary, "serve", "--config", f"{self.folder}/server.yaml", "--store", self.store, *flags], cwd=self.folder,
            stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            found = re.search(r"http\S+/moderator/welcome/\S+", line)
            self.link = found.group(0) if found else self.link
            # The link comes once the server listens, where somebody is welcomed.
            if found or (line.startswith("http") and not welcome):
                break
        else:
            sys.exit("the server did not start")
        threading.Thread(target=lambda: [sys.stderr.write(line) for line in self.process.stderr], daemon=True).start()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)

    def tell(self, *arguments, text=None):
        done = subprocess.run([self.binary, *arguments, "--store", self.store], cwd=self.folder, input=text, capture_output=True, text=True, timeout=600,
                              env={**os.environ, "LANG": "C.UTF-8"})
        if done.returncode:
            raise RuntimeError(f"meerstem {' '.join(arguments)} {text or ''}: {done.stderr}")
        return done.stdout
