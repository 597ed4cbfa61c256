package org.gonghui.gateway.routes;

import static org.gonghui.gateway.routes.Upstream.MEMBER;
import static org.gonghui.gateway.routes.Upstream.ORG;
import static org.gonghui.gateway.routes.Upstream.RIGHTS;
import static org.gonghui.gateway.routes.Upstream.SERVICES;

import java.util.List;

/** One public resource, {@code /api/v1/<name>}, and the service that answers for it. */
record Resource(String name, Upstream upstream) {

  /** Everything that is routed by name; what is not here does not exist for clients. */
  static final List<Resource> ALL =
      List.of(
          new Resource("unions", ORG),
          new Resource("union-directory", ORG),
          new Resource("union-foundings", ORG),
          new Resource("elections", ORG),
          new Resource("terms", ORG),
          new Resource("legal-person-certificates", ORG),
          new Resource("posts", ORG),
          new Resource("leading-geese", ORG),
          new Resource("party-links", ORG),
          new Resource("enterprises", ORG),
          new Resource("enterprise-visits", ORG),
          new Resource("enterprise-plans", ORG),
          new Resource("weekly-reports", ORG),
          new Resource("appraisals", ORG),
          new Resource("subsidy-funds", ORG),
          new Resource("demonstration-sites", ORG),
          new Resource("innovation-projects", ORG),
          new Resource("federation-gradings", ORG),
          new Resource("boutique-programmes", ORG),
          new Resource("boutiques", ORG),
          new Resource("pairings", ORG),
          new Resource("dues-payments", ORG),
          new Resource("dues-statements", ORG),
          new Resource("budgets", ORG),
          new Resource("spending-requests", ORG),
          new Resource("audit-findings", ORG),
          new Resource("coverage", ORG),
          new Resource("work-plans", ORG),
          new Resource("plan-tasks", ORG),
          new Resource("plan-reports", ORG),
          new Resource("rules", ORG),
          new Resource("me", MEMBER),
          new Resource("members", MEMBER),
          new Resource("membership-transfers", MEMBER),
          new Resource("verifications", MEMBER),
          new Resource("verification-reviews", MEMBER),
          new Resource("verification-status", MEMBER),
          new Resource("webhook-subscriptions", MEMBER),
          new Resource("card-checks", MEMBER),
          new Resource("activists", MEMBER),
          new Resource("honour-campaigns", MEMBER),
          new Resource("honour-proposals", MEMBER),
          new Resource("honours", MEMBER),
          new Resource("consents", MEMBER),
          new Resource("data-exports", MEMBER),
          new Resource("data-erasures", MEMBER),
          new Resource("data-reads", MEMBER),
          new Resource("star-selections", MEMBER),
          new Resource("studios", MEMBER),
          new Resource("craftsmen", MEMBER),
          new Resource("campaigns", MEMBER),
          new Resource("campaign-activities", MEMBER),
          new Resource("campaign-records", MEMBER),
          new Resource("courses", MEMBER),
          new Resource("course-orders", MEMBER),
          new Resource("contests", MEMBER),
          new Resource("contest-entries", MEMBER),
          new Resource("groups", MEMBER),
          new Resource("group-memberships", MEMBER),
          new Resource("group-activities", MEMBER),
          new Resource("degree-programmes", MEMBER),
          new Resource("degree-applications", MEMBER),
          new Resource("degree-rankings", MEMBER),
          new Resource("stations", SERVICES),
          new Resource("covers", SERVICES),
          new Resource("hospital-visits", SERVICES),
          new Resource("legal-aid-cases", RIGHTS),
          new Resource("lawyers", RIGHTS),
          new Resource("legal-periods", RIGHTS));
}
