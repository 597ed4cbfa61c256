package org.gonghui.member.testing;

import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.util.Map;
import java.util.UUID;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import tools.jackson.databind.JsonNode;

/**
 * An officer whose account is bound to a member whom another officer entered: records name them by
 * an id that no token has, and their token says officer, nothing else.
 *
 * @param account as tokens name them
 * @param person who they are
 * @param personId as records name them
 * @param member id of their membership
 */
public record BoundOfficer(String account, Person person, String personId, String member) {

  /** A member of the community, accepted. */
  public static BoundOfficer of(Desk desk, BoundAccounts accounts, Person person) {
    JsonNode entered =
        json(desk.post(officer(UNION), "/api/v1/members", Desk.request(person)), 201);
    String member = entered.path("id").asString();
    desk.step(officer(UNION), "/api/v1/members/" + member, "acceptance", Map.of())
        .expectStatus()
        .isOk();
    String account = "officer-" + UUID.randomUUID();
    String personId = entered.path("personId").asString();
    accounts.apply(account, personId, 1).block();
    return new BoundOfficer(account, person, personId, member);
  }

  /** The token of their office at this union; that they are a member it does not say. */
  public Token at(String union) {
    return TestTokens.of(account, "officer").union(union);
  }
}
