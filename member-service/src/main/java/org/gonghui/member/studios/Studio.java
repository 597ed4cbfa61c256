package org.gonghui.member.studios;

import static org.gonghui.member.studios.StudioStep.OVERDUE;
import static org.gonghui.member.studios.StudioStep.PROJECT;
import static org.gonghui.member.studios.StudioStep.REMINDER;
import static org.gonghui.member.studios.StudioStep.STUDIO_APPLICATION;
import static org.gonghui.member.studios.StudioStep.TITLE_WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.contracts.StudioEvent.StudioApplied;
import org.gonghui.contracts.StudioEvent.StudioOverdue;
import org.gonghui.contracts.StudioEvent.StudioWithdrawn;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.jspecify.annotations.Nullable;

/**
 * An innovation studio. How it is scored is in {@link Assessing}, who leads it in {@link Leading}.
 *
 * @param leaderMemberId the member who leads it, a model worker or craftsman; where it has none,
 *     who led it last
 * @param leaderless true while the leader's membership has ended and nobody else leads it
 * @param field what it works on
 * @param inspections every look at it, oldest first
 * @param overdue true while what is due has not been done
 * @param withdrawnBecause why it lost the title
 */
record Studio(
    String id,
    String unionId,
    String name,
    HonourLevel level,
    String leaderMemberId,
    String leaderPersonId,
    boolean leaderless,
    String field,
    String applicant,
    StudioStatus status,
    List<Inspection> inspections,
    List<Project> projects,
    boolean overdue,
    @Nullable String withdrawnBecause,
    Deadlines deadlines)
    implements Aggregate<Studio> {

  static final String STANDARD = "innovation-studio";
  static final String INSPECTION_RULE = "studio.inspection";
  static final String REASSESSMENT_RULE = "studio.reassessment";
  static final String LEADER_RULE = "studio.leader-appointment";

  static final String DUE = "assessment";
  static final String LEADER = "leader";

  private static final Duration REMIND_INSPECTION = Duration.ofDays(3);

  Studio {
    inspections = inspections == null ? List.of() : List.copyOf(inspections);
    projects = projects == null ? List.of() : List.copyOf(projects);
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(leaderPersonId);
  }

  /** The grade by the last inspection; null where it has none. */
  @Nullable String grade() {
    return status != StudioStatus.CREATED || inspections.isEmpty()
        ? null
        : inspections.getLast().assessment().grade();
  }

  /** A union applies for the title. */
  static Change<Studio> apply(
      String id,
      String unionId,
      String name,
      HonourLevel level,
      Member leader,
      String field,
      String applicant,
      LegalTime law,
      Instant now) {
    Studio made =
        new Studio(
            id,
            unionId,
            name,
            level,
            leader.id(),
            leader.personId(),
            false,
            field,
            applicant,
            STUDIO_APPLICATION.to().orElseThrow(),
            List.of(),
            List.of(),
            false,
            null,
            law.start(Deadlines.none(), DUE, INSPECTION_RULE, now, REMIND_INSPECTION));
    return Change.of(
        made,
        STUDIO_APPLICATION.key(),
        new StudioApplied(id, unionId, level, leader.id(), WorkingDays.dateOf(now)));
  }

  /** Enters a project, or what is known of it now. */
  Change<Studio> project(Project entered) {
    PROJECT.check(status);
    List<Project> all = new ArrayList<>(projects);
    all.removeIf(it -> it.title().equals(entered.title()));
    all.add(entered);
    return Change.of(with(all), PROJECT.key());
  }

  /** Takes the title away; where there is none yet, the application is over. */
  Change<Studio> withdraw(String reason, Instant now) {
    StudioStatus next = TITLE_WITHDRAWAL.take(status);
    return Change.of(
        with(next, null, false, reason, deadlines.cancelAll()),
        TITLE_WITHDRAWAL.key(),
        new StudioWithdrawn(
            id, unionId, WorkingDays.dateOf(now), leaderless ? null : leaderMemberId));
  }

  @Override
  public Change<Studio> remind(Deadline deadline, Instant now) {
    return Change.of(
        with(status, null, overdue, withdrawnBecause, deadlines.reminded(deadline.name())),
        REMINDER.key());
  }

  @Override
  public Change<Studio> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    return Change.of(
        with(status, null, true, withdrawnBecause, deadlines.miss(deadline.name())),
        OVERDUE.key(),
        new StudioOverdue(id, unionId, WorkingDays.dateOf(now)));
  }

  Studio with(
      StudioStatus next,
      @Nullable Inspection seen,
      boolean late,
      @Nullable String because,
      Deadlines periods) {
    List<Inspection> all = new ArrayList<>(inspections);
    if (seen != null) {
      all.add(seen);
    }
    return new Studio(
        id,
        unionId,
        name,
        level,
        leaderMemberId,
        leaderPersonId,
        leaderless,
        field,
        applicant,
        next,
        all,
        projects,
        late,
        because,
        periods);
  }

  /** The same, led by somebody else, or by nobody for now. */
  Studio led(String memberId, String personId, boolean byNobody, boolean late, Deadlines periods) {
    return new Studio(
        id,
        unionId,
        name,
        level,
        memberId,
        personId,
        byNobody,
        field,
        applicant,
        status,
        inspections,
        projects,
        late,
        withdrawnBecause,
        periods);
  }

  private Studio with(List<Project> all) {
    return new Studio(
        id,
        unionId,
        name,
        level,
        leaderMemberId,
        leaderPersonId,
        leaderless,
        field,
        applicant,
        status,
        inspections,
        all,
        overdue,
        withdrawnBecause,
        deadlines);
  }
}
