package org.gonghui.org.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;

/**
 * Until when something has to be decided: by the superior union within the legal time, by each
 * union above it within the same time again. All of it is fixed by the rules in force when it is
 * asked for, so that those who ask know it.
 *
 * @param rule the rule that sets the time
 * @param authorities who decides until when
 */
public record DecisionTime(LegalRule rule, List<Authority> authorities) {

  /** Name of the legal period. */
  public static final String DEADLINE = "decision";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  public DecisionTime {
    authorities = List.copyOf(authorities);
  }

  /** The time this rule sets for what is asked now, on its way up this path of unions. */
  public static DecisionTime of(LegalTime law, String ruleId, List<String> path, Instant now) {
    List<Authority> authorities = new ArrayList<>();
    Instant begins = now;
    for (String union : path) {
      Instant dueAt = law.dueAt(ruleId, begins);
      authorities.add(new Authority(union, dueAt));
      begins = dueAt;
    }
    return new DecisionTime(law.rule(ruleId, now), authorities);
  }

  /** Starts the time of the first union that has to decide. */
  public Deadlines start(Deadlines running, Instant now) {
    return running.start(DEADLINE, rule, now, authorities.getFirst().dueAt(), REMIND_BEFORE);
  }

  /** Ends the period that has passed and starts that of the union above. */
  public static Deadlines follow(Deadlines running, Deadline passed, Decision above, Instant now) {
    Instant dueAt = above.authority().dueAt();
    Instant due = dueAt.isAfter(now) ? dueAt : now;
    Instant remindAt = due.minus(REMIND_BEFORE);
    List<Deadline> all = new ArrayList<>(running.miss(passed.name()).all());
    all.add(
        new Deadline(
            DEADLINE,
            passed.rule(),
            now,
            remindAt.isAfter(now) ? remindAt : now,
            due,
            Deadline.Status.RUNNING,
            null,
            null));
    return new Deadlines(all);
  }
}
