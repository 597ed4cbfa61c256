"""Keycloak's realm says of every account what the issuer of the one-machine run says."""

import json
from pathlib import Path

from checks.findings import Findings

ACCOUNTS = "local/src/main/resources/accounts.json"
REALM = "deploy/keycloak/gonghui-realm.json"


def check(findings: Findings, root: Path) -> None:
    local = json.loads((root / ACCOUNTS).read_text())
    realm = json.loads((root / REALM).read_text())
    people(findings, local, realm)
    roles(findings, realm)
    clients(findings, local, realm)
    claims(findings, realm)
    findings.expect(realm["bruteForceProtected"] and not realm["registrationAllowed"],
                    "realm: nobody registers or guesses their way in")


def people(findings: Findings, local: dict, realm: dict) -> None:
    wanted = {it["user"]: facts_of_account(it) for it in local["accounts"]}
    users = [it for it in realm["users"] if "serviceAccountClientId" not in it]
    found = {it["username"]: facts_of_user(it) for it in users}
    for name in sorted(wanted.keys() | found.keys()):
        findings.expect(wanted.get(name) == found.get(name),
                        f"realm: {name} is the same in {ACCOUNTS}",
                        f"{wanted.get(name)} there, {found.get(name)} in the realm")
    findings.expect(all(it["credentials"][0]["value"].startswith("${") for it in users),
                    "realm: passwords come from the environment")


def facts_of_account(account: dict) -> tuple:
    return (account["subject"], account["name"], sorted(account["roles"]),
            account.get("union"), account.get("department"))


def facts_of_user(user: dict) -> tuple:
    attributes = user.get("attributes", {})
    return (user["id"], user["firstName"], sorted(user["realmRoles"]),
            only(attributes.get("union")), only(attributes.get("department")))


def only(values: list | None) -> str | None:
    return values[0] if values else None


def roles(findings: Findings, realm: dict) -> None:
    known = {it["name"] for it in realm["roles"]["realm"]}
    given = {role for user in realm["users"] for role in user["realmRoles"]}
    findings.expect(given <= known, "realm: every role that is given exists", str(given - known))


def clients(findings: Findings, local: dict, realm: dict) -> None:
    there = {it["id"]: it for it in local["clients"]}
    here = {it["clientId"]: it for it in realm["clients"]}
    docs, partner = here["docs"], here["partner"]
    findings.expect(docs["publicClient"] and not docs["directAccessGrantsEnabled"]
                    and docs["attributes"]["pkce.code.challenge.method"] == "S256",
                    "realm: the documentation page signs in with a proof key only")
    findings.expect(not any("*" in it for it in docs["redirectUris"]),
                    "realm: sign-in returns to named addresses only")
    scopes = set(partner["defaultClientScopes"]) - {"basic", "gonghui"}
    findings.expect(scopes == set(there["partner"]["scopes"]),
                    f"realm: the partner has the scopes of {ACCOUNTS}", str(scopes))
    service = next(it for it in realm["users"] if it.get("serviceAccountClientId") == "partner")
    findings.expect(service["id"] == "partner" and service["realmRoles"] == there["partner"]["roles"],
                    "realm: the partner's tokens name it and its role")
    findings.expect(partner["secret"].startswith("${"), "realm: secrets come from the environment")
    findings.expect(all({"basic", "gonghui"} <= set(it["defaultClientScopes"]) for it in here.values()),
                    "realm: every client's tokens carry the claims")


def claims(findings: Findings, realm: dict) -> None:
    mappers = [mapper for scope in realm["clientScopes"] if scope["name"] in ("basic", "gonghui", "profile")
               for mapper in scope["protocolMappers"]]
    named = {it["config"].get("claim.name") for it in mappers}
    kinds = {it["protocolMapper"] for it in mappers}
    findings.expect({"roles", "union", "department", "name"} <= named, "realm: claims are mapped")
    findings.expect("oidc-sub-mapper" in kinds, "realm: tokens have a subject")
    audiences = {it["config"].get("included.custom.audience") for it in mappers}
    findings.expect("gonghui" in audiences, "realm: tokens are meant for gonghui")
