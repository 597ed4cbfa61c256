package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.contracts.FederationClass;
import org.gonghui.contracts.FederationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a federation is graded as 分类分级分层.
 *
 * @param federationClass 类
 * @param level 层
 * @param grade 级; null where it has none
 * @param since the day from which it holds
 */
@Schema(name = "UnionGrading", description = "分类分级分层")
public record UnionGrading(
    FederationClass federationClass,
    FederationLevel level,
    @Schema(example = "A") @Nullable String grade,
    LocalDate since) {}
