package org.gonghui.org.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.enterpriseplans.PlanGlance;
import org.gonghui.org.enterprises.Closing;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.visits.VisitGlance;
import org.jspecify.annotations.Nullable;

/** An enterprise in one view. */
@Schema(name = "EnterpriseOverview", description = "企业全景")
record EnterpriseOverview(
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") String enterpriseId,
    @Schema(example = "深圳市航嘉驰源电气股份有限公司") String name,
    @Schema(description = "所在区域的工联会", example = "u-xiangjiaotang") String unionId,
    @Schema(example = "860") int headcount,
    @Schema(description = "档案已注销：不再计入", example = "false") boolean closed,
    @Schema(description = "现行的注销记录") @Nullable Closing closing,
    Coverage coverage,
    @Schema(description = "覆盖起始日") LocalDate coveredFrom,
    @Nullable CoveringUnion coveredBy,
    @Nullable PlanGlance plan,
    VisitGlance visits,
    List<Reported> reported) {

  /** The union that covers an enterprise. */
  @Schema(name = "CoveringUnion", description = "覆盖该企业的工会")
  record CoveringUnion(
      @Schema(example = "u-hangjia") String id,
      @Schema(example = "深圳市航嘉驰源电气股份有限公司工会委员会") String name,
      @Schema(description = "该工会覆盖的企业数；工联会不计", example = "1") long enterprises) {

    static CoveringUnion of(UnionListed union, Reach reach) {
      return new CoveringUnion(union.unionId(), union.name(), reach.enterprises());
    }
  }

  static EnterpriseOverview of(
      Enterprise file,
      @Nullable CoveringUnion union,
      @Nullable PlanGlance plan,
      VisitGlance visits,
      List<Reported> reported) {
    return new EnterpriseOverview(
        file.id(),
        file.profile().name(),
        file.unionId(),
        file.headcount(),
        file.isClosed(),
        file.closing().orElse(null),
        file.coverage(),
        file.coverings().getLast().from(),
        union,
        plan,
        visits,
        reported);
  }
}
