package org.gonghui.member.craftsmen;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.CraftsmanLevel;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * What a craftsman masters.
 *
 * @param trade 工种, by which the registry is searched
 */
record Mastery(
    @Schema(description = "工种", example = "电工") @NotBlank @Size(max = 40) String trade,
    @Schema(description = "技能", example = "高压电器装配") @NotNull @FreeName String skill,
    @NotNull CraftsmanLevel level,
    @Schema(description = "证书", example = "[\"电工高级技师\"]") @Size(max = 20)
        List<@FreeText String> certificates,
    @Schema(description = "成果", example = "[\"改进装配工艺三项\"]") @Size(max = 50)
        List<@FreeText String> achievements) {

  Mastery {
    certificates = certificates == null ? List.of() : List.copyOf(certificates);
    achievements = achievements == null ? List.of() : List.copyOf(achievements);
  }

  Mastery with(@Nullable String certificate, @Nullable String achievement) {
    return new Mastery(
        trade, skill, level, more(certificates, certificate), more(achievements, achievement));
  }

  private static List<String> more(List<String> known, @Nullable String added) {
    if (added == null || known.contains(added)) {
      return known;
    }
    List<String> all = new ArrayList<>(known);
    all.add(added);
    return all;
  }
}
