package org.gonghui.member.degrees;

import static com.mongodb.client.model.Filters.eq;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gonghui.kernel.Deadline;
import org.gonghui.member.members.PublicNotices;
import org.gonghui.member.members.PublicNotices.Named;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows who was selected and is on public notice 公示 to everybody: by name, and nothing else. */
@Component
class DegreeNotices {

  private final DegreeApplications applications;
  private final PublicNotices notices;

  DegreeNotices(DegreeApplications applications, PublicNotices notices) {
    this.applications = applications;
    this.notices = notices;
  }

  /**
   * Somebody on notice; neither school nor papers nor points.
   *
   * @param until null while the notice stands still: it then hangs longer, nobody knows how long
   */
  @Schema(name = "DegreeNotice", description = "遴选结果公示")
  record Notice(
      @Schema(example = "degree-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "degree-programme-01k6b3v2s9q0d5w8x7y6z4a3b2") String programmeId,
      @Schema(description = "姓名", example = "王建国") String name,
      @Schema(description = "所在工会", example = "象角塘社区工会联合会") @Nullable String unionName,
      @Schema(description = "公示截止时刻；资格复核期间公示中止，不填") @Nullable Instant until) {}

  Mono<Page<Notice>> page(Viewer viewer, PageRequest page) {
    PageRequest onNotice =
        page.narrowed(eq(DegreeApplications.STATUS, DegreeStatus.ON_NOTICE.name()));
    return notices.page(
        viewer, applications, onNotice, DegreeApplication::memberId, DegreeNotices::notice);
  }

  private static Notice notice(DegreeApplication it, Named who) {
    return new Notice(
        it.id(),
        it.programmeId(),
        who.name(),
        who.unionName(),
        it.deadlines()
            .open(DegreeApplication.NOTICE)
            .filter(one -> one.status() == Deadline.Status.RUNNING)
            .map(Deadline::dueAt)
            .orElse(null));
  }
}
