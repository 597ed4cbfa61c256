package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * How many people an enterprise employs 职工人数.
 *
 * @param from the first day of this number
 */
public record Headcount(LocalDate from, @Schema(example = "860") int count) {}
