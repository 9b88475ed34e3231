"""Canaille, an identity server that others wrote, with two people and one client in memory. Usage: identity.py PORT SECRET RETURN_ADDRESS

It signs with RS512, which its key is good for and nobody told it not to. Serves until it is killed.
"""
import logging
import sys

from canaille import create_app
from canaille.app import models
from canaille.backends import Backend
from joserfc.jwk import RSAKey

PORT, SECRET, BACK = sys.argv[1:4]
PASSWORD = "een heel lange zin 7"

app = create_app({
    "SECRET_KEY": "een sleutel voor de proef", "SERVER_NAME": f"127.0.0.1:{PORT}", "PREFERRED_URL_SCHEME": "http", "CANAILLE": {"DATABASE": "memory"},
    "CANAILLE_OIDC": {"ACTIVE_JWKS": [RSAKey.generate_key(2048, auto_kid=True).as_dict(private=True)]}})
with app.app_context():
    for name in ["sjoukje", "vreemd"]:
        Backend.instance.save(models.User(
            formatted_name=name, family_name=name, display_name=name, user_name=name, emails=[f"{name}@example.nl"], password=PASSWORD))
    client = models.Client(
        client_id="meerstem", client_secret=SECRET, client_name="Meerstem", client_uri=BACK.rsplit("/", 3)[0], redirect_uris=[BACK],
        grant_types=["authorization_code"], response_types=["code"], scope=["openid", "email", "profile"], token_endpoint_auth_method="client_secret_basic")
    Backend.instance.save(client)
    client.audience = [client]
    Backend.instance.save(client)
logging.getLogger("werkzeug").setLevel(logging.ERROR)
app.run("127.0.0.1", int(PORT), threaded=True)
