package org.gonghui.org.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.contracts.Coverage;
import org.gonghui.org.counting.Cell;
import org.gonghui.org.counting.Fact;
import org.gonghui.org.enterprises.Covering;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.enterprises.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that a number counts, as it was on the day. Of one whose file belongs to another
 * union by now is told no more than that it counts.
 */
@Schema(name = "CoveredEnterprise")
record CoveredEnterprise(
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") String enterpriseId,
    @Schema(
            description = "missing where the file belongs to a union beside the caller's by now",
            example = "深圳市航嘉驰源电气股份有限公司")
        @Nullable String name,
    @Schema(example = "91440300618932504U") @Nullable String creditCode,
    @Schema(description = "the federation in whose area it stood", example = "u-xiangjiaotang")
        String unionId,
    @Schema(description = "employees on the day", example = "860") @Nullable Integer headcount,
    @Schema(example = "FROM_200") SizeClass size,
    @Schema(example = "OWN_UNION") Coverage coverage,
    @Schema(description = "the union that covered it", example = "u-hangjia")
        @Nullable String coveredBy,
    @Schema(description = "since when size and coverage were these", example = "2020-06-01")
        LocalDate from) {

  static CoveredEnterprise of(Fact fact, @Nullable Enterprise seen, LocalDate on) {
    Cell cell = Objects.requireNonNull(fact.cell());
    Optional<Enterprise> file = Optional.ofNullable(seen);
    return new CoveredEnterprise(
        fact.recordId(),
        file.map(it -> it.profile().name()).orElse(null),
        file.map(Enterprise::creditCode).orElse(null),
        fact.unionId(),
        file.flatMap(it -> it.headcountOn(on)).orElse(null),
        cell.size(),
        cell.coverage(),
        file.flatMap(it -> it.coveringOn(on)).map(Covering::unionId).orElse(null),
        fact.from());
  }
}
