package org.gonghui.member.contests;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.ContestKind;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;
import org.gonghui.member.contests.Announcement.Prizes;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Contests and drills over HTTP. */
@RestController
@RequestMapping("/api/v1/contests")
@Tag(name = "contests", description = "职业技能竞赛、技能练兵")
class ContestController {

  private static final String PATH = "/api/v1/contests/";

  private final ContestService service;
  private final Contests contests;
  private final Reach reach;
  private final LegalTime law;

  ContestController(ContestService service, Contests contests, Reach reach, LegalTime law) {
    this.service = service;
    this.contests = contests;
    this.reach = reach;
    this.law = law;
  }

  @Schema(name = "ContestPrizes", description = "奖项名额")
  record PrizesRequest(
      @Schema(description = "一等奖", example = "1") @PositiveOrZero @Max(1000) int first,
      @Schema(description = "二等奖", example = "2") @PositiveOrZero @Max(1000) int second,
      @Schema(description = "三等奖", example = "3") @PositiveOrZero @Max(1000) int third) {}

  @Schema(name = "ContestRequest", description = "发布竞赛或练兵")
  record ContestRequest(
      @Schema(description = "主办单位", example = "u-longgang") @NotBlank @Size(max = 100)
          String unionId,
      @NotNull ContestKind kind,
      @Schema(example = "龙岗区电工职业技能竞赛") @NotBlank @FreeName String title,
      @Schema(description = "工种", example = "电工") @NotBlank @Size(max = 40) String trade,
      @Schema(description = "每队人数上限，个人赛为1", example = "1") @Positive @Max(100) int teamSize,
      @Schema(description = "报名名额", example = "100") @Positive @Max(5000) int quota,
      @Schema(description = "报名截止", example = "2023-10-09") @NotNull LocalDate enterUntil,
      @Schema(description = "举办日期", example = "2023-10-21") @NotNull LocalDate heldOn,
      @Valid @NotNull PrizesRequest prizes,
      @Schema(description = "获奖者可以被推荐的荣誉") @Nullable @Size(max = 20)
          List<@Valid @NotNull Promise> promises) {

    Announcement announcement() {
      return new Announcement(
          kind,
          title,
          trade,
          teamSize,
          quota,
          enterUntil,
          heldOn,
          new Prizes(prizes.first, prizes.second, prizes.third),
          promises == null ? List.of() : promises);
    }
  }

  @Schema(name = "ContestScore", description = "成绩")
  record ScoreRequest(
      @Schema(example = "contest-entry-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String entryId,
      @Schema(description = "分数，以百分之一分计", example = "9350") @PositiveOrZero @Max(100_000_000)
          int score) {}

  @Schema(name = "ContestScores", description = "公布成绩")
  record ScoresRequest(@NotEmpty @Size(max = 5000) List<@Valid @NotNull ScoreRequest> scores) {

    Map<String, Integer> byEntry() {
      Map<String, Integer> all = new LinkedHashMap<>();
      scores.forEach(it -> {
        if (all.put(it.entryId, it.score) != null) {
          throw new RuleBroken("contest.scored-twice", it.entryId);
        }
      });
      return all;
    }
  }

  @Schema(name = "ContestCorrection", description = "更正成绩")
  record CorrectionRequest(
      @Schema(example = "contest-entry-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String entryId,
      @Schema(description = "分数，以百分之一分计", example = "9420") @PositiveOrZero @Max(100_000_000)
          int score,
      @Schema(example = "裁判漏计一项") @NotBlank @FreeText String reason) {}

  @Schema(name = "ContestScoreWithdrawal", description = "撤销成绩")
  record WithdrawalRequest(
      @Schema(example = "contest-entry-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String entryId,
      @Schema(example = "未到场，误登成绩") @NotBlank @FreeText String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Operation(
      summary = "Open a contest or drill for entries",
      description =
          "发布竞赛或练兵, with trade, days, places and prizes, and the honours that its rules promise to"
              + " who wins them: with the results each becomes a proposal to the officers of the"
              + " winner's union.")
  Mono<ResponseEntity<ContestView>> open(
      Command command, @Valid @RequestBody ContestRequest request) {
    return service
        .open(command, request.unionId(), request.announcement())
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "Contests and drills, newest first", description = "竞赛、练兵清单.")
  @Listed({
    @Filter(
        name = "status",
        field = Contests.STATUS,
        type = ContestStatus.class,
        description = "状态"),
    @Filter(name = "kind", field = Contests.KIND, type = ContestKind.class, description = "类别"),
    @Filter(name = "trade", field = Contests.TRADE, description = "工种"),
    @Filter(
        name = "overdue",
        field = Contests.OVERDUE,
        type = Boolean.class,
        description = "逾期未公布成绩"),
    @Filter(name = "unionId", field = Fields.UNION, description = "主办单位")
  })
  Mono<Page<ContestView>> list(Viewer viewer, PageRequest page) {
    return contests.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "A contest or drill",
      description = "查看竞赛或练兵, with its ranks 名次 and every correction 更正.")
  Mono<ResponseEntity<ContestView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return contests.find(viewer, id).map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @PostMapping("/{id}/results")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Publish the results",
      description =
          "公布成绩. Ranks follow from the scores; equal scores rank alike. Who took part has a score."
              + " It counts for the year's plan from its day on.")
  Mono<ResponseEntity<ContestView>> publish(
      Command command, @PathVariable String id, @Valid @RequestBody ScoresRequest request) {
    return changed(command, service.publish(command, id, request.byEntry()));
  }

  @PostMapping("/{id}/score-correction")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Correct a score, or add one that was forgotten",
      description =
          "更正成绩, with the reason; all rank anew, and prizes follow. An entry that the results have"
              + " forgotten gets its score in the same way 补录, and took part after all.")
  Mono<ResponseEntity<ContestView>> correct(
      Command command, @PathVariable String id, @Valid @RequestBody CorrectionRequest request) {
    return changed(
        command,
        service.correct(command, id, request.entryId(), request.score(), request.reason()));
  }

  @PostMapping("/{id}/score-withdrawal")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Take a score back that should not have been given",
      description =
          "撤销成绩, with the reason, as of who did not come; all others rank anew, prizes follow, and"
              + " the entry is absent 未参赛. Who had the score is told. A score that was taken back"
              + " in error is given again by a correction.")
  Mono<ResponseEntity<ContestView>> withdrawScore(
      Command command, @PathVariable String id, @Valid @RequestBody WithdrawalRequest request) {
    return changed(command, service.withdraw(command, id, request.entryId(), request.reason()));
  }

  @PostMapping("/{id}/cancellation")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(summary = "Call it off", description = "取消竞赛或练兵.")
  Mono<ResponseEntity<ContestView>> cancel(Command command, @PathVariable String id) {
    return changed(command, service.cancel(command, id));
  }

  private Mono<ResponseEntity<ContestView>> changed(Command command, Mono<Stored<Contest>> change) {
    return change.map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private ContestView view(Viewer viewer, Stored<Contest> stored) {
    return ContestView.of(stored.state(), viewer, reach, law);
  }
}
