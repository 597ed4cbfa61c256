package org.gonghui.org.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gonghui.contracts.ActivistEndCause;
import org.gonghui.contracts.ActivistEvent.ActivistEnded;
import org.gonghui.contracts.ActivistEvent.ActivistRegistered;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.EndCause;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.contracts.StarKind;
import org.gonghui.contracts.StudioEvent.StudioCreated;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What member-service tells of activists, studios and stars moves the board. */
@OrgLive
class StandingOnTheBoardTest {

  private static final String PLAN = "/api/v1/work-plans/2023";
  private static final String UNION = "u-tianan";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 18);

  @Autowired Desk desk;
  @Autowired Wire wire;
  @Autowired Board board;

  @Test
  void activists_are_a_share_of_members_and_the_figure_opens_to_both() {
    JsonNode before = target("activist_share");
    String member = "m-" + UUID.randomUUID();
    String gone = "m-" + UUID.randomUUID();
    String activist = "activist-" + UUID.randomUUID();
    String former = "activist-" + UUID.randomUUID();
    wire.send(member, 2, joined(member));
    wire.send(gone, 2, joined(gone));
    wire.send(activist, 1, new ActivistRegistered(activist, member, UNION, DAY));
    wire.send(activist, 1, new ActivistRegistered(activist, member, UNION, DAY));
    wire.send(former, 1, new ActivistRegistered(former, gone, UNION, DAY));
    wire.send(
        former,
        2,
        new ActivistEnded(former, gone, UNION, ActivistEndCause.MEMBERSHIP_ENDED, DAY.plusDays(1)));
    wire.send(gone, 3, new MemberEnded(gone, "p-2", UNION, EndCause.WITHDRAWAL, DAY.plusDays(1)));

    // who is gone may have been counted for a moment, before their end was heard of
    Awaitility.await("who is gone counts no longer")
        .untilAsserted(() -> {
          JsonNode now = target("activist_share");
          assertThat(records(now, "&fulfils=true"))
              .contains(activist)
              .doesNotContain(former, member);
          assertThat(records(now, "&fulfils=false"))
              .contains(member)
              .doesNotContain(gone, activist);
        });
    await("activist_share", "numerator", before.path("numerator").asLong(0) + 1);
    JsonNode after =
        await("activist_share", "denominator", before.path("denominator").asLong(0) + 1);
    Awaitility.await("former ones on their day")
        .untilAsserted(
            () -> assertThat(records(after, "&fulfils=true&on=" + DAY)).contains(former));
  }

  @Test
  void who_joined_on_another_day_than_was_told_counts_in_the_year_of_that_day() {
    long before = target("new_form_members_joined").path("value").asLong(0);
    String old = "m-" + UUID.randomUUID();
    String fresh = "m-" + UUID.randomUUID();
    String last = "m-" + UUID.randomUUID();
    LocalDate longAgo = LocalDate.of(2019, 5, 6);
    wire.send(old, 2, rider(old, DAY));
    wire.send(fresh, 2, rider(fresh, longAgo));
    await("new_form_members_joined", "value", before + 1);
    wire.send(old, 3, new MemberJoiningCorrected(old, "p-1", UNION, longAgo, DAY, DAY));
    LocalDate wrong = LocalDate.of(2020, 2, 3);
    wire.send(fresh, 3, new MemberJoiningCorrected(fresh, "p-1", UNION, wrong, longAgo, DAY));
    wire.send(fresh, 4, new MemberJoiningCorrected(fresh, "p-1", UNION, DAY, wrong, DAY));
    wire.send(last, 2, rider(last, DAY));

    JsonNode after =
        Awaitility.await()
            .until(
                () -> target("new_form_members_joined"),
                it -> records(it, "").contains(last) && !records(it, "").contains(old));
    Awaitility.await().until(() -> records(after, "").contains(fresh));
    assertThat(await("new_form_members_joined", "value", before + 2).path("value").asLong(0))
        .isEqualTo(before + 2);
    assertThat(records(after, "")).doesNotContain(old);
    board.awaitReplayEqual();
  }

  private static MemberJoined rider(String member, LocalDate on) {
    return new MemberJoined(member, "p-1", UNION, EmploymentForm.FOOD_DELIVERY_RIDER, on);
  }

  @Test
  void studios_and_awarded_stars_count_once_each_from_their_day_on() {
    long studios = target("innovation_studios_created").path("value").asLong(0);
    long stars = target("star_award_projects").path("value").asLong(0);
    String studio = "studio-" + UUID.randomUUID();
    String star = "star-" + UUID.randomUUID();
    StudioCreated created =
        new StudioCreated(studio, UNION, HonourLevel.DISTRICT, "MODEL", DAY, "m-1");
    wire.send(studio, 2, created);
    wire.send(studio, 2, created);
    wire.send(star, 9, new StarAwarded(star, UNION, StarKind.SKILL, List.of("m-1"), DAY, null));

    JsonNode after = await("innovation_studios_created", "value", studios + 1);
    assertThat(records(after, "")).contains(studio);
    assertThat(records(after, "&on=" + DAY.minusDays(1))).doesNotContain(studio);
    assertThat(records(await("star_award_projects", "value", stars + 1), "")).contains(star);
  }

  private static MemberJoined joined(String member) {
    return new MemberJoined(member, "p-1", UNION, EmploymentForm.ENTERPRISE_EMPLOYEE, DAY);
  }

  private List<String> records(JsonNode target, String which) {
    String link = target.path("records").asString() + "&limit=100";
    String path = (which.contains("&on=") ? link.replaceFirst("&on=[-0-9]+", "") : link) + which;
    return json(desk.get(organizing(), path), 200).path("items").findValuesAsString("recordId");
  }

  private JsonNode await(String metric, String part, long value) {
    return Awaitility.await(metric)
        .until(() -> target(metric), it -> it.path(part).asLong(0) == value);
  }

  private JsonNode target(String metric) {
    String board = PLAN + "/board?unionId=" + UNION;
    return json(desk.get(organizing(), board), 200)
        .path("points")
        .valueStream()
        .flatMap(it -> it.path("targets").valueStream())
        .filter(it -> it.path("metric").asString().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
