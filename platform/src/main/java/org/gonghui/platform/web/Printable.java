package org.gonghui.platform.web;

/**
 * Patterns of text as people write it: letters of all scripts, digits, punctuation, signs; no line
 * breaks or other control characters, nothing unseen that turns the direction of what follows, and
 * no angle brackets of markup.
 */
public final class Printable {

  private static final String REFUSED =
      "<>\\u0000-\\u001f\\u007f-\\u009f\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff";

  /** One such character. */
  public static final String ANY = "[^" + REFUSED + "]";

  /** One such character that is no space: the first one. */
  public static final String FIRST =
      "[^ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000" + REFUSED + "]";

  private Printable() {}
}
