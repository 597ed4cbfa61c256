package org.gonghui.member.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.problem.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The caller's own page over HTTP. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "me", description = "我的工会：本人的一页")
class MyPageController {

  private final MyPages pages;

  MyPageController(MyPages pages) {
    this.pages = pages;
  }

  @GetMapping
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "Everything that concerns the caller",
      description =
          "我的工会: memberships and how surely the identity is known, transfers, reviews, legal-aid"
              + " cases with stage and legal times, visits, covers, and what falls due first, from"
              + " all services. Nobody else sees it. It follows what happens within seconds; each"
              + " entry names where the matter itself is read, and says in words, Chinese or"
              + " English as asked for, where it stands.")
  Mono<ResponseEntity<MyPage>> page(Viewer viewer, ServerWebExchange exchange) {
    return pages
        .of(viewer, Languages.of(exchange.getRequest().getHeaders()))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }
}
