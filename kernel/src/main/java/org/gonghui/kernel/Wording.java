package org.gonghui.kernel;

import java.util.Locale;

/** What stands in a message in two languages and has no code of its own. */
public record Wording(String chinese, String english) {

  /** The words for readers of this language; English for all but Chinese. */
  public String in(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }
}
