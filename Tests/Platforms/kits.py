"""The same call as the kits of WhatsApp and Twilio make it, given its parts: kept instead of sent."""
import re
import urllib.parse

from pywa.api import GraphAPI
from pywa.types.callback import Button, SectionRow
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client


class Graph(GraphAPI):
    def __init__(self):
        pass

    def _request(self, method, endpoint, json):
        self.kept = json
        return {}


def by_pywa(sender, content):
    """The body of a message."""
    graph, kind = Graph(), content["type"]
    graph.send_message(
        sender=sender, to=content.get("to"), recipient=content.get("recipient"), recipient_type=content["recipient_type"], typ=kind,
        msg=content[kind], reply_to_message_id=content.get("context", {}).get("message_id"))
    return graph.kept


def pywa_buttons(buttons):
    return [Button(button["reply"]["title"], button["reply"]["id"]).to_dict() for button in buttons]


def pywa_rows(rows):
    return [SectionRow(row["title"], row["id"], row.get("description")).to_dict() for row in rows]


class Twilio(HttpClient):
    def __init__(self):
        pass

    def request(self, method, uri, data=None, auth=None, **_):
        self.kept = (method, urllib.parse.urlsplit(uri).path, data, auth)
        return Response(201, "{}")


def by_twilio(user, form):
    """Method, path, form and authorization of a message."""
    # StatusCallback is status_callback, and From, a word of Python's, is from_.
    fields = {re.sub(r"(?<=.)(?=[A-Z])", "_", name).lower().replace("from", "from_"): value for name, value in form.items()}
    http = Twilio()
    Client(*user, http_client=http).messages.create(**fields)
    return http.kept
