package org.gonghui.member.notices;

import java.util.List;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.ContestEvent.ContestCancelled;
import org.gonghui.contracts.ContestEvent.ContestEntered;
import org.gonghui.contracts.ContestEvent.ContestEntryCancelled;
import org.gonghui.contracts.ContestEvent.ContestEntryClosed;
import org.gonghui.contracts.ContestEvent.ContestEntryRetracted;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestEvent.ContestOpened;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.contracts.ContestEvent.ContestResultWithdrawn;
import org.gonghui.contracts.CourseOrderEvent;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderCancelled;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderConfirmed;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderHeld;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderOverdue;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderPlaced;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderRated;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderRefused;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderScheduled;
import org.gonghui.contracts.DegreeEvent;
import org.gonghui.contracts.DegreeEvent.DegreeApplied;
import org.gonghui.contracts.DegreeEvent.DegreeCleared;
import org.gonghui.contracts.DegreeEvent.DegreeConfirmed;
import org.gonghui.contracts.DegreeEvent.DegreeDoubted;
import org.gonghui.contracts.DegreeEvent.DegreeEnrolled;
import org.gonghui.contracts.DegreeEvent.DegreeGraduated;
import org.gonghui.contracts.DegreeEvent.DegreeLeft;
import org.gonghui.contracts.DegreeEvent.DegreeRecommended;
import org.gonghui.contracts.DegreeEvent.DegreeRefused;
import org.gonghui.contracts.DegreeEvent.DegreeSelected;
import org.gonghui.contracts.GroupEvent;
import org.gonghui.contracts.GroupEvent.GroupDissolved;
import org.gonghui.contracts.GroupEvent.GroupFounded;
import org.gonghui.contracts.GroupEvent.GroupLeaderChanged;
import org.gonghui.contracts.GroupLeaving;
import org.gonghui.contracts.GroupMembershipEvent;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipAccepted;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipApplied;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipEnded;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipRefused;
import org.gonghui.contracts.JobApplicationEvent;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationAdvanced;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationEnded;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationHired;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticeChanged;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticed;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationSubmitted;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * Says whom to tell how it stands with what they take part in or have asked for: groups, degrees,
 * contests, work with a union, their copy.
 *
 * @param received the event with its circumstances
 */
record JoiningOccasions(Received<? extends Event> received) {

  Occasion membership(GroupMembershipEvent event) {
    Occasion.Of to =
        about(
            "/api/v1/group-memberships/" + event.groupMembershipId(),
            event.groupMembershipId(),
            event.unionId());
    Occasion.Of told =
        switch (event) {
          case GroupMembershipAccepted it ->
              to.called(it.groupName()).tell(NoticeKind.GROUP_JOINED);
          case GroupMembershipRefused it ->
              to.called(it.groupName()).tell(NoticeKind.GROUP_REFUSED);
          case GroupMembershipEnded it when it.cause() != GroupLeaving.OWN_WISH ->
              to.called(it.groupName()).being(it.cause()).tell(NoticeKind.GROUP_LEFT);
          case GroupMembershipApplied _, GroupMembershipEnded _ -> to;
        };
    return told.toMembers(List.of(event.memberId()));
  }

  Occasion lead(GroupEvent event) {
    return switch (event) {
      case GroupFounded it -> lead(it, it.name(), NoticeKind.GROUP_LEADER, it.leaderMemberId());
      case GroupLeaderChanged it -> {
        Occasion next = lead(it, it.name(), NoticeKind.GROUP_LEADER, it.leaderMemberId());
        yield it.formerMemberId() == null || it.formerMemberId().equals(it.leaderMemberId())
            ? next
            : next.and(lead(it, it.name(), NoticeKind.GROUP_LEAD_ENDED, it.formerMemberId()));
      }
      // its members are told with their own memberships
      case GroupDissolved it ->
          it.leaderMemberId() == null
              ? Occasion.NONE
              : lead(it, it.name(), NoticeKind.GROUP_DISSOLVED, it.leaderMemberId());
    };
  }

  private Occasion lead(GroupEvent event, @Nullable String name, NoticeKind kind, String memberId) {
    return about("/api/v1/groups/" + event.groupId(), event.groupId(), event.unionId())
        .called(name)
        .tell(kind)
        .toMembers(List.of(memberId));
  }

  /** Who ordered for their union; orders from before that was kept name nobody. */
  Occasion course(CourseOrderEvent event) {
    return switch (event) {
      case CourseOrderConfirmed it ->
          order(it, it.title()).tell(NoticeKind.COURSE_CONFIRMED).to(it.personId());
      case CourseOrderRefused it ->
          order(it, it.title()).tell(NoticeKind.COURSE_REFUSED).to(it.personId());
      case CourseOrderScheduled it ->
          order(it, it.title()).tell(NoticeKind.COURSE_SCHEDULED, it.heldOn()).to(it.personId());
      case CourseOrderCancelled it ->
          order(it, it.title()).tell(NoticeKind.COURSE_CANCELLED).to(it.personId());
      case CourseOrderPlaced _, CourseOrderOverdue _, CourseOrderHeld _, CourseOrderRated _ ->
          Occasion.NONE;
    };
  }

  private Occasion.Of order(CourseOrderEvent event, @Nullable String title) {
    return about("/api/v1/course-orders/" + event.orderId(), event.orderId(), event.unionId())
        .called(title);
  }

  Occasion degree(DegreeEvent event) {
    Occasion.Of to =
        about(
            "/api/v1/degree-applications/" + event.applicationId(),
            event.applicationId(),
            event.unionId());
    Occasion.Of told =
        switch (event) {
          case DegreeRecommended _ -> to.tell(NoticeKind.DEGREE_RECOMMENDED);
          case DegreeRefused _ -> to.tell(NoticeKind.DEGREE_REFUSED);
          case DegreeSelected _ -> to.tell(NoticeKind.DEGREE_ON_NOTICE);
          case DegreeConfirmed _ -> to.tell(NoticeKind.DEGREE_CHOSEN);
          case DegreeDoubted _ -> to.tell(NoticeKind.DEGREE_IN_DOUBT);
          case DegreeCleared _ -> to.tell(NoticeKind.DEGREE_CLEARED);
          case DegreeApplied _, DegreeEnrolled _, DegreeGraduated _, DegreeLeft _ -> to;
        };
    return told.toMembers(List.of(event.memberId()));
  }

  Occasion contest(ContestEvent event) {
    return switch (event) {
      case ContestEntered it ->
          entry(it, it.entryId(), it.title(), null, NoticeKind.CONTEST_ENTERED, it.memberIds());
      case ContestEntryRetracted it ->
          entry(it, it.entryId(), it.title(), null, NoticeKind.CONTEST_RETRACTED, it.memberIds());
      case ContestEntryCancelled it ->
          entry(it, it.entryId(), it.title(), null, NoticeKind.CONTEST_CANCELLED, it.memberIds());
      // who has won is told of the prize, who did not come of nothing
      case ContestEntryClosed it when it.tookPart() && it.award() == null ->
          entry(it, it.entryId(), it.title(), null, NoticeKind.CONTEST_RESULT, it.memberIds());
      case ContestEntryClosed _ -> Occasion.NONE;
      case ContestHonoured it ->
          entry(
              it,
              it.entryId(),
              it.title(),
              it.award(),
              NoticeKind.CONTEST_HONOURED,
              it.memberIds());
      case ContestHonourWithdrawn it ->
          entry(
              it,
              it.entryId(),
              it.title(),
              it.award(),
              NoticeKind.CONTEST_PRIZE_WITHDRAWN,
              it.memberIds());
      case ContestResultWithdrawn it ->
          entry(
              it,
              it.entryId(),
              it.title(),
              null,
              NoticeKind.CONTEST_SCORE_WITHDRAWN,
              it.memberIds());
      // a score that is added closes the entry once more
      case ContestOpened _,
          ContestHeld _,
          ContestResultCorrected _,
          ContestResultAdded _,
          ContestCancelled _ ->
          Occasion.NONE;
    };
  }

  private Occasion entry(
      ContestEvent event,
      String entryId,
      @Nullable String title,
      @Nullable ContestAward award,
      NoticeKind kind,
      List<String> memberIds) {
    return about("/api/v1/contest-entries/" + entryId, entryId, event.unionId())
        .called(title)
        .being(award)
        .tell(kind)
        .toMembers(memberIds);
  }

  Occasion work(JobApplicationEvent event) {
    return switch (event) {
      case JobApplicationSubmitted _, JobApplicationNoticeChanged _ -> Occasion.NONE;
      case JobApplicationAdvanced _,
          JobApplicationNoticed _,
          JobApplicationHired _,
          JobApplicationEnded _ ->
          about(
                  "/api/v1/job-applications/" + event.applicationId(),
                  event.applicationId(),
                  event.unionId())
              .tell(NoticeKind.JOB_APPLICATION_MOVED)
              .to(event.personId());
    };
  }

  Occasion export(PersonalDataExportReady it) {
    return about("/api/v1/data-exports/" + it.requestId(), it.requestId(), it.unionId())
        .tell(NoticeKind.DATA_EXPORT_READY, it.lastDay())
        .to(it.personId());
  }

  private Occasion.Of about(String path, String subject, String union) {
    return new Occasion.Of(received, subject, path, union);
  }
}
