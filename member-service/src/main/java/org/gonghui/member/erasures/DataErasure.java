package org.gonghui.member.erasures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of what is held on a person. It keeps the person's id, as the proof that it was done
 * and what must be looked for again while something stays.
 *
 * @param unionId the union that sees to it
 * @param askedBy the person, or the officer who asked for them
 * @param reason why the officer did
 * @param round how often the services were told to erase
 * @param answers what they did in this round
 * @param escalated true where the legal time passed without all answers
 * @param release of the accounts that were bound to the person; null as long as they are, and of
 *     whom none was
 */
record DataErasure(
    String id,
    String personId,
    String unionId,
    String askedBy,
    @Nullable String reason,
    ErasureStatus status,
    int round,
    List<ServiceErasure> answers,
    boolean escalated,
    Deadlines deadlines,
    @Nullable Release release)
    implements Aggregate<DataErasure> {

  static final String ANSWER_RULE = "personal-information.answer";
  static final String AGAIN_RULE = "personal-information.erasure-again";
  static final String ANSWER = "answer";
  static final String AGAIN = "again";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  /**
   * That bindings ended with the last round. Whoever has the account sees how their erasure went as
   * before.
   *
   * @param at until when everything is forgotten
   */
  record Release(List<String> accounts, Instant at) {

    Release {
      accounts = List.copyOf(accounts);
    }
  }

  DataErasure {
    answers = List.copyOf(answers);
  }

  static Change<DataErasure> ask(
      String id,
      String personId,
      String unionId,
      String askedBy,
      @Nullable String reason,
      LegalTime law,
      Instant now) {
    DataErasure erasure =
        new DataErasure(
            id,
            personId,
            unionId,
            askedBy,
            reason,
            ErasureStatus.ERASING,
            1,
            List.of(),
            false,
            law.start(Deadlines.none(), ANSWER, ANSWER_RULE, now, REMIND_BEFORE),
            null);
    return Change.of(erasure, DataErasureStep.REQUEST.key(), erasure.ordered(now));
  }

  @Override
  public Set<String> people() {
    Set<String> all = new HashSet<>(Set.of(personId));
    all.add(askedBy);
    if (release != null) {
      all.addAll(release.accounts);
    }
    return all;
  }

  /** Whether it is of this person, or of an account that was theirs to the end. */
  boolean isOf(String id) {
    return personId.equals(id) || (release != null && release.accounts.contains(id));
  }

  /** Whether what happened at this moment came before the end of the bindings. */
  boolean isReleasedAfter(Instant time) {
    return release != null && !release.at.isBefore(time);
  }

  /**
   * A service has done its part of this round; the last one decides how it ends.
   *
   * @param bound accounts that are the person's and need not be: empty of who has come back
   */
  Change<DataErasure> answered(
      ServiceErasure answer,
      int ofRound,
      Collection<String> services,
      List<String> bound,
      LegalTime law,
      Instant now) {
    boolean known = answers.stream().anyMatch(it -> it.service().equals(answer.service()));
    if (status != ErasureStatus.ERASING || ofRound != round || known) {
      return Change.none(this);
    }
    List<ServiceErasure> all = new ArrayList<>(answers);
    all.add(answer);
    if (all.size() < services.size()) {
      return Change.of(
          copy(status, round, all, escalated, deadlines), DataErasureStep.ANSWER.key());
    }
    return !bound.isEmpty() && all.stream().allMatch(ServiceErasure::isOver)
        ? released(new Release(bound, now)).concluded(withoutBinding(all), law, now)
        : concluded(all, law, now);
  }

  private static List<ServiceErasure> withoutBinding(List<ServiceErasure> all) {
    return all.stream().map(ServiceErasure::withoutBinding).toList();
  }

  private DataErasure released(Release end) {
    return new DataErasure(
        id, personId, unionId, askedBy, reason, status, round, answers, escalated, deadlines, end);
  }

  private Change<DataErasure> concluded(List<ServiceErasure> all, LegalTime law, Instant now) {
    Deadlines met = deadlines.meet(ANSWER);
    if (all.stream().allMatch(it -> it.kept().isEmpty())) {
      return Change.of(
          copy(DataErasureStep.COMPLETION.take(status), round, all, false, met),
          DataErasureStep.COMPLETION.key());
    }
    Deadlines again =
        met.start(AGAIN, law.rule(AGAIN_RULE, now), now, againAt(all, law, now), null);
    return Change.of(
        copy(DataErasureStep.RESTRICTION.take(status), round, all, false, again),
        DataErasureStep.RESTRICTION.key());
  }

  /** The day after the first of the last days; what has none is looked at by the rule's period. */
  private static Instant againAt(List<ServiceErasure> all, LegalTime law, Instant now) {
    Instant regular = law.dueAt(AGAIN_RULE, now);
    List<ServiceErasure.Kept> kept = all.stream().flatMap(it -> it.kept().stream()).toList();
    boolean open = kept.stream().anyMatch(it -> it.until() == null);
    Instant first =
        kept.stream()
            .map(ServiceErasure.Kept::until)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .map(it -> it.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant())
            .orElse(regular);
    return open && regular.isBefore(first) ? regular : first;
  }

  @Override
  public Change<DataErasure> remind(Deadline deadline, Instant now) {
    Deadlines next = deadlines.reminded(deadline.name());
    return Change.of(copy(status, round, answers, escalated, next), DataErasureStep.REMINDER.key());
  }

  /** What had to stay until now is erased in a further round. */
  @Override
  public Change<DataErasure> expire(Deadline deadline, Instant now) {
    if (deadline.name().equals(ANSWER)) {
      return Change.of(
          copy(status, round, answers, true, deadlines.miss(ANSWER)),
          DataErasureStep.ESCALATION.key());
    }
    ErasureStatus erasing = DataErasureStep.REPETITION.take(status);
    DataErasure again =
        new DataErasure(
            id,
            personId,
            unionId,
            askedBy,
            reason,
            erasing,
            round + 1,
            List.of(),
            false,
            deadlines.meet(deadline.name()),
            release);
    return Change.of(again, DataErasureStep.REPETITION.key(), again.ordered(now));
  }

  private PersonalDataErasureOrdered ordered(Instant now) {
    LocalDate today = WorkingDays.dateOf(now);
    return new PersonalDataErasureOrdered(id, personId, unionId, round, today, askedAt());
  }

  /** The first period begins with the request; further rounds begin none of this name. */
  private @Nullable Instant askedAt() {
    return deadlines.all().stream()
        .filter(it -> it.name().equals(ANSWER))
        .map(Deadline::startedAt)
        .findFirst()
        .orElse(null);
  }

  private DataErasure copy(
      ErasureStatus next, int rounds, List<ServiceErasure> done, boolean late, Deadlines periods) {
    return new DataErasure(
        id, personId, unionId, askedBy, reason, next, rounds, done, late, periods, release);
  }
}
