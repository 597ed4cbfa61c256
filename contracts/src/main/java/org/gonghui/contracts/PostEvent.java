package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to the post of a chair or vice chair 主席、副主席任职. */
@Topic(Topics.POST)
public sealed interface PostEvent extends Event {

  /** Id of the post as this person holds it. */
  String postId();

  /** The union whose post it is. */
  String unionId();

  /**
   * Somebody took office: with a new term, or by an approved by-election.
   *
   * @param predecessorId the post that fell vacant; null where a term began
   */
  @EventType("post.taken.v1")
  record PostTaken(
      String postId,
      String unionId,
      String personId,
      UnionPost post,
      Engagement engagement,
      LocalDate from,
      @Nullable String predecessorId)
      implements PostEvent {}

  /** The post became a full-time or a part-time one. */
  @EventType("post.engagement-changed.v1")
  record PostEngagementChanged(
      String postId, String unionId, UnionPost post, Engagement engagement, LocalDate from)
      implements PostEvent {}

  /** The head of a community's work station, or the deputy, holds this post. */
  @EventType("post.station-taken.v1")
  record PostStationTaken(String postId, String unionId, UnionPost post, LocalDate from)
      implements PostEvent {}

  /** Who holds this post is no longer at the head of the work station. */
  @EventType("post.station-left.v1")
  record PostStationLeft(String postId, String unionId, UnionPost post, LocalDate until)
      implements PostEvent {}

  /** Somebody left office: during the term, or because another term began. */
  @EventType("post.left.v1")
  record PostLeft(String postId, String unionId, String personId, UnionPost post, LocalDate until)
      implements PostEvent {}

  /** The result of a by-election was put before the superior union. */
  @EventType("post.by-election-reported.v1")
  record PostByElectionReported(String postId, String unionId, UnionPost post, LocalDate heldOn)
      implements PostEvent {}

  /** The superior union refused the by-election, with a reason that the file holds. */
  @EventType("post.by-election-refused.v1")
  record PostByElectionRefused(String postId, String unionId, LocalDate refusedOn)
      implements PostEvent {}

  /** The time to decide on the by-election has passed: the matter went to the union above. */
  @EventType("post.by-election-escalated.v1")
  record PostByElectionEscalated(String postId, String unionId, String escalatedTo)
      implements PostEvent {}

  /** The post has been vacant for longer than it may. */
  @EventType("post.vacancy-overdue.v1")
  record PostVacancyOverdue(String postId, String unionId, UnionPost post, LocalDate vacantSince)
      implements PostEvent {}
}
