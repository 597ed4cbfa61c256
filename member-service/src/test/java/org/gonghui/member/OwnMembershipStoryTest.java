package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.CollectiveJoining;
import org.gonghui.member.testing.BoundOfficer;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * An officer decides nothing about the membership, the identity or the account of the person that
 * they are, though their token says only that they are an officer; and reads their own page.
 */
@MemberLive
class OwnMembershipStoryTest {

  private static final String OWN = "membership.own-application";
  private static final Map<String, Object> NOTHING = Map.of();

  @Autowired private WebTestClient client;
  @Autowired private BoundAccounts accounts;
  @Autowired private CollectiveJoining joining;
  @Autowired private Clock clock;
  private Desk desk;
  private BoundOfficer bound;
  private String path;

  @BeforeEach
  void an_officer_who_is_bound_to_a_member() {
    desk = new Desk(client);
    bound = BoundOfficer.of(desk, accounts, People.confirmed());
    path = "/api/v1/members/" + bound.member();
    // the answer of the authority changes the version that a step names
    desk.awaitLevel(bound.member(), "AUTHORITATIVE");
  }

  @Test
  void nobody_decides_on_their_own_membership() {
    Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
    steps.put("acceptance", NOTHING);
    steps.put("refusal", Map.of("reason", "不在本工会管辖范围"));
    steps.put("appeal-acceptance", Map.of("answer", "应予接收"));
    steps.put("appeal-rejection", Map.of("answer", "不予接收"));
    steps.put("retention", Map.of("cause", "RETIREMENT", "since", today()));
    steps.put("resumption", NOTHING);
    steps.put("participation", Map.of("on", today()));
    steps.put("talk", Map.of("note", "今后按时参加"));
    steps.put("proposal-dismissal", NOTHING);
    steps.put("automatic-withdrawal", NOTHING);
    steps.put("withdrawal", NOTHING);
    steps.put("expulsion", Map.of("document", "象工联〔2023〕7号", "reason", "违纪", "decidedOn", today()));
    steps.put("death", Map.of("on", today()));
    steps.put("former-member-death", Map.of("on", today()));
    steps.put("death-rescission", Map.of("document", "坂工〔2023〕12号", "reason", "本人到场"));

    steps.forEach((step, body) ->
        assertThat(code(desk.step(bound.at(UNION), path, step, body), 403))
            .as(step)
            .isEqualTo(OWN));
    assertThat(desk.member(bound.member()).path("status").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void a_row_of_a_roster_is_a_decision_too() {
    Viewer known =
        new Viewer(bound.account(), Set.of("officer"), UNION, null, Set.of(), bound.personId());
    Command command = new Command(known, clock.instant(), path, () -> "", null, null);
    assertThatThrownBy(() -> joining.accept(command, bound.member(), null, "花名册").block())
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining(OWN);
  }

  @Test
  void nobody_proves_their_own_identity_or_decides_on_the_review_of_it() {
    Token own = bound.at(UNION);
    String verification = "/api/v1/verifications/" + bound.member();
    String version = desk.version(own, path);
    Map<String, String> roster = Map.of("roster", "2023年9月职工花名册");
    assertThat(
            code(
                desk.post(
                    own,
                    verification + "/roster-confirmation",
                    roster,
                    it -> it.setIfMatch(version)),
                403))
        .isEqualTo(OWN);
    Map<String, String> urgent = Map.of("reason", "住院慰问申请待实名");
    assertThat(code(desk.post(own, verification + "/urgency", urgent), 403)).isEqualTo(OWN);

    BoundOfficer doubted = BoundOfficer.of(desk, accounts, People.mismatched());
    String review = review(doubted);
    assertThat(json(desk.get(doubted.at(UNION), review), 200).path("allowedSteps")).isEmpty();
    Map<String, Object> right = Map.of("outcome", "CONFIRMED", "note", "核对原件");
    Map<String, Object> card =
        Map.of("kind", "IDENTITY_CARD", "original", true, "description", "居民身份证");
    Map<String, Object> proposal =
        Map.of("outcome", "CONFIRMED", "note", "核对原件", "papers", List.of(card));
    assertThat(code(desk.step(doubted.at(UNION), review, "proposal", proposal), 403))
        .isEqualTo(OWN);
    desk.step(officer(UNION), review, "proposal", proposal).expectStatus().isOk();
    assertThat(code(desk.step(doubted.at("u-bantian"), review, "decision", right), 403))
        .isEqualTo(OWN);
  }

  @Test
  void nobody_answers_for_a_union_whether_they_move_or_takes_that_back_for_it() {
    Map<String, Object> request = Map.of("toUnionId", "u-tianan", "memberId", bound.member());
    String transfer =
        "/api/v1/membership-transfers/"
            + json(desk.post(officer(UNION), "/api/v1/membership-transfers", request), 201)
                .path("id")
                .asString();
    for (String step : List.of("acceptance", "refusal", "cancellation")) {
      Token at = bound.at(step.equals("cancellation") ? UNION : "u-tianan");
      Map<String, Object> said = step.equals("refusal") ? Map.of("reason", "不在本园区") : NOTHING;
      assertThat(code(desk.step(at, transfer, step, said), 403))
          .as(step)
          .isEqualTo("membership-transfer.other-side");
      assertThat(json(desk.get(at, transfer), 200).path("allowedSteps")).isEmpty();
    }
    desk.step(officer("u-tianan"), transfer, "acceptance", NOTHING).expectStatus().isOk();
  }

  @Test
  void nobody_unbinds_their_own_account() {
    Map<String, Object> why = Map.of("reason", "手机遗失，本人持身份证到场");
    String version = desk.version(bound.at(UNION), path);
    for (String step : List.of("unbinding-proposal", "unbinding-approval", "unbinding-refusal")) {
      assertThat(
              code(
                  desk.post(
                      bound.at(UNION),
                      path + "/account/" + step,
                      step.equals("unbinding-approval") ? NOTHING : why,
                      it -> it.setIfMatch(version)),
                  403))
          .as(step)
          .isEqualTo("account.own");
    }
  }

  @Test
  void what_is_theirs_as_a_member_is_open_to_them_and_to_no_other_officer() {
    Token own = bound.at("u-buji");
    JsonNode page =
        await()
            .until(
                () -> json(desk.get(own, "/api/v1/me"), 200),
                it -> it.path("memberships").size() == 1);
    assertThat(page.path("personId").asString()).isEqualTo(bound.personId());
    assertThat(page.at("/memberships/0/id").asString()).isEqualTo(bound.member());
    assertThat(json(desk.get(own, "/api/v1/members/me"), 200).path("id").asString())
        .isEqualTo(bound.member());
    json(desk.get(own, "/api/v1/me/notices"), 200);
    json(desk.get(own, "/api/v1/data-reads"), 200);
    Token elsewhere = bound.at("u-longgang").department("PUBLICITY");
    json(desk.post(elsewhere, "/api/v1/data-exports", NOTHING), 202);
    Map<String, Object> other = Map.of("memberId", desk.join(People.confirmed()), "reason", "来访");
    assertThat(code(desk.post(elsewhere, "/api/v1/data-exports", other), 403))
        .isEqualTo("personal-data.officers-only");

    desk.get(officer("u-buji"), "/api/v1/me").expectStatus().isForbidden();
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
  }

  private String review(BoundOfficer of) {
    String query = "/api/v1/verification-reviews?memberId=" + of.member();
    JsonNode open =
        await()
            .until(
                () -> json(desk.get(officer(UNION), query), 200).path("items").path(0),
                it -> !it.isMissingNode());
    return "/api/v1/verification-reviews/" + open.path("id").asString();
  }

  private String today() {
    return WorkingDays.dateOf(clock.instant()).toString();
  }
}
