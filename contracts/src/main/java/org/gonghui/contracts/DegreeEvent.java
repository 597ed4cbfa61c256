package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to an application for the degree programme 圆梦计划. */
@Topic(Topics.DEGREE)
public sealed interface DegreeEvent extends Event {

  /** Id of the application. */
  String applicationId();

  /** The programme of the year. */
  String programmeId();

  /** The union that keeps the member. */
  String unionId();

  /** Id of the member's record. */
  String memberId();

  /**
   * A member applied.
   *
   * @param title of the programme; null in events of the first release
   */
  @EventType("degree.applied.v1")
  record DegreeApplied(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      LocalDate appliedOn,
      @Nullable String title)
      implements DegreeEvent {}

  /** The union has looked at the papers and recommends the member, with points to rank by. */
  @EventType("degree.recommended.v1")
  record DegreeRecommended(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      int points,
      LocalDate recommendedOn)
      implements DegreeEvent {}

  /** The member was not recommended, not selected, or lost an objection. */
  @EventType("degree.refused.v1")
  record DegreeRefused(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      LocalDate refusedOn)
      implements DegreeEvent {}

  /** The district selected the member; the public notice 公示 begins. */
  @EventType("degree.selected.v1")
  record DegreeSelected(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      LocalDate selectedOn)
      implements DegreeEvent {}

  /** The public notice has passed without an objection. */
  @EventType("degree.confirmed.v1")
  record DegreeConfirmed(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      LocalDate confirmedOn)
      implements DegreeEvent {}

  /** The member is enrolled at the school; the grant is theirs, once in their life. */
  @EventType("degree.enrolled.v1")
  record DegreeEnrolled(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      int grantFen,
      LocalDate enrolledOn)
      implements DegreeEvent {}

  /** The member has the degree. */
  @EventType("degree.graduated.v1")
  record DegreeGraduated(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      LocalDate graduatedOn)
      implements DegreeEvent {}

  /**
   * A corrected identity number puts in doubt that the member fulfils the conditions: the union
   * looks again 复核, and nothing goes on meanwhile.
   *
   * @param rule id of the rule of the conditions
   * @param periods what runs from now on
   */
  @EventType("degree.doubted.v1")
  record DegreeDoubted(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      String rule,
      List<RunningPeriod> periods,
      LocalDate doubtedOn)
      implements DegreeEvent {

    public DegreeDoubted {
      periods = List.copyOf(periods);
    }
  }

  /**
   * Nothing is in doubt any more 复核通过, and the application goes on.
   *
   * @param periods what runs from now on
   */
  @EventType("degree.cleared.v1")
  record DegreeCleared(
      String applicationId,
      String programmeId,
      String unionId,
      String memberId,
      List<RunningPeriod> periods,
      LocalDate clearedOn)
      implements DegreeEvent {

    public DegreeCleared {
      periods = List.copyOf(periods);
    }
  }

  /** The member gave the place or the studies up. */
  @EventType("degree.left.v1")
  record DegreeLeft(
      String applicationId, String programmeId, String unionId, String memberId, LocalDate leftOn)
      implements DegreeEvent {}
}
