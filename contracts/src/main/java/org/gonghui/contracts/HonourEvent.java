package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to an honour 劳模、五一劳动奖、技术能手 of a worker, from the nomination on. */
@Topic(Topics.HONOUR)
public sealed interface HonourEvent extends Event {

  /** Id of the nomination, and of the honour that it leads to. */
  String honourId();

  /** The union that nominated. */
  String unionId();

  /**
   * A union nominated one of its members.
   *
   * @param proposalId the proposal that a contest's promise led to; null where none did
   */
  @EventType("honour.nominated.v1")
  record HonourNominated(
      String honourId,
      String memberId,
      String unionId,
      HonourKind kind,
      HonourLevel level,
      LocalDate nominatedOn,
      @Nullable String proposalId)
      implements HonourEvent {}

  /**
   * A union on the way up has agreed; the next one reviews.
   *
   * @param reviewerUnionId the union that has agreed
   */
  @EventType("honour.reviewed.v1")
  record HonourReviewed(
      String honourId,
      String memberId,
      String unionId,
      String reviewerUnionId,
      LocalDate reviewedOn)
      implements HonourEvent {}

  /**
   * The last review has agreed: the nominee is on public notice 公示.
   *
   * @param kind null in events of the first release
   * @param level null in events of the first release
   */
  @EventType("honour.noticed.v1")
  record HonourNoticed(
      String honourId,
      String memberId,
      String unionId,
      LocalDate noticedOn,
      @Nullable HonourKind kind,
      @Nullable HonourLevel level)
      implements HonourEvent {}

  /**
   * Somebody objected to who is on public notice 提出异议. Nobody but who decides learns who it was.
   *
   * @param personId who objected
   */
  @EventType("honour.objected.v1")
  record HonourObjected(
      String honourId,
      String unionId,
      String objectionId,
      String personId,
      HonourKind kind,
      HonourLevel level,
      LocalDate objectedOn)
      implements HonourEvent {}

  /**
   * An objection was decided on, with an answer that who objected can read.
   *
   * @param personId who objected
   * @param upheld true where it holds
   */
  @EventType("honour.objection-decided.v1")
  record HonourObjectionDecided(
      String honourId,
      String unionId,
      String objectionId,
      String personId,
      HonourKind kind,
      HonourLevel level,
      boolean upheld,
      LocalDate decidedOn)
      implements HonourEvent {}

  /**
   * A review said no, or an objection was upheld.
   *
   * @param kind null in events of the first release
   * @param level null in events of the first release
   */
  @EventType("honour.refused.v1")
  record HonourRefused(
      String honourId,
      String memberId,
      String unionId,
      LocalDate refusedOn,
      @Nullable HonourKind kind,
      @Nullable HonourLevel level)
      implements HonourEvent {}

  /**
   * The union that nominated took the nomination back 撤回推荐.
   *
   * @param proposalId the proposal that a contest's promise led to, which waits again; null where
   *     none did
   * @param kind null in events of the first release
   * @param level null in events of the first release
   */
  @EventType("honour.retracted.v1")
  record HonourRetracted(
      String honourId,
      String memberId,
      String unionId,
      LocalDate retractedOn,
      @Nullable String proposalId,
      @Nullable HonourKind kind,
      @Nullable HonourLevel level)
      implements HonourEvent {}

  /** The nominee does not want to be nominated 本人谢绝推荐. */
  @EventType("honour.declined.v1")
  record HonourDeclined(String honourId, String memberId, String unionId, LocalDate declinedOn)
      implements HonourEvent {}

  /**
   * The nominee's membership ended before the honour was given.
   *
   * @param kind null in events of the first release
   * @param level null in events of the first release
   */
  @EventType("honour.lapsed.v1")
  record HonourLapsed(
      String honourId,
      String memberId,
      String unionId,
      LocalDate lapsedOn,
      @Nullable HonourKind kind,
      @Nullable HonourLevel level)
      implements HonourEvent {}

  /** A review or an objection was left lying: the union above has to see to it. */
  @EventType("honour.escalated.v1")
  record HonourEscalated(
      String honourId, String unionId, String deciderUnionId, LocalDate escalatedOn)
      implements HonourEvent {}

  /** The honour was given. */
  @EventType("honour.awarded.v1")
  record HonourAwarded(
      String honourId,
      String memberId,
      String personId,
      String unionId,
      HonourKind kind,
      HonourLevel level,
      LocalDate awardedOn)
      implements HonourEvent {}

  /**
   * What the bearer may have in a year 劳模待遇; told at the award and at the beginning of each year
   * after it.
   *
   * @param checkUps 体检
   * @param recuperations 疗休养
   * @param reliefs 帮扶慰问
   */
  @EventType("honour.entitled.v1")
  record HonourEntitled(
      String honourId,
      String memberId,
      String personId,
      String unionId,
      int year,
      int checkUps,
      int recuperations,
      int reliefs)
      implements HonourEvent {}

  /** The bearer has died: the title stays, nothing is due any more. */
  @EventType("honour.benefits-ended.v1")
  record HonourBenefitsEnded(
      String honourId, String memberId, String personId, String unionId, LocalDate endedOn)
      implements HonourEvent {}

  /**
   * The honour was taken away 撤销荣誉; nothing is due any more.
   *
   * @param kind null in events of the first release
   * @param level null in events of the first release
   */
  @EventType("honour.revoked.v1")
  record HonourRevoked(
      String honourId,
      String memberId,
      String personId,
      String unionId,
      LocalDate revokedOn,
      @Nullable HonourKind kind,
      @Nullable HonourLevel level)
      implements HonourEvent {}
}
