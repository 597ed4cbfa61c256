package org.gonghui.org.recruitment;

import static org.gonghui.contracts.JobApplicationStage.PASSED;
import static org.gonghui.contracts.JobApplicationStage.QUALIFIED;
import static org.gonghui.contracts.JobApplicationStage.SELECTED;
import static org.gonghui.contracts.JobApplicationStage.VETTED;
import static org.gonghui.org.recruitment.JobApplicationStep.APPLICATION;
import static org.gonghui.org.recruitment.JobApplicationStep.CLOSING;
import static org.gonghui.org.recruitment.JobApplicationStep.DISQUALIFICATION;
import static org.gonghui.org.recruitment.JobApplicationStep.EXAM;
import static org.gonghui.org.recruitment.JobApplicationStep.EXAM_FAILURE;
import static org.gonghui.org.recruitment.JobApplicationStep.HIRING;
import static org.gonghui.org.recruitment.JobApplicationStep.NOTICE;
import static org.gonghui.org.recruitment.JobApplicationStep.OBJECTION;
import static org.gonghui.org.recruitment.JobApplicationStep.OBJECTION_DISMISSAL;
import static org.gonghui.org.recruitment.JobApplicationStep.OBJECTION_UPHOLDING;
import static org.gonghui.org.recruitment.JobApplicationStep.QUALIFICATION;
import static org.gonghui.org.recruitment.JobApplicationStep.SELECTION;
import static org.gonghui.org.recruitment.JobApplicationStep.VETTING;
import static org.gonghui.org.recruitment.JobApplicationStep.VETTING_FAILURE;
import static org.gonghui.org.recruitment.JobApplicationStep.WITHDRAWAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.JobApplicationStage;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.SealedPerson;
import org.jspecify.annotations.Nullable;

/** Who is hired: decides on applications by the rules in force now. */
final class Selecting {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Selecting(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * Signs up.
   *
   * @param personId the applicant's account; null for one who is entered
   * @param born the applicant's date of birth
   * @param by whose account it comes from
   */
  Change<JobApplication> apply(
      String id,
      Recruitment to,
      @Nullable String personId,
      SealedPerson person,
      LocalDate born,
      Education education,
      String by) {
    LegalRule rule = law.rule(Rules.RECRUITMENT, now);
    if (!to.isOpen() || today.isAfter(to.announcement().applyUntil())) {
      throw new RuleBroken("recruitment.not-open", to.id());
    }
    int age = born.until(today).getYears();
    if (age < rule.parameter("minAge") || age > rule.parameter("maxAge")) {
      throw RuleBroken.of(
          rule, "recruitment.age", rule.parameter("minAge"), rule.parameter("maxAge"));
    }
    if (education.compareTo(to.announcement().education()) < 0) {
      throw new RuleBroken("recruitment.education", to.announcement().education());
    }
    JobApplication made =
        new JobApplication(
            id,
            to.unionId(),
            to.id(),
            personId,
            person,
            education,
            APPLICATION.to().orElseThrow(),
            null,
            null,
            Set.of(by),
            List.of(),
            null,
            null,
            Deadlines.none());
    return Change.of(made, APPLICATION.key(), telling(made).submitted());
  }

  /** Checked by another than who applied or entered it. */
  Change<JobApplication> qualify(JobApplication it, String person) {
    ApplicationStatus next = QUALIFICATION.take(it.status());
    requireOther(it, person);
    return advanced(it.draft().status(next).by(person), QUALIFICATION, QUALIFIED);
  }

  Change<JobApplication> disqualify(JobApplication it, String person, String reason) {
    ApplicationStatus next = DISQUALIFICATION.take(it.status());
    requireOther(it, person);
    return ended(it.draft().by(person).ended(next, reason), DISQUALIFICATION);
  }

  /** Marks of both parts; they decide by themselves whether it is passed. */
  Change<JobApplication> examine(JobApplication it, int written, int interview, String person) {
    EXAM.check(it.status());
    Marks marks = Marks.of(written, interview, law.rule(Rules.EXAM, now));
    JobApplicationDraft next = it.draft().marks(marks).by(person);
    return marks.passed()
        ? advanced(next.status(EXAM.take(it.status())), EXAM, PASSED)
        : ended(next.ended(EXAM_FAILURE.take(it.status()), null), EXAM_FAILURE);
  }

  /**
   * Goes on to be vetted, on one of the places.
   *
   * @param others how it stands with the others
   */
  Change<JobApplication> select(JobApplication it, Contenders others, String person) {
    ApplicationStatus next = SELECTION.take(it.status());
    if (others.unexamined() > 0) {
      throw new RuleBroken("recruitment.exam-not-over", others.unexamined());
    }
    if (it.marks() == null || others.bestWaiting() > it.marks().total()) {
      throw RuleBroken.of(law.rule(Rules.EXAM, now), "recruitment.better-ranked");
    }
    int seat =
        others.freeSeat().orElseThrow(() -> new RuleBroken("recruitment.no-seat", others.seats()));
    return advanced(it.draft().status(next).seat(seat).by(person), SELECTION, SELECTED);
  }

  Change<JobApplication> vet(
      JobApplication it, boolean passed, @Nullable String reason, String by) {
    VETTING.check(it.status());
    if (passed) {
      return advanced(it.draft().status(VETTING.take(it.status())).by(by), VETTING, VETTED);
    }
    if (reason == null) {
      throw new RuleBroken("recruitment.reason-missing");
    }
    ApplicationStatus next = VETTING_FAILURE.take(it.status());
    return ended(it.draft().by(by).ended(next, reason), VETTING_FAILURE);
  }

  Change<JobApplication> notice(JobApplication it, String person) {
    ApplicationStatus next = NOTICE.take(it.status());
    Deadlines running = law.start(it.deadlines(), JobApplication.NOTICE, Rules.NOTICE, now, null);
    JobApplication noticed = it.draft().status(next).by(person).deadlines(running).done();
    return Change.of(noticed, NOTICE.key(), telling(noticed).noticed());
  }

  /** Stops the notice until it is answered; one at a time. */
  Change<JobApplication> object(JobApplication it, String grounds, String person) {
    OBJECTION.check(it.status());
    if (it.hasOpenObjection()) {
      throw new RuleBroken("recruitment.objection-open");
    }
    JobApplication stopped =
        it.draft()
            .objection(new NoticeObjection(today, grounds, person, null, null))
            .by(person)
            .deadlines(it.deadlines().suspend(JobApplication.NOTICE, now, "公示异议"))
            .done();
    return Change.of(stopped, OBJECTION.key(), telling(stopped).noticeChanged());
  }

  /** The notice runs on for the time that was left. */
  Change<JobApplication> dismiss(JobApplication it, String answer, String person) {
    OBJECTION_DISMISSAL.check(it.status());
    JobApplication going =
        answered(it, answer, person)
            .deadlines(it.deadlines().resume(JobApplication.NOTICE, now))
            .done();
    return Change.of(going, OBJECTION_DISMISSAL.key(), telling(going).noticeChanged());
  }

  Change<JobApplication> uphold(JobApplication it, String answer, String person) {
    ApplicationStatus next = OBJECTION_UPHOLDING.take(it.status());
    return ended(answered(it, answer, person).ended(next, answer), OBJECTION_UPHOLDING);
  }

  private static JobApplicationDraft answered(JobApplication it, String answer, String person) {
    NoticeObjection open =
        it.objections().stream()
            .filter(NoticeObjection::isOpen)
            .findFirst()
            .orElseThrow(() -> new RuleBroken("recruitment.no-objection"));
    if (open.enteredBy().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return it.draft().objection(open, open.answered(answer, person)).by(person);
  }

  /**
   * By an officer who took no step of it before.
   *
   * @param serves whether the applicant is a union worker already
   */
  Change<JobApplication> hire(JobApplication it, boolean serves, String person) {
    ApplicationStatus next = HIRING.take(it.status());
    requireOther(it, person);
    if (serves) {
      throw new RuleBroken("recruitment.in-service", it.person().maskedName());
    }
    JobApplication hired = it.draft().status(next).by(person).hiredOn(today).done();
    return Change.of(hired, HIRING.key(), telling(hired).hired());
  }

  Change<JobApplication> withdraw(JobApplication it, String reason) {
    return ended(it.draft().ended(WITHDRAWAL.take(it.status()), reason), WITHDRAWAL);
  }

  /** The recruitment is over or called off; told twice, it is so once. */
  Change<JobApplication> close(JobApplication it) {
    return CLOSING.allowed(it.status())
        ? ended(it.draft().ended(CLOSING.take(it.status()), null), CLOSING)
        : Change.none(it);
  }

  private Change<JobApplication> ended(JobApplicationDraft last, JobApplicationStep step) {
    JobApplication it = last.done();
    return Change.of(it, step.key(), telling(it).ended());
  }

  private Change<JobApplication> advanced(
      JobApplicationDraft next, JobApplicationStep step, JobApplicationStage stage) {
    JobApplication it = next.done();
    return Change.of(it, step.key(), telling(it).advanced(stage));
  }

  private Telling telling(JobApplication it) {
    return new Telling(it, today);
  }

  private static void requireOther(JobApplication it, String person) {
    if (it.hands().contains(person)) {
      throw new Forbidden("approval.own-application");
    }
  }
}
