package org.gonghui.services.covers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Covers over HTTP; they are given by event, so there is nothing to post. */
@RestController
@RequestMapping("/api/v1/covers")
@Tag(name = "covers", description = "新就业形态劳动者意外险互助保障（赠送，一年期）")
class CoverController {

  private final Covers covers;

  CoverController(Covers covers) {
    this.covers = covers;
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "保障列表 List covers",
      description = "A member sees their own, an officer those of their union and below.")
  @Listed({
    @Filter(name = "memberId", field = "state.memberId"),
    @Filter(name = "unionId", field = "ancestors")
  })
  Mono<Page<CoverView>> list(Viewer viewer, PageRequest page) {
    return covers.list(viewer, page).map(it -> Page.of(page, it, CoverView::of));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "查看保障 Look at a cover", description = "Of oneself, or of one's union.")
  Mono<ResponseEntity<CoverView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return covers.find(viewer, id).map(it -> Answer.ok(it, CoverView::of, request));
  }

  /** A cover as answers show it. */
  @Schema(name = "Cover")
  record CoverView(
      @Schema(example = "cover-member-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      @Schema(description = "First day of the cover", example = "2026-06-02") LocalDate from,
      @Schema(description = "Last day of the cover", example = "2027-06-01") LocalDate until) {

    static CoverView of(Stored<Cover> stored) {
      Cover it = stored.state();
      return new CoverView(it.id(), it.memberId(), it.unionId(), it.from(), it.until());
    }
  }
}
