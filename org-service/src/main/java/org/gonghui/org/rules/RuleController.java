package org.gonghui.org.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules that decisions quote. */
@Tag(name = "rules", description = "法规条款: the rules of law that decisions quote")
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {

  private static final String AREA = "CN|[0-9]{6,12}";

  private final DistrictLaw law;
  private final Clock clock;

  RuleController(DistrictLaw law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  /** The rules in force. */
  @Operation(
      summary = "The rules in force on a day (现行条款)",
      description =
          "Each with its source, its text, and the numbers that follow from it; today, where no day"
              + " is given. Of several versions the one of the area: of the district of the"
              + " caller's union, where no area is given.")
  @GetMapping
  @Access(persons = true, roles = Roles.OPERATOR)
  RuleList inForce(
      @Parameter(description = "beginning of the id; left out: all", example = "union.")
          @RequestParam(defaultValue = "")
          @Size(max = 100)
          String prefix,
      @Parameter(description = "left out: today", example = "2023-06-01")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @Parameter(
              description = "area code (GB/T 2260) as 440305, or CN for the whole country",
              example = "CN")
          @RequestParam(required = false)
          @Pattern(regexp = AREA)
          @Nullable String area,
      Viewer viewer) {
    LocalDate day = on == null ? WorkingDays.dateOf(clock.instant()) : on;
    List<LegalRule> inForce = rules(area, viewer).inForce(prefix, day);
    return new RuleList(inForce.stream().map(RuleVersion::of).toList());
  }

  /** As seen from this area; without one from the district of the viewer's union. */
  private LegalRules rules(@Nullable String area, Viewer viewer) {
    if (area != null) {
      return law.in(area).rules();
    }
    String own = viewer.unionId();
    return (own == null ? law.ofInstallation() : law.of(own)).rules();
  }

  /** One rule. */
  @Operation(
      summary = "A rule with all its versions (条款沿革), the oldest first",
      description =
          "What held from when on, and where; a rule of the area goes before that of the country."
              + " In front the version that holds today in the area, or, where none is given, in"
              + " the district of the caller's union.")
  @GetMapping("/{id}")
  @Access(persons = true, roles = Roles.OPERATOR)
  RuleView find(
      @Parameter(example = "union.approval") @PathVariable String id,
      @Parameter(
              description = "area code (GB/T 2260) as 440305, or CN for the whole country",
              example = "CN")
          @RequestParam(required = false)
          @Pattern(regexp = AREA)
          @Nullable String area,
      Viewer viewer) {
    LegalRules rules = rules(area, viewer);
    List<LegalRule> versions = rules.versions(id);
    if (versions.isEmpty()) {
      throw new NotFound("LegalRule", id);
    }
    LegalRule current =
        rules.find(id, WorkingDays.dateOf(clock.instant())).orElseGet(versions::getLast);
    return RuleView.of(current, versions);
  }

  /** Rules in force. */
  @Schema(name = "RuleList")
  record RuleList(List<RuleVersion> items) {}

  /** A rule as it holds today, and its versions. */
  @Schema(name = "Rule")
  record RuleView(
      @Schema(example = "union.approval") String id,
      @Schema(example = "工会法 第十二条") String source,
      @Schema(description = "the first day on which this version holds") LocalDate holdsFrom,
      @Schema(description = "CN for the whole country, or an area code", example = "CN")
          String place,
      @Schema(example = "基层工会、地方各级总工会、全国或者地方产业工会组织的建立，必须报上一级工会批准。") String text,
      Map<String, Long> parameters,
      List<RuleVersion> versions) {

    static RuleView of(LegalRule it, List<LegalRule> versions) {
      return new RuleView(
          it.id(),
          it.source(),
          it.holdsFrom(),
          it.place(),
          it.text(),
          it.parameters(),
          versions.stream().map(RuleVersion::of).toList());
    }
  }

  /** A version of a rule. */
  @Schema(name = "RuleVersion")
  record RuleVersion(
      @Schema(example = "union.approval") String id,
      @Schema(example = "工会法 第十二条") String source,
      @Schema(description = "the first day on which it holds") LocalDate holdsFrom,
      @Schema(description = "CN for the whole country, or an area code", example = "CN")
          String place,
      @Schema(description = "true where the published text was seen") boolean confirmed,
      @Schema(example = "基层工会、地方各级总工会、全国或者地方产业工会组织的建立，必须报上一级工会批准。") String text,
      Map<String, Long> parameters) {

    static RuleVersion of(LegalRule it) {
      return new RuleVersion(
          it.id(),
          it.source(),
          it.holdsFrom(),
          it.place(),
          it.confirmed(),
          it.text(),
          it.parameters());
    }
  }
}
