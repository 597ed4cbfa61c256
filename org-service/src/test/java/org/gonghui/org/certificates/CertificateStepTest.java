package org.gonghui.org.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class CertificateStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("APPLIED issue", "VALID"),
          Map.entry("APPLIED refusal", "REFUSED"),
          Map.entry("APPLIED reminder", "APPLIED"),
          Map.entry("APPLIED overdue", "APPLIED"),
          Map.entry("REFUSED reapplication", "APPLIED"),
          Map.entry("VALID renewal-request", "VALID"),
          Map.entry("VALID change-request", "VALID"),
          Map.entry("VALID renewal", "VALID"),
          Map.entry("VALID change", "VALID"),
          Map.entry("VALID request-refusal", "VALID"),
          Map.entry("VALID prolongation", "VALID"),
          Map.entry("VALID reminder", "VALID"),
          Map.entry("VALID overdue", "VALID"),
          Map.entry("VALID expiry", "EXPIRED"),
          Map.entry("EXPIRED reapplication", "APPLIED"),
          Map.entry("EXPIRED renewal", "VALID"),
          Map.entry("EXPIRED change", "EXPIRED"),
          Map.entry("EXPIRED request-refusal", "EXPIRED"),
          Map.entry("EXPIRED prolongation", "VALID"),
          Map.entry("EXPIRED reminder", "EXPIRED"),
          Map.entry("EXPIRED overdue", "EXPIRED"),
          Map.entry("APPLIED cancellation", "CANCELLED"),
          Map.entry("REFUSED cancellation", "CANCELLED"),
          Map.entry("VALID cancellation", "CANCELLED"),
          Map.entry("EXPIRED cancellation", "CANCELLED"));

  @Test
  void every_status_takes_the_steps_that_a_certificate_needs_and_no_other() {
    WorkflowDocs.assertTable(CertificateStep.TABLE, EXPECTED);
    assertThat(CertificateStep.TABLE.initial()).containsExactly(CertificateStatus.APPLIED);
  }

  @Test
  void the_clock_and_events_take_their_steps_themselves() {
    Set<String> all = Set.of("officer", "union-worker", "member", "auditor", "operator");
    for (CertificateStatus status : CertificateStatus.values()) {
      assertThat(CertificateStep.TABLE.allowed(status, all))
          .doesNotContain(
              CertificateStep.EXPIRY,
              CertificateStep.CANCELLATION,
              CertificateStep.PROLONGATION,
              CertificateStep.REMINDER,
              CertificateStep.OVERDUE);
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(CertificateStep.TABLE, "Certificates of legal persons 工会法人资格证书");
  }
}
