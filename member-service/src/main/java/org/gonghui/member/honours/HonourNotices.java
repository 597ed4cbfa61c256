package org.gonghui.member.honours;

import static com.mongodb.client.model.Filters.eq;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.members.PublicNotices;
import org.gonghui.member.members.PublicNotices.Named;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows who is on public notice 公示 to everybody in the district, by name. */
@Component
class HonourNotices {

  private final Honours honours;
  private final PublicNotices notices;

  HonourNotices(Honours honours, PublicNotices notices) {
    this.honours = honours;
    this.notices = notices;
  }

  /** A nominee on notice. */
  @Schema(name = "HonourNotice", description = "公示")
  record Notice(
      @Schema(example = "honour-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      HonourKind kind,
      HonourLevel level,
      @Schema(example = "2023") int year,
      @Schema(description = "姓名，经本人同意公示", example = "王建国") String name,
      @Schema(description = "推荐单位", example = "象角塘社区工会联合会") @Nullable String unionName,
      @Schema(description = "主要事迹", example = "带领班组完成技术革新十二项") String merits,
      @Schema(description = "公示截止时刻") @Nullable Instant until) {}

  Mono<Page<Notice>> page(Viewer viewer, PageRequest page) {
    PageRequest onNotice = page.narrowed(eq(Honours.STATUS, HonourStatus.ON_NOTICE.name()));
    return notices.page(viewer, honours, onNotice, Honour::memberId, HonourNotices::notice);
  }

  /** Nothing for whom a notice of this honour hangs before; to anybody else there is none. */
  Mono<Void> requireBefore(Viewer viewer, String id) {
    PageRequest one = new PageRequest(eq(Fields.ID, id), null, 1, UnaryOperator.identity());
    return honours
        .listInDistrict(viewer, one)
        .filter(it -> !it.items().isEmpty())
        .switchIfEmpty(Mono.error(() -> new NotFound("Honour", id)))
        .then();
  }

  private static Notice notice(Honour it, Named who) {
    return new Notice(
        it.id(),
        it.kind(),
        it.level(),
        it.year(),
        who.name(),
        who.unionName(),
        it.merits(),
        it.deadlines().open(Honour.NOTICE).map(Deadline::dueAt).orElse(null));
  }
}
