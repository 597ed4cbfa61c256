package org.gonghui.org.mentorships;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.MentorshipEvent.MentorshipBegun;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.unionworkers.Staff.Colleague;

/** Who can lead whom, by the rule in force now. */
final class Pairing {

  /** Who can be a mentor, of how many at once, for how long. */
  static final String RULE = "union-worker.mentoring";

  private static final Duration REMIND_BEFORE = Duration.ofDays(14);

  private final LegalTime law;
  private final Instant now;

  Pairing(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
  }

  /** How many apprentices a mentor has at most. */
  int apprentices() {
    return Math.toIntExact(law.rule(RULE, now).parameter("apprentices"));
  }

  /**
   * Makes a pair from today on.
   *
   * @param slot which of the mentor's places the apprentice has
   */
  Change<Mentorship> pair(
      String id, Colleague mentor, Colleague apprentice, int slot, Term term, String person) {
    LegalRule rule = law.rule(RULE, now);
    if (mentor.workerId().equals(apprentice.workerId())) {
      throw new RuleBroken("mentorship.same-person");
    }
    boolean senior =
        mentor.confirmed()
            && mentor.rank() >= rule.parameter("mentorRank")
            && mentor.rank() > apprentice.rank();
    if (!senior) {
      throw RuleBroken.of(rule, "mentorship.not-senior", rule.parameter("mentorRank"));
    }
    if (slot > rule.parameter("apprentices")) {
      throw RuleBroken.of(rule, "mentorship.too-many", rule.parameter("apprentices"));
    }
    if (term.months() < rule.parameter("fromMonths")
        || term.months() > rule.parameter("toMonths")) {
      throw RuleBroken.of(
          rule, "mentorship.term", rule.parameter("fromMonths"), rule.parameter("toMonths"));
    }
    LocalDate from = WorkingDays.dateOf(now);
    LocalDate until = from.plusMonths(term.months());
    Instant over =
        until
            .plusDays(1 + rule.parameter("concludeDays"))
            .atStartOfDay(WorkingDays.ZONE)
            .toInstant();
    Mentorship made =
        new Mentorship(
            id,
            apprentice.unionId(),
            mentor.unionId(),
            mentor.workerId(),
            apprentice.workerId(),
            accounts(mentor, apprentice),
            slot,
            from,
            until,
            term.goals(),
            MentorshipStep.PAIRING.to().orElseThrow(),
            person,
            List.of(),
            null,
            null,
            null,
            false,
            Deadlines.none().start(Mentorship.TERM, rule, now, over, REMIND_BEFORE));
    return Change.of(
        made,
        MentorshipStep.PAIRING.key(),
        new MentorshipBegun(
            id, made.unionId(), mentor.workerId(), apprentice.workerId(), from, until));
  }

  private static Set<String> accounts(Colleague mentor, Colleague apprentice) {
    Set<String> accounts = new HashSet<>();
    if (mentor.personId() != null) {
      accounts.add(mentor.personId());
    }
    if (apprentice.personId() != null) {
      accounts.add(apprentice.personId());
    }
    return accounts;
  }

  /**
   * What is agreed on.
   *
   * @param goals what is to be learned
   */
  record Term(int months, String goals) {}
}
