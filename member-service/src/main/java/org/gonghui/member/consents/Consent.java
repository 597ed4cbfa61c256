package org.gonghui.member.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.ConsentEvent;
import org.gonghui.contracts.ConsentEvent.ConsentGiven;
import org.gonghui.contracts.ConsentEvent.ConsentWithdrawn;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.WorkingDays;

/**
 * A person's consent to one purpose for one kind of sensitive data. All that they ever said stays,
 * since whoever handles the data must be able to show the consent (个人信息保护法 第六十九条).
 *
 * @param unionId the union that keeps the membership
 * @param declarations what the person said, oldest first
 */
record Consent(
    String id,
    String personId,
    String unionId,
    ConsentPurpose purpose,
    SensitiveData kind,
    ConsentStatus status,
    List<Declaration> declarations)
    implements Aggregate<Consent> {

  Consent {
    declarations = List.copyOf(declarations);
  }

  static Change<Consent> give(
      String id,
      String personId,
      String unionId,
      ConsentPurpose purpose,
      SensitiveData kind,
      Declaration said) {
    Consent given =
        new Consent(id, personId, unionId, purpose, kind, ConsentStatus.GIVEN, List.of(said));
    return Change.of(given, ConsentStep.GIVING.key(), given.told());
  }

  /** Consents again, as to a newer text or after a withdrawal. */
  Change<Consent> renew(Declaration said) {
    return said(ConsentStep.RENEWAL, said);
  }

  /** From now on no more; what was done until now stays lawful (第十五条). */
  Change<Consent> withdraw(Declaration said) {
    return said(ConsentStep.REVOCATION, said);
  }

  /** What was said last. */
  Declaration last() {
    return declarations.getLast();
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  private Change<Consent> said(ConsentStep step, Declaration word) {
    List<Declaration> all = new ArrayList<>(declarations);
    all.add(word);
    Consent next = new Consent(id, personId, unionId, purpose, kind, step.take(status), all);
    return Change.of(next, step.key(), next.told());
  }

  private ConsentEvent told() {
    LocalDate on = WorkingDays.dateOf(last().at());
    return switch (status) {
      case GIVEN ->
          new ConsentGiven(id, personId, unionId, purpose, kind, last().textVersion(), on);
      case WITHDRAWN -> new ConsentWithdrawn(id, personId, unionId, purpose, kind, on);
    };
  }
}
