package org.gonghui.org.certificates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.approval.Decision;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A certificate as it is shown. */
@Schema(name = "LegalPersonCertificate")
record CertificateView(
    @Schema(example = "certificate-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    CertificateStatus status,
    Entry entry,
    @Schema(description = "法定代表人, the chair on the day of the entry", example = "p-worker")
        String representativeId,
    @Schema(example = "粤工法证字第030700001号") @Nullable String number,
    @Schema(description = "the last day, that of the term") @Nullable LocalDate validUntil,
    @Schema(description = "the first day on which it can be renewed")
        @Nullable LocalDate renewableFrom,
    @Schema(description = "the term it runs with", example = "term-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String termId,
    RequestView request,
    @Schema(description = "which rules its steps followed, in the versions of then (所依规则)")
        List<StepRules> appliedRules,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"renewal-request\", \"change-request\"]")
        List<String> allowedSteps) {

  static CertificateView of(Certificate it, Viewer viewer, boolean mayDecide, LegalTime law) {
    LocalDate last = it.validUntil();
    return new CertificateView(
        it.id(),
        it.unionId(),
        it.status(),
        it.entry(),
        it.representativeId(),
        it.number(),
        last,
        last == null ? null : last.minusDays(days(last, law)),
        it.termId(),
        RequestView.of(it.request()),
        it.appliedRules(),
        DeadlineView.of(it.deadlines(), law),
        CertificateStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it.request(), mayDecide))
            .map(CertificateStep::key)
            .toList());
  }

  private static long days(LocalDate last, LegalTime law) {
    return law.rules().at(Rules.RENEWAL, last).parameter("days");
  }

  private static boolean isOpen(CertificateStep step, Request request, boolean mayDecide) {
    boolean waits = request.waits();
    return switch (step) {
      case ISSUE, REFUSAL -> mayDecide;
      case RENEWAL -> waits && mayDecide && request.kind() == Request.Kind.RENEWAL;
      case CHANGE -> waits && mayDecide && request.kind() == Request.Kind.CHANGE;
      case REQUEST_REFUSAL -> waits && mayDecide;
      case RENEWAL_REQUEST, CHANGE_REQUEST, REAPPLICATION -> !waits;
      case APPLICATION, PROLONGATION, REMINDER, OVERDUE, EXPIRY, CANCELLATION -> true;
    };
  }

  /** What was asked last. */
  @Schema(name = "CertificateRequest")
  record RequestView(
      Request.Kind kind,
      Request.Status status,
      @Nullable Entry entry,
      LocalDate askedOn,
      @Schema(description = "true where it was asked after the time that the rule sets")
          boolean late,
      @Schema(description = "who asked, and so cannot decide", example = "[\"officer-hangjia\"]")
          List<String> applicants,
      @Schema(description = "the registrar 登记管理机关", example = "u-longgang") String registrarId,
      @Schema(example = "officer-organizing") @Nullable String decidedBy,
      @Schema(description = "why it was refused", example = "住所证明不符") @Nullable String reason,
      @Schema(description = "the letter of a registrar outside", example = "深工复〔2023〕12号")
          @Nullable String letter) {

    static RequestView of(Request it) {
      Decision decision = it.decision();
      return new RequestView(
          it.kind(),
          it.status(),
          it.entry(),
          it.askedOn(),
          it.late(),
          it.applicants().stream().sorted().toList(),
          decision.authority().unionId(),
          decision.by(),
          decision.reason(),
          decision.document());
    }
  }
}
