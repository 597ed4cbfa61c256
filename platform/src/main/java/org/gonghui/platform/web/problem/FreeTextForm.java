package org.gonghui.platform.web.problem;

import jakarta.validation.constraints.Pattern;

/**
 * How a note is written that is stored as it is: not blank, and without a number as long as a phone
 * or identity number. A {@link Pattern} of this form is refused under {@code field.free-text},
 * which tells people so in words.
 */
public final class FreeTextForm {

  /** The form, for {@link Pattern}. */
  public static final String PATTERN = "(?![\\s\\S]*\\d{11})[\\s\\S]*\\S[\\s\\S]*";

  /** The same on one line, as a name or a title is. */
  public static final String LINE = "(?!.*\\d{11})(?=.*\\S).*";

  private FreeTextForm() {}
}
