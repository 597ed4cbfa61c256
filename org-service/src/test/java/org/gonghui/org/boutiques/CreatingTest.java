package org.gonghui.org.boutiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueConfirmed;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueEnded;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Accepted;
import org.gonghui.org.boutiques.Creating.Choice;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class CreatingTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Accepted MET = new Accepted("appraisal-1", "MET", DAY);

  private final Creating creating = new Creating(LAW, NOW);
  private final BoutiqueProgramme programme =
      BoutiqueProgramme.open(
              "programme-1",
              "u-nanshan",
              "2023",
              2023,
              List.of("u-nantou"),
              LAW.rule(Rules.PROGRAMME, NOW),
              DAY)
          .state();
  private final Boutique chosen =
      creating.choose("b-1", programme, new Choice("u-anle", "u-nantou", 1, "p-1")).state();

  @Test
  void every_status_takes_the_steps_that_a_boutique_needs_and_no_other() {
    WorkflowDocs.assertTable(
        BoutiqueStep.TABLE,
        Map.ofEntries(
            Map.entry("CREATING service", "CREATING"),
            Map.entry("CREATING service-end", "CREATING"),
            Map.entry("CREATING confirmation", "CONFIRMED"),
            Map.entry("CREATING ending", "WITHDRAWN"),
            Map.entry("CREATING closing", "WITHDRAWN"),
            Map.entry("CREATING reminder", "CREATING"),
            Map.entry("CREATING overdue", "CREATING"),
            Map.entry("CONFIRMED service", "CONFIRMED"),
            Map.entry("CONFIRMED service-end", "CONFIRMED"),
            Map.entry("CONFIRMED title-withdrawal", "WITHDRAWN"),
            Map.entry("CONFIRMED standards-lost", "WITHDRAWN"),
            Map.entry("CONFIRMED closing", "WITHDRAWN")));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(BoutiqueStep.TABLE, "Boutique community federations 精品社区工联会");
  }

  @Test
  void it_is_confirmed_with_its_services_by_another_and_after_an_inspection() {
    assertThat(programme.perStreet()).isEqualTo(2);
    Boutique one = served(chosen, "风火轮行动计划");
    assertCode(() -> creating.confirm(one, MET, "p-9"), "boutique.services-missing");
    assertCode(() -> served(one, "风火轮行动计划"), "boutique.same-service");
    Boutique two = served(one, "小候鸟夏令营");
    Boutique stopped = creating.stop(two, 1, DAY).state();
    assertCode(() -> creating.confirm(stopped, MET, "p-9"), "boutique.services-missing");
    assertCode(() -> creating.stop(stopped, 1, DAY), "boutique.no-such-service");
    assertCode(() -> creating.stop(two, 2, DAY.minusDays(40)), "boutique.ends-before-it-begins");
    assertCode(() -> creating.confirm(two, null, "p-9"), "boutique.standard-not-met");
    assertCode(() -> creating.confirm(two, MET, "p-1"), "boutique.confirmed-by-chooser");
    Change<Boutique> confirmed = creating.confirm(two, MET, "p-9");
    assertThat(confirmed.events())
        .containsExactly(new BoutiqueConfirmed("b-1", "u-anle", "programme-1", 2, DAY));
    assertThat(confirmed.state().deadlines().open()).isEmpty();

    assertCode(() -> creating.stop(confirmed.state(), 1, DAY), "boutique.services-below");
    Boutique three = served(confirmed.state(), "创意荟");
    assertThat(creating.stop(three, 1, DAY).state().given()).isEqualTo(2);

    BoutiqueEnded ended = new BoutiqueEnded("b-1", "u-anle", "programme-1", DAY);
    assertThat(Creating.lose(confirmed.state(), "appraisal-2", DAY).isNone()).isTrue();
    assertThat(Creating.lose(confirmed.state(), "appraisal-1", DAY).events())
        .containsExactly(ended);
    assertThat(Creating.recheck(confirmed.state(), "appraisal-1", DAY).isNone()).isTrue();
    assertThat(Creating.recheck(confirmed.state(), "", DAY).events()).containsExactly(ended);
    assertThat(creating.withdraw(confirmed.state(), "停办").events()).containsExactly(ended);
  }

  @Test
  void what_is_not_created_in_time_is_overdue_until_it_ends() {
    var due = chosen.deadlines().open(Boutique.DUE).orElseThrow();
    Boutique late = chosen.expire(due, due.dueAt()).state();
    assertThat(late.overdue()).isTrue();
    assertThat(served(late, "创意荟").overdue()).isTrue();
    assertThat(late.deadlines().isMissed(Boutique.DUE)).isTrue();
    Boutique closed = Creating.close(late, DAY).state();
    assertThat(closed.overdue()).isFalse();
    assertThat(closed.deadlines().pressing()).isEmpty();
  }

  private Boutique served(Boutique it, String name) {
    return creating.serve(it, name, "快递行业职工", DAY.minusDays(3)).state();
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
