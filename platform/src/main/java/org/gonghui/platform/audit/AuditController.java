package org.gonghui.platform.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The audit trail for those who watch over it. */
@RestController
@Tag(name = "audit", description = "审计: who did what to whose data")
@RequestMapping("/operations/audit")
class AuditController {

  private static final int MOST = 100_000;
  private static final String HASH =
      "9f2c4e6a8b0d1f3355779911bbddff00224466881133557799aaccee02468ace";

  private final AuditTrail trail;
  private final AuditVerifier verifier;

  AuditController(AuditTrail trail, AuditVerifier verifier) {
    this.trail = trail;
    this.verifier = verifier;
  }

  /** Who did what to whose data, the latest first. */
  @Operation(
      summary = "Entries of the audit trail, the latest first (审计记录)",
      description = "Of this service; filtered by who acted, on what, and when.")
  @GetMapping("/entries")
  @Access(roles = Roles.AUDITOR)
  @Listed({
    @Filter(name = "person", field = AuditDocuments.PERSON, description = "Who acted"),
    @Filter(
        name = "subject",
        field = AuditDocuments.SUBJECT_ID,
        description = "Id of the thing",
        example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(name = "subjectKind", field = AuditDocuments.SUBJECT_KIND, description = "Its kind"),
    @Filter(name = "action", field = AuditDocuments.ACTION, description = "What was done"),
    @Filter(
        name = "from",
        field = AuditDocuments.AT,
        type = Instant.class,
        compare = Filter.Compare.FROM,
        description = "Entered at this moment or later"),
    @Filter(
        name = "before",
        field = AuditDocuments.AT,
        type = Instant.class,
        compare = Filter.Compare.BEFORE,
        description = "Entered before this moment")
  })
  Mono<Page<AuditEntry>> entries(PageRequest page) {
    return trail
        .list(page)
        .map(it -> Page.of(page, it, entry -> Long.toString(entry.seq()), entry -> entry));
  }

  /** Looks a stretch of the trail over; a head that was kept elsewhere may be given as anchor. */
  @Operation(
      summary = "Verify a stretch of the trail (审计核验)",
      description =
          "Finds what was removed, changed or moved. A head that was kept elsewhere may be given as"
              + " anchor.")
  @GetMapping("/verification")
  @Access(roles = {Roles.AUDITOR, Roles.OPERATOR})
  Mono<Verification> verify(
      @Parameter(description = "number of the first entry")
          @RequestParam(defaultValue = "1")
          @Min(1)
          long from,
      @Parameter(description = "how many entries")
          @RequestParam(defaultValue = "10000")
          @Min(1)
          @Max(MOST)
          int limit,
      @Parameter(description = "number of the entry of the head", example = "4711")
          @RequestParam(required = false)
          @Min(1)
          @Nullable Long anchorSeq,
      @Parameter(description = "hash of the head", example = HASH)
          @RequestParam(required = false)
          @Pattern(regexp = "[0-9a-f]{64}")
          @Nullable String anchorHash) {
    return verifier.verify(from, limit, anchor(anchorSeq, anchorHash));
  }

  private static @Nullable Head anchor(@Nullable Long seq, @Nullable String hash) {
    if (seq == null && hash == null) {
      return null;
    }
    if (seq == null || hash == null) {
      String missing = seq == null ? "anchorSeq" : "anchorHash";
      throw HttpRefusal.invalidParameter(missing, "parameter.missing");
    }
    return new Head(seq, hash);
  }
}
