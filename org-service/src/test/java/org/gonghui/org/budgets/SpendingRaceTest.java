package org.gonghui.org.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.ids;
import static org.gonghui.org.testing.Desk.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kernel.Money;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class SpendingRaceTest extends Spenders {

  @Autowired Budgets budgets;

  @Test
  void an_item_is_never_overspent_however_many_approve_at_once() {
    String union = union();
    String path = approved(union, line("activities", 1000));
    List<String> requests =
        IntStream.range(0, 8).mapToObj(_ -> request(union, path, "activities", 300)).toList();
    Map<String, String> versions =
        requests.stream().collect(Collectors.toMap(it -> it, it -> desk.version(STREET, it)));
    List<Integer> statuses =
        requests.parallelStream()
            .map(it ->
                status(
                    desk.post(
                        by(union, "b"),
                        it + "/approval",
                        none(),
                        head -> head.setIfMatch(versions.get(it)))))
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 200, 200, 422, 422, 422, 422, 422);
    JsonNode after = json(desk.get(STREET, path), 200);
    assertThat(after.at("/items/0/reservedFen").asLong()).isEqualTo(900);
    assertThat(after.at("/items/0/freeFen").asLong()).isEqualTo(100);

    String of = REQUESTS + "?budget=" + path.substring(BUDGETS.length() + 1) + "&status=";
    String cancelled =
        REQUESTS + "/" + ids(json(desk.get(STREET, of + "APPROVED"), 200)).getFirst();
    json(desk.step(by(union, "a"), cancelled, "cancellation", Map.of("reason", "改期")), 200);
    desk.await(STREET, path, "items/0/freeFen", "400");
    String waiting = REQUESTS + "/" + ids(json(desk.get(STREET, of + "REQUESTED"), 200)).getFirst();
    json(desk.step(by(union, "b"), waiting, "approval", none()), 200);
    desk.await(STREET, path, "items/0/freeFen", "100");
  }

  @Test
  void one_request_approved_by_many_at_once_is_set_aside_once() {
    String union = union();
    String path = approved(union, line("activities", 1000));
    String request = request(union, path, "activities", 300);
    String version = desk.version(STREET, request);
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(it ->
                status(
                    desk.post(
                        by(union, "officer-" + it),
                        request + "/approval",
                        none(),
                        head -> head.setIfMatch(version))))
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    JsonNode approved = json(desk.get(STREET, request), 200);
    assertThat(approved.path("status").asString()).isEqualTo("APPROVED");
    assertThat(approved.path("approvedBy")).hasSize(1);
    Map<String, Object> payment = Map.of("paidOn", "2023-09-20", "voucher", "2023-9");
    json(desk.step(by(union, "c"), request, "payment", payment), 200);
    JsonNode spent = desk.await(STREET, path, "items/0/spentFen", "300");
    assertThat(spent.at("/items/0/freeFen").asLong()).isEqualTo(700);
  }

  @Test
  void an_approval_that_a_crash_cut_in_two_is_finished_by_the_event_of_the_budget() {
    String union = union();
    String path = approved(union, line("activities", 1000));
    String request = request(union, path, "activities", 300);
    Commitment setAside =
        new Commitment(
            request.substring(REQUESTS.length() + 1),
            union,
            "activities",
            Money.ofFen(300),
            false,
            "b-of-" + union,
            LocalDate.of(2023, 9, 20));
    Command before = Command.of("crashed", "crash-" + union, LiveParts.START, null);
    budgets
        .change(
            path.substring(BUDGETS.length() + 1),
            before,
            it -> it.reserve(setAside, Purpose.ACTIVITIES))
        .block();
    JsonNode approved = desk.await(STREET, request, "status", "APPROVED");
    assertThat(approved.at("/approvedBy/0").asString()).isEqualTo("b-of-" + union);
  }
}
