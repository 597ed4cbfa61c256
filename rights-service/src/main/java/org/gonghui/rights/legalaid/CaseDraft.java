package org.gonghui.rights.legalaid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/** A case while a decision changes it; each call says one consequence of the decision. */
final class CaseDraft {

  private final LegalAidCase before;
  private AidRequest request;
  private AidStatus status;
  private @Nullable String lawyerId;
  private @Nullable SealedField reason;
  private boolean escalated;
  private final List<AppliedRule> rules;
  private Deadlines deadlines;

  CaseDraft(LegalAidCase before) {
    this.before = before;
    request = before.request();
    status = before.status();
    lawyerId = before.lawyerId();
    reason = before.reason();
    escalated = before.escalated();
    rules = new ArrayList<>(before.appliedRules());
    deadlines = before.deadlines();
  }

  CaseDraft forgetIncome() {
    request = request.withoutIncome();
    return this;
  }

  CaseDraft status(AidStatus next) {
    status = next;
    return this;
  }

  CaseDraft lawyer(String id) {
    lawyerId = id;
    return this;
  }

  CaseDraft because(SealedField why) {
    reason = why;
    return this;
  }

  /** The decision follows this rule; quoted once for a day. */
  CaseDraft follow(String rule, LocalDate today) {
    AppliedRule applied = new AppliedRule(rule, today);
    if (!rules.contains(applied)) {
      rules.add(applied);
    }
    return this;
  }

  CaseDraft start(String name, String rule, LegalTime law, Instant now, Duration remindBefore) {
    deadlines = law.start(deadlines, name, rule, now, remindBefore);
    return this;
  }

  /** The step was taken, in time or late: nobody above needs to look after it any more. */
  CaseDraft meet(String deadline) {
    deadlines = deadlines.meet(deadline);
    escalated = false;
    return this;
  }

  CaseDraft miss(String deadline) {
    deadlines = deadlines.miss(deadline);
    escalated = true;
    return this;
  }

  CaseDraft reminded(String deadline) {
    deadlines = deadlines.reminded(deadline);
    return this;
  }

  CaseDraft cancelDeadlines() {
    deadlines = deadlines.cancelAll();
    escalated = false;
    return this;
  }

  LegalAidCase state() {
    return new LegalAidCase(
        before.id(),
        before.unionId(),
        request,
        status,
        before.appliedOn(),
        before.limitationOn(),
        lawyerId,
        reason,
        escalated,
        rules,
        deadlines);
  }

  /** Takes the step from where the case stands; refuses where the table has none. */
  Change<LegalAidCase> take(LegalAidStep step) {
    status = step.take(before.status());
    return become(step, it -> List.of());
  }

  /** The same with what is told of the case as it stands then. */
  Change<LegalAidCase> take(LegalAidStep step, Function<LegalAidCase, LegalAidEvent> event) {
    status = step.take(before.status());
    return become(step, it -> List.of(event.apply(it)));
  }

  /** The change that this opening of a case comes to. */
  Change<LegalAidCase> become(
      LegalAidStep step, Function<LegalAidCase, List<LegalAidEvent>> events) {
    LegalAidCase state = state();
    return Change.of(state, step.key(), events.apply(state).toArray(LegalAidEvent[]::new));
  }
}
