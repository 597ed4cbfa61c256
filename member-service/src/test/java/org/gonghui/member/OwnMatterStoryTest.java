package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.member.testing.BoundOfficer;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * An officer whose account is bound to a person that a roster brought in decides nothing for or
 * against that person: records name the person by an id that no token has.
 */
@MemberLive
class OwnMatterStoryTest {

  private static final String CRAFTSMEN = "/api/v1/craftsmen";
  private static final String STARS = "/api/v1/star-selections";
  private static final String STUDIOS = "/api/v1/studios";

  private static final Map<String, Integer> POINTS =
      Map.of(
          "leader",
          20,
          "team",
          15,
          "place",
          15,
          "rules",
          10,
          "funds",
          10,
          "projects",
          10,
          "results",
          10);

  @Autowired private WebTestClient client;
  @Autowired private BoundAccounts accounts;
  @Autowired private TestClock clock;
  private Desk desk;
  private BoundOfficer bound;
  private String member;

  @BeforeEach
  void an_officer_who_is_bound_to_a_verified_member() {
    desk = new Desk(client);
    bound = BoundOfficer.of(desk, accounts, People.confirmed());
    member = bound.member();
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void nobody_proposes_themself_as_a_craftsman() {
    assertThat(code(propose(bound.at(UNION)), 403)).isEqualTo("craftsman.not-yours-to-decide");
    String path = CRAFTSMEN + "/" + json(propose(officer(UNION)), 201).path("id").asString();
    Token district = bound.at("u-longgang").department("PUBLICITY");
    assertThat(code(desk.step(district, path, "confirmation", Map.of()), 403))
        .isEqualTo("craftsman.not-yours-to-decide");
    desk.step(publicity(), path, "confirmation", Map.of()).expectStatus().isOk();
    assertThat(json(desk.get(district, path), 200).path("allowedSteps")).isEmpty();
    Map<String, Object> more = Map.of("certificate", "电工高级技师二级");
    assertThat(code(desk.step(district, path, "achievement", more), 403))
        .isEqualTo("craftsman.own-entry");
    assertThat(code(desk.step(district, path, "leaving", Map.of("reason", "证书过期")), 403))
        .isEqualTo("craftsman.own-entry");
  }

  @Test
  void nobody_leads_the_selection_in_which_they_stand() {
    Map<String, Object> selection =
        Map.of("kind", "SKILL", "edition", 199, "year", 2090, "places", 1);
    String path =
        STARS + "/" + json(desk.post(publicity(), STARS, selection), 201).path("id").asString();
    Map<String, Object> candidacy =
        Map.of("memberId", member, "merits", "主持改进工艺三项", "consented", true);
    assertThat(code(desk.post(bound.at(UNION), path + "/candidacy", candidacy), 403))
        .isEqualTo("star.own-candidacy");
    String candidate =
        json(desk.post(officer(UNION), path + "/candidacy", candidacy), 200)
            .at("/candidates/0/id")
            .asString();
    Map<String, Object> shortlist =
        Map.of(
            "candidateIds", List.of(candidate),
            "votingFrom", clock.instant().toString(),
            "votingUntil", clock.instant().plus(Duration.ofDays(7)).toString());

    Token standing = bound.at("u-longgang").department("PUBLICITY");
    assertThat(code(desk.step(standing, path, "shortlisting", shortlist), 403))
        .isEqualTo("star.own-selection");
  }

  @Test
  void who_leads_a_studio_is_not_among_those_who_inspect_it() {
    String craftsman = CRAFTSMEN + "/" + json(propose(officer(UNION)), 201).path("id").asString();
    desk.step(publicity(), craftsman, "confirmation", Map.of()).expectStatus().isOk();
    Map<String, Object> application =
        Map.of(
            "name",
            "工作室" + bound.account().substring(8, 16),
            "level",
            "DISTRICT",
            "leaderMemberId",
            member,
            "field",
            "电源技术");
    String path =
        STUDIOS
            + "/"
            + json(desk.post(officer(UNION), STUDIOS, application), 201).path("id").asString();
    Token rights =
        TestTokens.of("officer-rights", "officer").union("u-longgang").department("RIGHTS");
    assertThat(code(desk.step(rights, path, "inspection", scoring(bound.account())), 422))
        .isEqualTo("studio.inspectors");
    Token leading = bound.at("u-longgang").department("RIGHTS");
    assertThat(code(desk.step(leading, path, "inspection", scoring("officer-bantian")), 403))
        .isEqualTo("studio.not-yours-to-decide");
    desk.step(rights, path, "inspection", scoring("officer-bantian")).expectStatus().isOk();
  }

  private static Map<String, Object> scoring(String second) {
    return Map.of(
        "inspectors",
        List.of("officer-rights", second),
        "evidence",
        "现场查看场地、设备和台账",
        "points",
        POINTS);
  }

  private WebTestClient.ResponseSpec propose(Token by) {
    Map<String, Object> mastery =
        Map.of(
            "trade",
            "电工",
            "skill",
            "高压电器装配",
            "level",
            "DISTRICT",
            "certificates",
            List.of("电工高级技师"),
            "achievements",
            List.of("改进装配工艺三项"));
    return desk.post(by, CRAFTSMEN, Map.of("memberId", member, "mastery", mastery));
  }

  private static Token publicity() {
    return TestTokens.of("officer-publicity", "officer")
        .union("u-longgang")
        .department("PUBLICITY");
  }
}
