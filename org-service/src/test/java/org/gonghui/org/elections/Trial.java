package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** An enterprise union of 320 members with 50 delegates that elects nine of ten candidates. */
final class Trial {

  static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  static final List<String> ABOVE = List.of("u-bantian", "u-longgang");
  static final int ENTITLED = 50;

  private Trial() {}

  static ElectionPlan plan() {
    return new ElectionPlan(5, 320, Meeting.CONGRESS, ENTITLED, TODAY, 9, 1);
  }

  static Candidate candidate(int number, Post standsFor, Tie... ties) {
    return new Candidate(id(number), "候选人" + number, standsFor, Set.of(ties), "第一工会小组");
  }

  static String id(int number) {
    return "p-" + number;
  }

  /** The first stands for the chair, the second for vice chair. */
  static Candidate candidate(int number) {
    return candidate(
        number, number == 1 ? Post.CHAIR : number == 2 ? Post.VICE_CHAIR : Post.MEMBER);
  }

  static Election prepared(int candidates) {
    Election it =
        preparing().prepare("e-1", "u-1", UnionKind.ENTERPRISE_UNION, plan(), "a").state();
    for (int number = 1; number <= candidates; number++) {
      it = preparing().nominate(it, candidate(number), "a").state();
    }
    return it;
  }

  static Election listApproved() {
    Election submitted = deciding().submit(prepared(10), null, ABOVE, "a").state();
    return deciding().approveList(submitted, "b", null).state();
  }

  /** Votes on as many candidates as there are numbers, of 48 valid ballots. */
  static List<Vote> votes(int... inFavour) {
    return IntStream.rangeClosed(1, inFavour.length)
        .mapToObj(it -> new Vote(id(it), inFavour[it - 1], 48 - inFavour[it - 1], 0))
        .toList();
  }

  static Turnout turnout(int present) {
    return new Turnout(present, 48, 0);
  }

  static Election elected() {
    List<Vote> votes = votes(45, 44, 43, 42, 41, 40, 39, 38, 37, 20);
    return voting().ballot(listApproved(), TODAY, turnout(48), votes).state();
  }

  static Preparing preparing() {
    return new Preparing(LAW, NOW);
  }

  static Voting voting() {
    return new Voting(LAW, NOW);
  }

  static Deciding deciding() {
    return new Deciding(LAW, NOW);
  }

  static void refused(ThrowingCallable step, String code, String rule) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              org.assertj.core.api.Assertions.assertThat(it.code()).isEqualTo(code);
              org.assertj.core.api.Assertions.assertThat(it.rule()).isEqualTo(rule);
            });
  }
}
