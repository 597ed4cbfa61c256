package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A union as it is shown. */
@Schema(name = "Union")
record UnionView(
    @Schema(example = "u-gangtou") String id,
    UnionKind kind,
    UnionLevel level,
    @Schema(example = "岗头社区工会联合会") String name,
    @Schema(example = "gangtou") @Nullable String pinyin,
    @Schema(example = "u-bantian") @Nullable String superiorId,
    @Schema(
            description = "the union and all above it, that one first",
            example = "[\"u-gangtou\", \"u-bantian\", \"u-longgang\"]")
        List<String> path,
    Area area,
    LocalDate establishedOn,
    UnionStatus status,
    @Schema(description = "as it is now; left out where a day of the past is shown")
        @Nullable LegalPerson legalPerson,
    @Schema(description = "class, grade and level of a federation as they are now")
        @Nullable UnionGrading grading,
    @Schema(example = "founding-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String foundingId,
    @Schema(description = "where it stood before, oldest first") List<Earlier> earlier,
    @Schema(description = "left out while it exists") @Nullable Ending ending,
    @Schema(
            description =
                "which rules its moves and its end followed, in the versions of then (所依规则)")
        List<StepRules> appliedRules,
    @Schema(
            description = "what the caller may do, who acts for a union above it: POST …/{step}",
            example = "[\"superior-change\", \"merger\", \"dissolution\"]")
        List<String> allowedSteps) {

  /** The union in its place of a day of the past. */
  static UnionView on(Stored<Union> stored, LocalDate day) {
    Union it = stored.state();
    Standing then = it.on(day).orElseThrow();
    return new UnionView(
        it.id(),
        it.kind(),
        it.level(),
        it.name(),
        it.pinyin(),
        then.superiorId(),
        then.path(),
        it.area(),
        it.establishedOn(),
        UnionStatus.ACTIVE,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of());
  }

  static UnionView of(Stored<Union> stored, List<UnionStep> allowed) {
    Union it = stored.state();
    return new UnionView(
        it.id(),
        it.kind(),
        it.level(),
        it.name(),
        it.pinyin(),
        it.superiorId(),
        stored.ancestors(),
        it.area(),
        it.establishedOn(),
        it.status(),
        it.legalPerson(),
        it.grading(),
        it.foundingId(),
        it.earlier().stream().map(Earlier::of).toList(),
        it.ending(),
        it.appliedRules(),
        allowed.stream().map(UnionStep::key).toList());
  }

  /** Where it stood before it was moved. */
  @Schema(name = "FormerPlace", description = "此前的上级工会")
  record Earlier(
      @Schema(description = "left out where none was above it", example = "u-bantian")
          @Nullable String superiorId,
      @Schema(description = "the first day on which it no longer stood there") LocalDate until) {

    static Earlier of(FormerPlace place) {
      return new Earlier(place.superiorId(), place.until());
    }
  }
}
