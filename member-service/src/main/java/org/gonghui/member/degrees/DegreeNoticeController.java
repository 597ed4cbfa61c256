package org.gonghui.member.degrees;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The public notice of who was selected, over HTTP. */
@RestController
@RequestMapping("/api/v1/degree-applications/notices")
@Tag(name = "degrees", description = "圆梦计划：学历提升")
class DegreeNoticeController {

  private final DegreeNotices notices;

  DegreeNoticeController(DegreeNotices notices) {
    this.notices = notices;
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Who was selected and is on public notice",
      description =
          "遴选结果公示: open to everybody in the district, by name and union and nothing else. Who"
              + " objects tells the union that selects, which refuses the application where that is"
              + " right.")
  @Listed(@Filter(name = "programmeId", field = DegreeApplications.PROGRAMME, description = "年度计划"))
  Mono<Page<DegreeNotices.Notice>> list(Viewer viewer, PageRequest page) {
    return notices.page(viewer, page);
  }
}
