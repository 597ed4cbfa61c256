package org.gonghui.member.cards;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.member.members.MaskedData;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The member's own card over HTTP. */
@RestController
@RequestMapping("/api/v1/members/me/card")
@Tag(name = "members", description = "会员与会籍")
class CardController {

  private final CardService service;
  private final PersonalFiles files;
  private final UnionDirectory unions;
  private final Clock clock;

  CardController(CardService service, PersonalFiles files, UnionDirectory unions, Clock clock) {
    this.service = service;
    this.files = files;
    this.unions = unions;
    this.clock = clock;
  }

  @Schema(name = "MembershipCard", description = "电子会员证")
  record CardView(
      @Schema(description = "会员证号", example = "4403070000000015") @Nullable String cardNumber,
      @Schema(description = "姓名（脱敏）", example = "欧***") String name,
      @Schema(example = "u-xiangjiaotang") String unionId,
      @Schema(example = "象角塘社区工会联合会") @Nullable String unionName,
      MemberStatus status,
      @Schema(description = "入会日期", example = "2023-09-20") @Nullable LocalDate memberSince,
      @Schema(
              description = "二维码内容，供核验，一分钟内一次有效",
              example = "eyJ0eXAiOiJjYXJkIiwiYWxnIjoiSFMyNTYifQ.eyJqdGkiOiJ.c2ln")
          String code,
      @Schema(description = "二维码图片（SVG）", example = "data:image/svg+xml;base64,PHN2Zz4=")
          String picture,
      @Schema(example = "2023-09-20T10:01:00+08:00") Instant expiresAt) {

    @Override
    public String toString() {
      return "CardView[…]";
    }
  }

  @GetMapping
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "The caller's own membership card",
      description =
          "电子会员证, with a QR code 二维码 that is signed, good for a minute and for one check, and tells"
              + " whoever reads it nothing. Ask again for the next one.")
  Mono<ResponseEntity<CardView>> card(Viewer viewer) {
    return service
        .show(viewer, clock.instant())
        .flatMap(it -> files.masked(it.member()).map(mask -> view(it, mask)))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }

  private CardView view(CardService.Shown shown, MaskedData masked) {
    var member = shown.member();
    return new CardView(
        member.membership().cardNumber(),
        masked.name(),
        member.unionId(),
        unions.find(member.unionId()).map(UnionListed::name).orElse(null),
        member.status(),
        member.membership().joinedOn(),
        shown.code(),
        QrPicture.of(shown.code()),
        shown.expiresAt());
  }
}
