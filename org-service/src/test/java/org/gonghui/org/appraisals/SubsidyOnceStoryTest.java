package org.gonghui.org.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@OrgLive
class SubsidyOnceStoryTest extends Homes {

  private static final int SUM = 3_000_000;
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final Map<String, Object> PAYMENT =
      Map.of("paidOn", DAY.toString(), "voucher", "2023-9");

  @Autowired Appraisals appraisals;

  @Test
  void a_home_that_lost_its_grade_and_is_accepted_anew_is_not_subsidised_again() {
    String union = union();
    String fund = fund(10_000_000);
    String first = paid(union, fund);
    json(desk.step(STREET, first, "reassessment", failed()), 200);
    refused(accepted(union), fund);
  }

  @Test
  void nor_is_one_whose_title_was_taken_away() {
    String union = union();
    String fund = fund(10_000_000);
    String first = paid(union, fund);
    json(desk.step(STREET, first, "withdrawal", Map.of("reason", "场地挪作他用")), 200);
    refused(accepted(union), fund(10_000_000));
  }

  @Test
  void what_was_granted_and_not_paid_is_granted_again() {
    String union = union();
    String fund = fund(SUM);
    String first = accepted(union);
    json(desk.step(organizing(), first, "subsidy-grant", Map.of("fundId", fund)), 200);
    json(desk.step(STREET, first, "withdrawal", Map.of("reason", "场地挪作他用")), 200);
    desk.await(organizing(), FUNDS + "/" + fund, "left", "" + SUM);
    String second = accepted(union);
    assertThat(steps(second)).contains("subsidy-grant");
    json(desk.step(organizing(), second, "subsidy-grant", Map.of("fundId", fund)), 200);
  }

  @Test
  void one_fund_alone_subsidises_a_home_however_many_grant_at_once() {
    String home = accepted(union());
    List<String> funds = IntStream.range(0, 6).mapToObj(_ -> fund(SUM)).toList();
    String version = desk.version(STREET, home);
    List<Integer> statuses =
        funds.parallelStream()
            .map(it -> Map.of("fundId", it))
            .map(it ->
                desk.post(
                    organizing(), home + "/subsidy-grant", it, head -> head.setIfMatch(version)))
            .map(Homes::status)
            .toList();
    assertThat(statuses).containsOnlyOnce(200).allMatch(it -> it == 200 || it == 412 || it == 422);
    String from = json(desk.get(STREET, home), 200).at("/subsidy/fundId").asString();
    for (String fund : funds) {
      desk.await(organizing(), FUNDS + "/" + fund, "left", fund.equals(from) ? "0" : "" + SUM);
    }
  }

  @Test
  void of_several_who_grant_it_from_one_fund_at_once_one_has_done_so() {
    String home = accepted(union());
    Map<String, String> fund = Map.of("fundId", fund(SUM));
    String version = desk.version(STREET, home);
    assertThat(desk.organizersAtOnce(home + "/subsidy-grant", fund, version))
        .containsExactly(200, 412, 412, 412, 412, 412);
  }

  /** What no order of steps leads to, as there is one appraisal at a time: the store holds it. */
  @Test
  void of_many_subsidies_of_a_home_at_the_same_moment_the_database_takes_one() {
    String union = union();
    List<String> refusals =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> subsidised(union))
            .map(it ->
                appraisals
                    .add(Command.of("test", UUID.randomUUID().toString(), Instant.now(), null), it)
                    .map(_ -> "taken")
                    .onErrorResume(Duplicate.class, e -> Mono.just(e.code()))
                    .block())
            .toList();
    assertThat(refusals).hasSize(8).containsOnlyOnce("taken");
    assertThat(refusals)
        .filteredOn(it -> !it.equals("taken"))
        .containsOnly("appraisal.subsidised-already");
  }

  private static Change<Appraisal> subsidised(String union) {
    Subsidy granted = Subsidy.granted(union, "fund-1", SUM, "p-9", DAY);
    Appraisal ended =
        new Appraisal(
            Ids.next("appraisal"),
            union,
            AppraisalKind.WORKER_HOME,
            AppraisalStatus.WITHDRAWN,
            Set.of("p-1"),
            List.of(),
            null,
            List.of(),
            false,
            null,
            null,
            granted.paid(DAY, "2023-9"),
            null,
            Deadlines.none());
    return Change.of(ended, "entry");
  }

  private String paid(String union, String fund) {
    String path = accepted(union);
    json(desk.step(organizing(), path, "subsidy-grant", Map.of("fundId", fund)), 200);
    json(desk.step(STREET, path, "subsidy-payment", PAYMENT), 200);
    desk.await(organizing(), FUNDS + "/" + fund, "paid", "" + SUM);
    return path;
  }

  private void refused(String path, String fund) {
    String left = json(desk.get(organizing(), FUNDS + "/" + fund), 200).path("left").asString();
    assertThat(steps(path)).contains("excellence").doesNotContain("subsidy-grant");
    Map<String, Object> from = Map.of("fundId", fund);
    JsonNode refusal = json(desk.step(organizing(), path, "subsidy-grant", from), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("appraisal.subsidised-already");
    assertThat(refusal.at("/rule/id").asString()).isEqualTo("worker-home.subsidy");
    JsonNode after = json(desk.get(organizing(), FUNDS + "/" + fund), 200);
    assertThat(after.path("left").asString()).isEqualTo(left);
  }

  private List<String> steps(String path) {
    return json(desk.get(STREET, path), 200)
        .path("allowedSteps")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static Map<String, Object> failed() {
    Map<String, Integer> points = new HashMap<>(HOME);
    points.replaceAll((_, _) -> 5);
    return score(points);
  }
}
