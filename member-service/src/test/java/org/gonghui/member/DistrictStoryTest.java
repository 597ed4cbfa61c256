package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;
import static org.gonghui.member.testing.Desk.worker;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What everybody reads they read in their own district. */
@MemberLive
class DistrictStoryTest {

  private static final String COURSES = "/api/v1/courses";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  private Desk desk;
  private String course;

  @BeforeEach
  void a_course_of_bantian() {
    desk = new Desk(client);
    LocalDate today = WorkingDays.dateOf(clock.instant());
    Map<String, Object> offer = new HashMap<>();
    offer.put("unionId", "u-bantian");
    offer.put("title", "叉车安全操作");
    offer.put("trade", "仓储物流");
    offer.put("lecturer", "市技师学院");
    offer.put("hours", 2);
    offer.put("capacity", 50);
    offer.put("quota", 3);
    offer.put("from", today.toString());
    offer.put("until", today.withMonth(12).withDayOfMonth(31).toString());
    course = json(desk.post(officer("u-bantian"), COURSES, offer), 201).path("id").asString();
  }

  @Test
  void officers_of_the_district_read_it_and_those_of_the_neighbour_do_not() {
    assertThat(reads(officer("u-buji"))).isTrue();
    assertThat(reads(officer("u-nanshan"))).isFalse();
    assertThat(reads(TestTokens.of("p-auditor", "auditor").union("u-nanshan"))).isTrue();
  }

  @Test
  void members_read_it_in_the_district_of_their_membership_and_who_is_none_yet_everywhere() {
    Person here = People.confirmed();
    desk.join(here);
    Person there = People.confirmed();
    String shekou = union(directory, "u-nanshan", UnionKind.COMMUNITY_FEDERATION);
    assertThat(reads(worker(there))).isTrue();
    desk.join(there, shekou);

    assertThat(reads(worker(here))).isTrue();
    assertThat(reads(worker(there))).isFalse();
  }

  /** By its id and in the list alike. */
  private boolean reads(Token token) {
    int status =
        desk.get(token, COURSES + "/" + course).expectBody().returnResult().getStatus().value();
    boolean listed =
        json(desk.get(token, COURSES + "?limit=100"), 200)
            .path("items")
            .findValuesAsString("id")
            .contains(course);
    assertThat(listed).isEqualTo(status == 200);
    return listed;
  }
}
