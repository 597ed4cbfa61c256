package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.util.Map;
import org.gonghui.member.testing.BoundOfficer;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Who holds an office and is a member too is that member alone where their office is not let in.
 */
@MemberLive
class BoundOfficeStoryTest {

  private static final String MEMBERS = "/api/v1/members";

  @Autowired private WebTestClient client;
  @Autowired private BoundAccounts accounts;
  private final Person rider = People.confirmed();
  private Desk desk;
  private BoundOfficer bound;
  private String other;

  @BeforeEach
  void two_members_of_one_union() {
    desk = new Desk(client);
    bound = BoundOfficer.of(desk, accounts, People.confirmed());
    other = desk.join(rider);
    desk.awaitLevel(other, "AUTHORITATIVE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"union-worker", "auditor"})
  void somebody_elses_membership_is_not_theirs_to_change_or_to_look_into(String role) {
    Token token = TestTokens.of(bound.account(), role).union("u-bantian");
    String path = MEMBERS + "/" + other;
    String tag = desk.version(officer(UNION), path);
    Map<String, Object> change = Map.of("phone", "13700137000", "evidence", "本人来电");
    desk.post(token, path + "/correction", change, head -> head.setIfMatch(tag))
        .expectStatus()
        .isNotFound();
    desk.post(token, path + "/withdrawal-request", Map.of(), head -> head.setIfMatch(tag))
        .expectStatus()
        .isNotFound();
    Map<String, Object> move = Map.of("memberId", other, "toUnionId", "u-tianan");
    desk.post(token, "/api/v1/membership-transfers", move).expectStatus().isNotFound();
    assertThat(desk.version(officer(UNION), path)).isEqualTo(tag);
    assertThat(json(desk.get(token, MEMBERS + "/me"), 200).path("id").asString())
        .isEqualTo(bound.member());
  }
}
