package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.contracts.Coverage;

/**
 * Which federation keeps the file 档案归属.
 *
 * @param from the first day there
 */
@Schema(name = "EnterprisePlacement")
public record Placement(LocalDate from, @Schema(example = "u-xiangjiaotang") String unionId) {

  /** It is covered by that federation too, from then on. */
  Covering by(Coverage form) {
    return new Covering(from, form, unionId);
  }
}
