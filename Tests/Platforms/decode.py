"""Feeds requests, signed by the platforms' own kits, to `meerstem channel decode`, and compares what comes out. Usage: decode.py BINARY"""
import importlib
import json
import os
import subprocess
import sys
import tempfile

NAMES = ["telegram", "whatsapp", "messenger", "matrix", "slack", "twilio", "kannel", "signal", "generic"]
NOW = 1_777_000_000


def contains(found, wanted):
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(key in found and contains(found[key], value) for key, value in wanted.items())
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(contains, found, wanted))
    return found == wanted


def configuration(name, config, environment):
    """The YAML of one channel; its secrets stand in the environment."""
    lines = ["channels:", f"  {name}:", f"    kind: {config['kind']}"]
    settings = {key: value for key, value in config.items() if key not in ("kind", "secrets")}
    if settings:
        lines.append("    settings:")
        lines += [f"      {key}: {json.dumps(str(value))}" for key, value in settings.items()]
    lines.append("    secrets:")
    for key, values in config.get("secrets", {}).items():
        places = []
        for value in values:
            variable = f"SECRET_{len(environment)}"
            environment[variable] = value
            places.append(f"{{env: {variable}}}")
        lines.append(f"      {key}: [{', '.join(places)}]")
    return "\n".join(lines) + "\n"


def run(binary, name):
    module = importlib.import_module(f"test_{name}")
    environment = {}
    cases = list(module.cases())
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(configuration(name, module.CONFIG, environment))
        file.flush()
        lines = []
        for _, request, _ in cases:
            request = dict(request)
            if isinstance(request.get("body"), (bytes, bytearray)):
                import base64
                request["body_base64"] = base64.b64encode(request.pop("body")).decode()
            lines.append(json.dumps(request))
        answer = subprocess.run(
            [binary, "channel", "decode", "--config", file.name, "--channel", name, "--now", str(NOW)],
            input="\n".join(lines) + "\n", capture_output=True, text=True, env={**os.environ, **environment})
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    wrong = 0 if len(found) == len(cases) else 1
    if wrong:
        print(f"{name}: {len(found)} answers to {len(cases)} requests\n{answer.stderr}")
    for (title, _, wanted), given in zip(cases, found):
        if not contains(given, wanted):
            wrong += 1
            print(f"{name}: {title}\n  wanted {json.dumps(wanted)}\n  found  {json.dumps(given)}")
    print(f"{name}: {len(cases)} requests, {wrong} wrong")
    return wrong


sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.exit(1 if sum(run(sys.argv[1], name) for name in NAMES) else 0)
