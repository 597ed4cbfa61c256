package org.gonghui.member.degrees;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who was recommended, in the order of selection, over HTTP. */
@RestController
@RequestMapping("/api/v1/degree-rankings")
@Tag(name = "degrees", description = "圆梦计划：学历提升")
class DegreeRankingController {

  private static final int MOST = 500;

  private final DegreeService service;

  DegreeRankingController(DegreeService service) {
    this.service = service;
  }

  @Schema(name = "DegreeRank", description = "遴选排序")
  record RankView(
      @Schema(example = "1") int rank,
      @Schema(example = "degree-01k6b3v2s9q0d5w8x7y6z4a3b2") String applicationId,
      @Schema(example = "u-hangjia") String unionId,
      @Schema(description = "得分", example = "88") @Nullable Integer points) {}

  @GetMapping
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Operation(
      summary = "Who was recommended, in the order of selection",
      description =
          "遴选排序: the most points first, who applied earlier before others with as many. For the"
              + " union that selects.")
  Mono<List<RankView>> ranking(
      Viewer viewer,
      @Parameter(example = "degree-programme-01k6b3v2s9q0d5w8x7y6z4a3b2") @RequestParam
          String programmeId) {
    return service.ranking(viewer, programmeId, MOST).map(DegreeRankingController::ranked);
  }

  private static List<RankView> ranked(List<Stored<DegreeApplication>> all) {
    List<RankView> ranks = new ArrayList<>();
    for (Stored<DegreeApplication> stored : all) {
      DegreeApplication it = stored.state();
      ranks.add(new RankView(ranks.size() + 1, it.id(), it.unionId(), it.standing().points()));
    }
    return ranks;
  }
}
