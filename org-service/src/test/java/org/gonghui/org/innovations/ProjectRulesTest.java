package org.gonghui.org.innovations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.testing.NextVersion;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which versions of the rules a project keeps when they change on its way. */
class ProjectRulesTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final Instant THEN = Instant.parse("2023-09-21T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate CHANGED = DAY.plusDays(1);
  private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);

  @TempDir Path folder;

  @Test
  void approval_and_money_each_keep_the_rule_of_their_day() {
    LegalTime law = NextVersion.of(folder, Rules.FUNDING, CHANGED);
    InnovationProject approved = approved(law, 1000);
    assertThat(approved.approvalRule()).isEqualTo(version(Rules.FUNDING, JANUARY));
    InnovationProject today = funded(law, NOW, approved);
    assertThat(today.funding().rule()).isEqualTo(version(Rules.FUNDING, JANUARY));
    InnovationProject paid = new Carrying(law, THEN).pay(today, CHANGED, "v", "p-8").state();
    assertThat(paid.funding().rule()).isEqualTo(version(Rules.FUNDING, JANUARY));
    assertThat(new Finishing(law, THEN).end(paid, "园区关闭", 0).state().funding().rule())
        .isEqualTo(version(Rules.FUNDING, JANUARY));

    InnovationProject tomorrow = funded(law, THEN, approved);
    assertThat(tomorrow.approvalRule()).isEqualTo(version(Rules.FUNDING, JANUARY));
    assertThat(tomorrow.funding().rule()).isEqualTo(version(Rules.FUNDING, CHANGED));
  }

  @Test
  void each_examination_keeps_the_rule_of_its_day() {
    LegalTime law =
        NextVersion.of(folder, Rules.ACCEPTANCE, CHANGED, "workingDays = 10", "examiners = 1");
    InnovationProject first =
        new Finishing(law, NOW).examine(reported(law, approved(law, 0)), seen(false, 2)).state();
    InnovationProject again = new Carrying(law, THEN).report(first, "p-1").state();
    InnovationProject accepted = new Finishing(law, THEN).examine(again, seen(true, 1)).state();
    assertThat(accepted.examinations())
        .extracting(Examination::rule)
        .containsExactly(version(Rules.ACCEPTANCE, JANUARY), version(Rules.ACCEPTANCE, CHANGED));
  }

  private static InnovationProject approved(LegalTime law, long fen) {
    Applying applying = new Applying(law, NOW);
    Topic topic = new Topic(Field.GOVERNANCE, "骑手议事会", "每月一次", fen);
    Applying.Origin origin = new Applying.Origin("u-1", "u-1", InnovationSource.FEDERATION);
    List<Target> targets = List.of(new Target("首次议事", DAY.plusDays(30)));
    InnovationProject it = applying.propose("x", origin, topic, targets, "p-1").state();
    return applying.approve(applying.submit(it, "p-1").state(), fen).state();
  }

  private static InnovationProject funded(LegalTime law, Instant now, InnovationProject it) {
    return new Carrying(law, now).fund(it, Funding.granted("fund-1", 1000, "p-9", DAY)).state();
  }

  private static InnovationProject reported(LegalTime law, InnovationProject it) {
    Carrying carrying = new Carrying(law, NOW);
    InnovationProject running = carrying.start(it).state();
    Milestone.Done done = new Milestone.Done(DAY, "p-2", "纪要", 0);
    return carrying.report(carrying.reach(running, 1, done).state(), "p-1").state();
  }

  private static Examination seen(boolean accepted, int examiners) {
    List<String> all = List.of("p-8", "p-9").subList(0, examiners);
    return new Examination(DAY, "p-9", all, accepted, "查看台账");
  }

  private static AppliedRule version(String rule, LocalDate from) {
    return new AppliedRule(rule, from, "CN");
  }
}
