package org.gonghui.member.degrees;

import static com.mongodb.client.model.Filters.eq;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Deadline;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows who was selected and is on public notice 公示 to everybody: by name, and nothing else. */
@Component
class DegreeNotices {

  private static final Viewer EVERYBODY = Viewer.system("degree-notices");

  private final DegreeApplications applications;
  private final Members members;
  private final PersonalFiles files;
  private final UnionDirectory unions;

  DegreeNotices(
      DegreeApplications applications,
      Members members,
      PersonalFiles files,
      UnionDirectory unions) {
    this.applications = applications;
    this.members = members;
    this.files = files;
    this.unions = unions;
  }

  /** Somebody on notice; neither school nor papers nor points. */
  @Schema(name = "DegreeNotice", description = "遴选结果公示")
  record Notice(
      @Schema(example = "degree-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "degree-programme-01k6b3v2s9q0d5w8x7y6z4a3b2") String programmeId,
      @Schema(description = "姓名", example = "王建国") String name,
      @Schema(description = "所在工会", example = "象角塘社区工会联合会") @Nullable String unionName,
      @Schema(description = "公示截止时刻") @Nullable Instant until) {}

  Mono<Page<Notice>> page(PageRequest page) {
    PageRequest onNotice =
        page.narrowed(eq(DegreeApplications.STATUS, DegreeStatus.ON_NOTICE.name()));
    return applications
        .list(EVERYBODY, onNotice)
        .flatMap(slice ->
            Flux.fromIterable(slice.items())
                .concatMap(it -> notice(it.state()))
                .collectMap(Notice::id)
                .map(byId ->
                    Page.of(page, slice, it -> Objects.requireNonNull(byId.get(it.state().id())))));
  }

  private Mono<Notice> notice(DegreeApplication it) {
    return members
        .find(EVERYBODY, it.memberId())
        .flatMap(member -> files.open(member.state()))
        .map(plain ->
            new Notice(
                it.id(),
                it.programmeId(),
                plain.name(),
                unions.find(it.unionId()).map(UnionListed::name).orElse(null),
                it.deadlines().open(DegreeApplication.NOTICE).map(Deadline::dueAt).orElse(null)));
  }
}
