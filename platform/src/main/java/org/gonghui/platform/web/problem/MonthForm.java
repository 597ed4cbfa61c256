package org.gonghui.platform.web.problem;

import jakarta.validation.constraints.Pattern;

/**
 * How a month is written in parameters, fields and filters, as {@code 2023-09}. A {@link Pattern}
 * of this form is refused under {@code field.month}, which tells people the form in words.
 */
public final class MonthForm {

  /** The form, for {@link Pattern} and filters. */
  public static final String PATTERN = "20[0-9]{2}-(0[1-9]|1[0-2])";

  private MonthForm() {}
}
