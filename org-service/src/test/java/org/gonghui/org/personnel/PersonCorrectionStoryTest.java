package org.gonghui.org.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.KeptRecords;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionHanded;
import org.gonghui.org.testing.CorrectionWitness;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.privacy.CorrectedPerson;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is corrected as a member is corrected where a union employs, appoints or examines them. */
@OrgLive
class PersonCorrectionStoryTest {

  private static final Token STREET = officer("u-bantian");
  private static final Token SECOND = TestTokens.of("second-bantian", "officer").union("u-bantian");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final Map<String, Object> NOTHING = Map.of();
  private static final String DOCUMENTED = "personal-information.kept.as-documented";

  @Autowired Desk desk;
  @Autowired Wire wire;
  @Autowired CorrectionWitness witness;

  private final String run = UUID.randomUUID().toString();
  private final String person = "p-" + run;
  private final String request = "data-correction-" + run;
  private final Map<String, Object> before = IdentityNumbers.person("陈晓红", 1990);
  private final CorrectedPerson right =
      new CorrectedPerson("陈小红", IdentityNumbers.born(1990), "13987654321");

  @Test
  void files_that_go_on_are_put_right_and_closed_ones_stay_as_they_were_documented() {
    String worker = create("union-workers", worker(person, before));
    String instructor = create("instructors", instructor(person, before));
    Token applicant = TestTokens.of(person, "member");
    String open = applied(applicant, before);
    String closed = applied(applicant, before);
    json(desk.step(applicant, closed, "withdrawal", Map.of("reason", "另有安排")), 200);

    hand(1, right);

    PersonalDataCorrected answer = answers(1).getFirst();
    assertThat(answer.service()).isEqualTo("org-service");
    assertThat(answer.corrected()).isEqualTo(3);
    assertThat(answer.kept())
        .containsExactly(new KeptRecords("job-application", 1, DOCUMENTED, null));
    for (String path : List.of(worker, instructor, open)) {
      JsonNode plain = disclosed(path);
      assertThat(plain.path("name").asString()).isEqualTo("陈小红");
      assertThat(plain.path("phone").asString()).isEqualTo("13987654321");
      assertThat(plain.path("identityNumber").asString()).isEqualTo(right.identityNumber());
      assertThat(json(desk.get(STREET, path), 200).path("maskedPhone").asString())
          .isEqualTo("139****4321");
    }
    assertThat(disclosed(closed).path("name").asString()).isEqualTo("陈晓红");
    Map<String, Object> other =
        Map.of("name", "他人", "phone", "13812345678", "identityNumber", right.identityNumber());
    JsonNode found =
        json(desk.post(STREET, "/api/v1/union-workers", worker("p-other-" + run, other)), 409);
    assertThat(found.path("code").asString()).isEqualTo("union-worker.exists");
    json(desk.post(STREET, "/api/v1/union-workers", worker("p-free-" + run, before)), 201);
    JsonNode history = json(desk.get(STREET, worker + "/history"), 200);
    assertThat(history.toString()).contains("correction");
  }

  @Test
  void told_twice_it_answers_once_and_a_further_round_says_the_same() {
    create("union-workers", worker(person, before));
    CorrectedPerson phone = new CorrectedPerson(null, null, "13900001111");
    hand(1, phone);
    PersonalDataCorrected first = answers(1).getFirst();
    hand(1, phone);
    hand(2, phone);

    List<PersonalDataCorrected> all = answers(2);

    assertThat(all).extracting(PersonalDataCorrected::round).containsExactly(1, 2);
    assertThat(all).extracting(PersonalDataCorrected::corrected).containsExactly(1, 1);
    assertThat(first.kept()).isEmpty();
  }

  @Test
  void a_number_that_another_file_has_is_left_for_a_person_to_look_at() {
    Map<String, Object> other = IdentityNumbers.person("王小明", 1991);
    create("union-workers", worker("p-second-" + run, other));
    String mine = create("union-workers", worker(person, before));

    hand(1, new CorrectedPerson(null, (String) other.get("identityNumber"), null));

    assertThat(answers(1).getFirst().kept())
        .containsExactly(
            new KeptRecords("union-worker", 1, "personal-information.kept.in-doubt", null));
    assertThat(disclosed(mine).path("identityNumber").asString())
        .isEqualTo(before.get("identityNumber"));
  }

  @Test
  void who_is_in_no_file_is_answered_at_once() {
    ask(1);

    assertThat(answers(1))
        .containsExactly(new PersonalDataCorrected(request, "org-service", 1, 0, List.of()));
    assertThat(witness.key(request, 1)).isNull();
  }

  private void ask(int round) {
    wire.send(
        request,
        2L * round - 1,
        new PersonalDataCorrectionAsked(
            request, person, "u-bantian", round, List.of("NAME", "PHONE"), DAY));
  }

  /** As member-service does: what is right leaves once the service has asked with its key. */
  private void hand(int round, CorrectedPerson values) {
    ask(round);
    await().until(() -> witness.key(request, round) != null);
    String context = CorrectedPerson.context(request, round, "org-service");
    String sealed = ReplyKeys.seal(witness.key(request, round), context, values.packed());
    wire.send(
        request,
        2L * round,
        new PersonalDataCorrectionHanded(
            request, person, "u-bantian", round, "org-service", sealed));
  }

  private List<PersonalDataCorrected> answers(int count) {
    await().until(() -> witness.corrected(request).size() == count);
    return witness.corrected(request);
  }

  private String create(String resource, Map<String, Object> body) {
    return "/api/v1/"
        + resource
        + "/"
        + json(desk.post(STREET, "/api/v1/" + resource, body), 201).path("id").asString();
  }

  private JsonNode disclosed(String path) {
    String duty = path.contains("/job-applications/") ? "RECRUITMENT_CHECK" : "CONTRACT";
    Map<String, Object> asked = Map.of("purpose", "核对更正", "duty", duty);
    return json(desk.post(STREET, path + "/disclosures", asked), 200);
  }

  private String applied(Token applicant, Map<String, Object> who) {
    Map<String, Object> announcement =
        Map.of(
            "post", "社区工会联合会社会化工会工作者",
            "seats", 1,
            "education", "COLLEGE",
            "conditions", "熟悉工会业务。",
            "applyUntil", "2023-09-28");
    Map<String, Object> draft = Map.of("unionId", "u-bantian", "announcement", announcement);
    String recruitment = create("recruitments", draft);
    json(desk.step(SECOND, recruitment, "publication", NOTHING), 200);
    Map<String, Object> form =
        Map.of(
            "recruitmentId",
            recruitment.substring(recruitment.lastIndexOf('/') + 1),
            "person",
            who,
            "education",
            "BACHELOR");
    return "/api/v1/job-applications/"
        + json(desk.post(applicant, "/api/v1/job-applications", form), 201).path("id").asString();
  }

  private static Map<String, Object> worker(String personId, Map<String, Object> who) {
    return Map.of(
        "unionId",
        "u-bantian",
        "personId",
        personId,
        "person",
        who,
        "hiredOn",
        "2022-03-01",
        "rank",
        1);
  }

  private static Map<String, Object> instructor(String personId, Map<String, Object> who) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", "u-bantian");
    body.put("personId", personId);
    body.put("person", who);
    body.put("area", List.of("u-bantian"));
    return body;
  }
}
