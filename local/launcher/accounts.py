"""The ready-made accounts, from the file that the token issuer reads, and their tokens."""

import base64
import json
import urllib.error
import urllib.parse
import urllib.request

from .home import ROOT
from .trouble import Trouble

FILE = ROOT / "local" / "src" / "main" / "resources" / "accounts.json"
LOCAL_GRANT = "urn:gonghui:local-account"


def load():
    return json.loads(FILE.read_text(encoding="utf-8"))


def account_lines():
    for account in load()["accounts"]:
        union = f" of {account['union']}" if "union" in account else ""
        yield f"  {account['user']:<22} {', '.join(account['roles'])}{union}"
    for client in _partners():
        yield f"  {client['id']:<22} partner system: {' '.join(client['scopes'])}"


def _partners():
    return [client for client in load()["clients"] if client["grant"] == "client_credentials"]


def token(issuer, name, client=None, scope=None):
    """An access token of an account, or of a partner system."""
    partner = next((known for known in _partners() if known["id"] == name), None)
    if partner:
        scopes = " ".join(partner["scopes"]) if scope is None else scope
        form = {"grant_type": "client_credentials", "scope": scopes}
        return _ask(issuer, partner, {key: value for key, value in form.items() if value})
    return _ask(issuer, _client(client or "local"), {"grant_type": LOCAL_GRANT, "account": name})


def _client(name):
    clients = [known for known in load()["clients"] if known["grant"] == LOCAL_GRANT]
    found = next((known for known in clients if known["id"] == name), None)
    if not found:
        names = ", ".join(known["id"] for known in clients)
        raise Trouble(f"There is no client {name} for accounts; there are: {names}")
    return found


def _ask(issuer, client, form):
    credentials = base64.b64encode(f"{client['id']}:{client['secret']}".encode()).decode()
    request = urllib.request.Request(
        issuer + "/oauth2/token",
        data=urllib.parse.urlencode(form).encode(),
        headers={"Authorization": f"Basic {credentials}"},
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)["access_token"]
    except urllib.error.HTTPError as refused:
        raise Trouble(f"The issuer refused: {_reason(refused.read())}") from None
    except OSError as unreachable:
        raise Trouble(f"The issuer does not answer at {issuer}: {unreachable}") from None


def _reason(body):
    try:
        answer = json.loads(body)
        return answer.get("error_description") or answer.get("error")
    except ValueError:
        return body.decode(errors="replace")
