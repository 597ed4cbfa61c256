package org.gonghui.member.corrections;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionHanded;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;

/**
 * The correction of what is known of a person, in all services: one for each membership, so that
 * its rounds leave in their order and no older word can overtake a newer one. What is right stands
 * in the membership alone; here is which services have followed.
 *
 * @param unionId the union that keeps the membership
 * @param askedBy who corrected it last
 * @param memberVersion the version of the membership that was corrected last
 * @param items what is put right in this round: NAME, IDENTITY_NUMBER, PHONE
 * @param round how often it was corrected
 * @param answers what the services did in this round
 * @param escalated true where the legal time passed without all answers
 */
record DataCorrection(
    String id,
    String memberId,
    String personId,
    String unionId,
    String askedBy,
    long memberVersion,
    List<String> items,
    CorrectionStatus status,
    int round,
    List<ServiceCorrection> answers,
    boolean escalated,
    Deadlines deadlines)
    implements Aggregate<DataCorrection> {

  static final String ANSWER_RULE = "personal-information.answer";
  static final String ANSWER = "answer";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  DataCorrection {
    items = List.copyOf(items);
    answers = List.copyOf(answers);
  }

  /**
   * What was corrected in a membership.
   *
   * @param version of the membership after it
   * @param by who corrected it
   */
  record Corrected(MemberCorrected event, long version, String by) {}

  /** The correction of a membership has one id. */
  static String idFor(String memberId) {
    return "data-correction-" + memberId;
  }

  /**
   * Begins with the first correction.
   *
   * @param own this service, where the membership is right already
   */
  static Change<DataCorrection> begin(Corrected it, String own, LegalTime law, Instant now) {
    MemberCorrected event = it.event;
    DataCorrection begun =
        new DataCorrection(
            idFor(event.memberId()),
            event.memberId(),
            event.personId(),
            event.unionId(),
            it.by,
            it.version,
            event.fields(),
            CorrectionStatus.CORRECTING,
            1,
            List.of(new ServiceCorrection(own, 1, List.of())),
            false,
            law.start(Deadlines.none(), ANSWER, ANSWER_RULE, now, REMIND_BEFORE));
    return Change.of(begun, DataCorrectionStep.REQUEST.key(), begun.asked(now));
  }

  /** Corrected once more; what the round before has not finished is part of this one. */
  Change<DataCorrection> again(Corrected it, String own, LegalTime law, Instant now) {
    if (it.version <= memberVersion) {
      return Change.none(this);
    }
    Set<String> all = new TreeSet<>(it.event.fields());
    if (status == CorrectionStatus.CORRECTING) {
      all.addAll(items);
    }
    DataCorrection next =
        new DataCorrection(
            id,
            memberId,
            it.event.personId(),
            it.event.unionId(),
            it.by,
            it.version,
            List.copyOf(all),
            DataCorrectionStep.REPETITION.take(status),
            round + 1,
            List.of(new ServiceCorrection(own, 1, List.of())),
            false,
            law.start(deadlines.meet(ANSWER), ANSWER, ANSWER_RULE, now, REMIND_BEFORE));
    return Change.of(next, DataCorrectionStep.REPETITION.key(), next.asked(now));
  }

  @Override
  public Set<String> people() {
    return personId.equals(askedBy) ? Set.of(personId) : Set.of(personId, askedBy);
  }

  /** Whether this service still is to be handed what is right in this round. */
  boolean awaits(String service, int ofRound) {
    return status == CorrectionStatus.CORRECTING && ofRound == round && !hasAnswered(service);
  }

  /** What is right leaves for a service, sealed with the key that it asked with. */
  Change<DataCorrection> handed(String service, int ofRound, String sealed) {
    return awaits(service, ofRound)
        ? Change.of(
            this,
            DataCorrectionStep.HANDING.key(),
            new PersonalDataCorrectionHanded(id, personId, unionId, round, service, sealed))
        : Change.none(this);
  }

  /** A service has done its part of this round; with the last one it is done. */
  Change<DataCorrection> answered(
      ServiceCorrection answer, int ofRound, Collection<String> services) {
    if (!awaits(answer.service(), ofRound)) {
      return Change.none(this);
    }
    List<ServiceCorrection> all = new ArrayList<>(answers);
    all.add(answer);
    return all.size() < services.size()
        ? Change.of(copy(status, all, escalated, deadlines), DataCorrectionStep.ANSWER.key())
        : Change.of(
            copy(DataCorrectionStep.COMPLETION.take(status), all, false, deadlines.meet(ANSWER)),
            DataCorrectionStep.COMPLETION.key());
  }

  @Override
  public Change<DataCorrection> remind(Deadline deadline, Instant now) {
    Deadlines next = deadlines.reminded(deadline.name());
    return Change.of(copy(status, answers, escalated, next), DataCorrectionStep.REMINDER.key());
  }

  @Override
  public Change<DataCorrection> expire(Deadline deadline, Instant now) {
    return Change.of(
        copy(status, answers, true, deadlines.miss(deadline.name())),
        DataCorrectionStep.ESCALATION.key());
  }

  private boolean hasAnswered(String service) {
    return answers.stream().anyMatch(it -> it.service().equals(service));
  }

  private PersonalDataCorrectionAsked asked(Instant now) {
    return new PersonalDataCorrectionAsked(
        id, personId, unionId, round, items, WorkingDays.dateOf(now));
  }

  private DataCorrection copy(
      CorrectionStatus next, List<ServiceCorrection> done, boolean late, Deadlines periods) {
    return new DataCorrection(
        id,
        memberId,
        personId,
        unionId,
        askedBy,
        memberVersion,
        items,
        next,
        round,
        done,
        late,
        periods);
  }
}
