package org.gonghui.platform.web.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.kernel.Wording;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words for codes, from {@code messages.properties} (Chinese) and {@code
 * messages_en.properties} of a service, else from the platform's own. Placeholders are {@code {0}}
 * or {@code {name}}; apostrophes mean nothing special. A value for which there is a {@code
 * term.<value>} is replaced by that word; what a workflow refuses has its words under {@code
 * term.<workflow>.<value>} first, since the same step or status is called otherwise in another.
 */
public final class Messages {

  private static final String ILLEGAL_STEP = "workflow.illegal-step";
  private static final String WORKFLOW = "0";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();
  private final NamedIds names;

  /** Reads the bundles that this class loader sees, now rather than on an event loop later. */
  public Messages(ClassLoader loader) {
    this(loader, id -> Optional.empty());
  }

  /**
   * The same where values can be ids.
   *
   * @param names by which they are shown
   */
  Messages(ClassLoader loader, NamedIds names) {
    this.names = names;
    source.setBundleClassLoader(loader);
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    if (loader.getResource("messages.properties") != null) {
      source.addBasenames("messages");
    }
    source.addBasenames("platform-messages");
    Languages.SPOKEN.forEach(it -> raw("", it));
  }

  /** The text for this code; empty where the bundles have none. */
  public Optional<String> find(String code, Locale locale, Map<String, ?> values) {
    Object workflow = code.equals(ILLEGAL_STEP) ? values.get(WORKFLOW) : null;
    String within = workflow == null ? "term." : "term." + workflow + '.';
    return raw(code, locale).map(it -> fill(it, within, locale, values));
  }

  private String fill(String template, String within, Locale locale, Map<String, ?> values) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(it -> {
          Object value = values.get(it.group(1));
          return Matcher.quoteReplacement(value == null ? "" : word(value, within, locale));
        });
  }

  private String word(Object value, String within, Locale locale) {
    if (value instanceof Wording it) {
      return it.in(locale);
    }
    String text =
        value instanceof Enum<?> it
            ? it.getDeclaringClass().getSimpleName() + '.' + it.name()
            : value.toString();
    String plain = value instanceof Enum<?> it ? it.name() : text;
    return raw(within + text, locale)
        .or(() -> raw("term." + text, locale))
        .or(() -> names.name(text))
        .orElse(plain);
  }

  private Optional<String> raw(String code, Locale locale) {
    // an absent default rather than an exception: most values are no terms
    return Optional.ofNullable(source.getMessage(code, null, null, locale));
  }
}
