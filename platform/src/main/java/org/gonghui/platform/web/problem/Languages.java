package org.gonghui.platform.web.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Chinese unless English is preferred. */
public final class Languages {

  static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private Languages() {}

  /** The language that the caller prefers of those spoken here. */
  public static Locale of(HttpHeaders headers) {
    String given = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    if (given == null) {
      return Locale.CHINESE;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(given), SPOKEN);
      return best == null ? Locale.CHINESE : best;
    } catch (IllegalArgumentException e) {
      return Locale.CHINESE;
    }
  }
}
