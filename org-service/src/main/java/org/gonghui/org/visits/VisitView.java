package org.gonghui.org.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.store.Stored;

/** A visit as it is shown. */
@Schema(name = "EnterpriseVisit")
record VisitView(
    @Schema(example = "visit-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-xiangjiaotang") String unionId,
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") String enterpriseId,
    LocalDate visitedOn,
    Purpose purpose,
    @Schema(example = "职工46人，有建会意愿，已留下筹备材料清单。") String findings,
    @Schema(example = "[\"p-worker\"]") List<String> visitors,
    @Schema(example = "p-worker") String enteredBy) {

  static VisitView of(Stored<EnterpriseVisit> stored) {
    EnterpriseVisit it = stored.state();
    return new VisitView(
        it.id(),
        it.unionId(),
        it.enterpriseId(),
        it.visitedOn(),
        it.purpose(),
        it.findings(),
        it.visitors(),
        it.enteredBy());
  }
}
