package org.gonghui.member.notices;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.StarEvent;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.contracts.StarEvent.StarCandidateDropped;
import org.gonghui.contracts.StarEvent.StarCounted;
import org.gonghui.contracts.StarEvent.StarNominated;
import org.gonghui.contracts.StarEvent.StarShortlisted;
import org.gonghui.contracts.StarEvent.StarVotingClosed;
import org.gonghui.contracts.StarKind;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * Says whom of those who stand for a star to tell how far they have come.
 *
 * @param received the event with its circumstances
 */
record StarOccasions(Received<? extends Event> received) {

  Occasion of(StarEvent event) {
    return switch (event) {
      case StarNominated it ->
          tell(it, it.kind(), it.title(), NoticeKind.STAR_NOMINATED, List.of(it.memberId()));
      case StarShortlisted it ->
          shortlisted(it)
              .and(
                  tell(it, it.kind(), it.title(), NoticeKind.STAR_NOT_CHOSEN, it.otherMemberIds()));
      case StarCandidateDropped it ->
          tell(it, it.kind(), it.title(), NoticeKind.STAR_DROPPED, List.of(it.memberId()))
              .and(tell(it, it.kind(), it.title(), NoticeKind.STAR_ON_NOTICE, it.risenMemberIds()));
      case StarCounted it ->
          tell(it, it.kind(), it.title(), NoticeKind.STAR_ON_NOTICE, it.memberIds())
              .and(
                  tell(it, it.kind(), it.title(), NoticeKind.STAR_NOT_CHOSEN, it.otherMemberIds()));
      case StarAwarded it ->
          tell(it, it.kind(), it.title(), NoticeKind.STAR_AWARDED, it.memberIds());
      case StarVotingClosed _ -> Occasion.NONE;
    };
  }

  private Occasion shortlisted(StarShortlisted it) {
    LocalDate last = it.votingUntil();
    return last == null
        ? Occasion.NONE
        : about(it, it.kind(), it.title())
            .tell(NoticeKind.STAR_SHORTLISTED, last)
            .toMembers(it.memberIds());
  }

  private Occasion tell(
      StarEvent event,
      @Nullable StarKind kind,
      @Nullable String title,
      NoticeKind notice,
      List<String> memberIds) {
    return memberIds.isEmpty()
        ? Occasion.NONE
        : about(event, kind, title).tell(notice).toMembers(memberIds);
  }

  private Occasion.Of about(StarEvent event, @Nullable StarKind kind, @Nullable String title) {
    return about(
            "/api/v1/star-selections/" + event.selectionId(), event.selectionId(), event.unionId())
        .being(kind)
        .called(title);
  }

  private Occasion.Of about(String path, String subject, String union) {
    return new Occasion.Of(received, subject, path, union);
  }
}
