package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.rights.RightsWorld.CASES;
import static org.gonghui.rights.RightsWorld.FRIDAY_BEFORE_HOLIDAY;
import static org.gonghui.rights.RightsWorld.injury;
import static org.gonghui.rights.RightsWorld.officer;
import static org.gonghui.rights.RightsWorld.send;

import java.time.LocalDate;
import java.util.Map;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.rights.LiveRights;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;

/** Whoever acts for the union that goes on acts for the cases of the one that was merged. */
@LiveRights
class MergedUnionTest extends AidTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 25);

  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired EventJson json;

  @Test
  void a_case_of_a_merged_street_is_taken_on_by_the_street_that_goes_on() {
    String street = "u-merged-" + run;
    EventWire wire = new EventWire(kafka, json, FRIDAY_BEFORE_HOLIDAY);
    wire.send(street, 1, listed(street, UnionStatus.ACTIVE, null, null));
    await().until(() -> directory.versionOf(street) == 1);
    Map<String, Object> body = injury();
    body.put("unionId", street);
    String id = apply(worker, body).id();
    get(buji, id).expectStatus().isNotFound();
    wire.send(street, 2, new UnionMerged(street, "u-buji", DAY, "u-longgang"));
    wire.send(street, 2, listed(street, UnionStatus.MERGED, "u-buji", DAY));
    await().untilAsserted(() -> get(buji, id).expectStatus().isOk());
    Token former = officer("officer-" + run, street);
    get(former, id).expectStatus().isNotFound();
    get(bantian, id).expectStatus().isNotFound();
    get(worker, id).expectStatus().isOk();
    assertThat(ids(buji, CASES + "?unionId=u-buji")).contains(id);
    step(buji, id, "disclosures", null, Map.of("purpose", "审查申请")).expectStatus().isOk();
    send(web, HttpMethod.POST, worker, CASES, null, body).expectStatus().is4xxClientError();
  }

  private static UnionListed listed(
      String street, UnionStatus status, String successor, LocalDate goneOn) {
    return new UnionListed(
        street, "u-longgang", UnionKind.STREET_FEDERATION, street, status, successor, goneOn, null);
  }
}
