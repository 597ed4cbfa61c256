"""What the applications are called and which settings each must be given."""

SERVICES = ("org-service", "member-service", "services-service", "rights-service")
APPLICATIONS = ("gateway", *SERVICES)

TOKENS = {"SERVER_PORT", "GONGHUI_SECURITY_ISSUER", "GONGHUI_SECURITY_JWKSURI",
          "GONGHUI_SECURITY_AUDIENCE"}
KEYS = {"GONGHUI_KEYS_FIELD", "GONGHUI_KEYS_INDEX", "GONGHUI_KEYS_CURSOR", "GONGHUI_KEYS_AUDIT"}
# where the folders of deploy/law are, in every service
LAW = {"GONGHUI_LAW_RULES": "/etc/gonghui/law/rules", "GONGHUI_LAW_CALENDAR": "/etc/gonghui/law/calendar",
       "GONGHUI_LAW_PLANS": "/etc/gonghui/law/plans",
       "GONGHUI_LAW_STANDARDS": "/etc/gonghui/law/standards"}
SERVICE = TOKENS | KEYS | {*LAW, "GONGHUI_LAW_AREA", "GONGHUI_LAW_AREAS", "SPRING_MONGODB_URI",
                           "SPRING_KAFKA_BOOTSTRAP_SERVERS"}
ROUTES = {"GONGHUI_GATEWAY_ORG", "GONGHUI_GATEWAY_MEMBER", "GONGHUI_GATEWAY_SERVICES",
          "GONGHUI_GATEWAY_RIGHTS"}

REQUIRED = {
    "gateway": TOKENS | ROUTES,
    # without base data there is no union that another could stand under
    "org-service": SERVICE | {"GONGHUI_SEED"},
    "member-service": SERVICE | {"GONGHUI_AUTHORITY_URL", "GONGHUI_AUTHORITY_RATE"},
    "services-service": SERVICE,
    "rights-service": SERVICE,
}
