package org.gonghui.member.exports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.jobs.JobFile;
import org.jspecify.annotations.Nullable;

/**
 * A copy of all that is held on a person.
 *
 * @param unionId the union that sees to it
 * @param askedBy the person, or the officer who asked for them
 * @param reason why the officer did
 * @param replyKey the private key, sealed; null once nothing more is to be read with it
 * @param answers what the services have sent
 * @param file the copy, once it is ready
 * @param escalated true where the legal time passed without it
 */
record DataExport(
    String id,
    String personId,
    String unionId,
    String askedBy,
    @Nullable String reason,
    ExportStatus status,
    @Nullable SealedField replyKey,
    List<ServiceAnswer> answers,
    @Nullable JobFile file,
    boolean escalated,
    Deadlines deadlines)
    implements Aggregate<DataExport> {

  static final String ANSWER_RULE = "personal-information.answer";
  static final String FILE_RULE = "personal-information.export-file";
  static final String ANSWER = "answer";
  static final String DOWNLOAD = "download";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  DataExport {
    answers = List.copyOf(answers);
  }

  /** Who asks, for whom, and why where it is for somebody else. */
  record Asking(
      String id, String personId, String unionId, String askedBy, @Nullable String reason) {}

  static Change<DataExport> ask(
      Asking asking, String publicKey, SealedField privateKey, LegalTime law, Instant now) {
    DataExport export =
        new DataExport(
            asking.id,
            asking.personId,
            asking.unionId,
            asking.askedBy,
            asking.reason,
            ExportStatus.GATHERING,
            privateKey,
            List.of(),
            null,
            false,
            law.start(Deadlines.none(), ANSWER, ANSWER_RULE, now, REMIND_BEFORE));
    return Change.of(
        export,
        DataExportStep.REQUEST.key(),
        new PersonalDataExportAsked(
            asking.id, asking.personId, asking.unionId, publicKey, WorkingDays.dateOf(now)));
  }

  @Override
  public Set<String> people() {
    return personId.equals(askedBy) ? Set.of(personId) : Set.of(personId, askedBy);
  }

  /** A piece has come and is kept; one that came before, or too late, changes nothing. */
  Change<DataExport> answered(String service, int piece, int pieces, int records) {
    ServiceAnswer known = answerOf(service, pieces, records);
    if (status != ExportStatus.GATHERING || known.got().contains(piece)) {
      return Change.none(this);
    }
    List<ServiceAnswer> next = new ArrayList<>(answers);
    next.removeIf(it -> it.service().equals(service));
    next.add(known.with(piece));
    return Change.of(
        copy(status, replyKey, next, file, escalated, deadlines), DataExportStep.ANSWER.key());
  }

  /** True where each of these services has sent all of its pieces. */
  boolean isAnsweredBy(Collection<String> services) {
    return answeredBy() >= services.size();
  }

  /** How many services have sent all of their pieces. */
  long answeredBy() {
    return answers.stream().filter(ServiceAnswer::isComplete).count();
  }

  /** The file is ready; nothing more is to be read with the key. */
  Change<DataExport> complete(JobFile ready, LegalTime law, Instant now) {
    if (status != ExportStatus.GATHERING) {
      return Change.none(this);
    }
    Deadlines next = law.start(deadlines.meet(ANSWER), DOWNLOAD, FILE_RULE, now, null);
    return Change.of(
        copy(DataExportStep.COMPLETION.take(status), null, answers, ready, false, next),
        DataExportStep.COMPLETION.key(),
        new PersonalDataExportReady(id, personId, unionId, WorkingDays.dateOf(now), lastDay(next)));
  }

  @Override
  public Change<DataExport> remind(Deadline deadline, Instant now) {
    Deadlines next = deadlines.reminded(deadline.name());
    return Change.of(
        copy(status, replyKey, answers, file, escalated, next), DataExportStep.REMINDER.key());
  }

  @Override
  public Change<DataExport> expire(Deadline deadline, Instant now) {
    if (!deadline.name().equals(DOWNLOAD)) {
      return Change.of(
          copy(status, replyKey, answers, file, true, deadlines.miss(deadline.name())),
          DataExportStep.ESCALATION.key());
    }
    return Change.of(
        copy(
            DataExportStep.EXPIRY.take(status),
            null,
            answers,
            file,
            false,
            deadlines.meet(DOWNLOAD)),
        DataExportStep.EXPIRY.key(),
        new PersonalDataExportEnded(id, personId, unionId, WorkingDays.dateOf(now)));
  }

  private static LocalDate lastDay(Deadlines periods) {
    Instant due = periods.open(DOWNLOAD).orElseThrow().dueAt();
    return WorkingDays.dateOf(due.minus(1, ChronoUnit.MILLIS));
  }

  private ServiceAnswer answerOf(String service, int pieces, int records) {
    return answers.stream()
        .filter(it -> it.service().equals(service))
        .findFirst()
        .orElseGet(() -> new ServiceAnswer(service, pieces, Set.of(), records));
  }

  private DataExport copy(
      ExportStatus newStatus,
      @Nullable SealedField key,
      List<ServiceAnswer> come,
      @Nullable JobFile copied,
      boolean late,
      Deadlines periods) {
    return new DataExport(
        id, personId, unionId, askedBy, reason, newStatus, key, come, copied, late, periods);
  }
}
