package org.gonghui.member.reads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Readings of personal data over HTTP. */
@RestController
@RequestMapping("/api/v1/data-reads")
@Tag(name = "data-reads", description = "谁查阅过我的信息")
class DataReadController {

  private final DataReads reads;

  DataReadController(DataReads reads) {
    this.reads = reads;
  }

  /** A reading as it is shown. */
  @Schema(name = "DataRead", description = "一次明文查阅")
  record DataReadView(
      @Schema(example = "read-018ab0c4d300-member-service-4711") String id,
      Instant at,
      @Schema(description = "被查阅人", example = "p-worker") String personId,
      @Schema(description = "在哪个服务", example = "rights-service") String service,
      @Schema(description = "记录的种类", example = "legal-aid-case") String kind,
      @Schema(example = "aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String recordId,
      @Schema(example = "[\"facts\"]") List<String> fields,
      @Schema(description = "查阅人", example = "officer-rights") String by,
      @Schema(example = "[\"officer\"]") List<String> roles,
      @Schema(description = "查阅人所在工会", example = "u-longgang") @Nullable String unionId,
      @Schema(description = "目的", example = "审查法律援助申请") String purpose) {

    static DataReadView of(Stored<DataRead> stored) {
      DataRead it = stored.state();
      return new DataReadView(
          it.id(),
          it.readAt(),
          it.personId(),
          it.service(),
          it.kind(),
          it.recordId(),
          it.fields(),
          it.readBy(),
          it.roles(),
          it.readFor(),
          it.purpose());
    }
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.AUDITOR})
  @Operation(
      summary = "Who has read the caller's data, the latest first",
      description =
          "谁查阅过我的信息 (个人信息保护法 第四十四条): every reading in plain text in every service, with who, as"
              + " what, for which union and what for. An auditor sees those of everybody.")
  @Listed({
    @Filter(name = "service", field = DataReads.SERVICE, description = "服务"),
    @Filter(name = "personId", field = DataReads.PERSON, description = "被查阅人"),
    @Filter(
        name = "from",
        field = DataReads.READ_AT,
        type = Instant.class,
        compare = Filter.Compare.FROM,
        description = "此时及以后"),
    @Filter(
        name = "before",
        field = DataReads.READ_AT,
        type = Instant.class,
        compare = Filter.Compare.BEFORE,
        description = "此时以前")
  })
  Mono<Page<DataReadView>> list(Viewer viewer, PageRequest page) {
    Mono<Slice<Stored<DataRead>>> found =
        viewer.has(Roles.AUDITOR) ? reads.list(viewer, page) : reads.list(viewer.ids(), page);
    return found.map(slice -> Page.of(page, slice, DataReadView::of));
  }
}
