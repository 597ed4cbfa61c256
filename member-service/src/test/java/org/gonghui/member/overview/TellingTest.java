package org.gonghui.member.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderConfirmed;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderPlaced;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.Ids;
import org.gonghui.member.overview.Overviews.Entry;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.platform.events.Received;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many events are told at once, as if each had come by itself. */
@MemberLive
class TellingTest {

  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

  @Autowired private Telling telling;
  @Autowired private Copies copies;

  private final String person = Ids.next("p");
  private final String order = Ids.next("order");

  @Test
  void whom_an_event_concerns_may_be_known_by_one_that_came_just_before_it() {
    String other = Ids.next("p");
    List<Received<Event>> batch =
        List.of(placed(person, order), placed(other, Ids.next("order")), confirmed(order));
    telling.live(batch).block();
    telling.live(batch).block();

    assertThat(told(person))
        .extracting(Fact::subject, Fact::stage)
        .containsExactlyInAnyOrder(tuple(order, Stage.ASKED), tuple(order, Stage.ACCEPTED));
    assertThat(told(other)).extracting(Fact::stage).containsExactly(Stage.ASKED);
  }

  @Test
  void an_event_that_is_heard_twice_at_once_is_told_once() {
    telling.live(List.of(placed(person, order), placed(person, order), confirmed(order))).block();

    assertThat(told(person))
        .extracting(Fact::stage)
        .containsExactlyInAnyOrder(Stage.ASKED, Stage.ACCEPTED);
  }

  /** Who leads a group again, under a new membership, is its leader and the one before. */
  @Test
  void of_what_one_event_says_twice_of_somebody_the_first_stays() {
    Fact first = Fact.of(placed(person, order), MatterKind.COURSE_ORDER, order).stage(Stage.ACTIVE);
    Entry one = new Entry(person, "event", first);
    copies.read().add(List.of(one, new Entry(person, "event", first.stage(Stage.ENDED)))).block();

    assertThat(told(person)).extracting(Fact::stage).containsExactly(Stage.ACTIVE);
  }

  private List<Fact> told(String whose) {
    return copies.read().find(List.of(whose)).blockFirst().facts().values().stream().toList();
  }

  private static Received<Event> placed(String whose, String order) {
    return received(order, 1, new CourseOrderPlaced(order, "c-1", "u-1", whose, 3, DAY, null));
  }

  private static Received<Event> confirmed(String order) {
    return received(order, 2, new CourseOrderConfirmed(order, "c-1", "u-1", DAY, null, null));
  }

  private static Received<Event> received(String subject, long version, Event event) {
    String id = subject + "-" + version + "-0";
    return new Received<>(event, id, subject, version, LiveParts.START, "test", null);
  }
}
