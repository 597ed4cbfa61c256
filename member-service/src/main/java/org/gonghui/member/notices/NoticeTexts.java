package org.gonghui.member.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.web.problem.Messages;
import org.springframework.stereotype.Component;

/** Fills the templates in: title and text of each kind, in the language asked for. */
@Component
public class NoticeTexts {

  private final Messages messages;
  private final UnionDirectory unions;
  private final List<Spoken> spoken;

  NoticeTexts(Messages messages, UnionDirectory unions, List<Spoken> spoken) {
    this.spoken = List.copyOf(spoken);
    this.messages = messages;
    this.unions = unions;
  }

  /** What a short message says: the title, but for kinds that say what no notice keeps. */
  public String message(Notice it, Locale locale) {
    return spoken.stream()
        .filter(by -> by.kind() == it.kind())
        .findFirst()
        .map(by -> text("notice." + it.kind().name() + ".sms", locale, by.values(it)))
        .orElseGet(() -> title(it.kind(), locale));
  }

  /** The title. */
  String title(NoticeKind kind, Locale locale) {
    return text("notice." + kind.name() + ".title", locale, Map.of());
  }

  /** The text. */
  String text(Notice it, Locale locale) {
    Map<String, String> values = new HashMap<>(it.values());
    values.computeIfPresent(
        "union", (key, id) -> unions.find(id).map(UnionListed::name).orElse(id));
    return text("notice." + it.kind().name() + ".text", locale, values);
  }

  private String text(String code, Locale locale, Map<String, String> values) {
    return messages.find(code, locale, values).orElse(code);
  }
}
