package org.gonghui.member.overview;

import java.util.Locale;
import java.util.Map;
import org.gonghui.platform.web.problem.Messages;
import org.springframework.stereotype.Component;

/**
 * The words for where a matter stands and what else is to be known of it: the same stage is called
 * otherwise of another kind, as the end of an entry in a contest (未参赛) and that of a membership
 * (会籍已终止).
 */
@Component
class StageWords {

  private final Messages messages;

  StageWords(Messages messages) {
    this.messages = messages;
  }

  /** In the language asked for. */
  String of(MatterKind kind, Stage stage, Locale locale) {
    return messages.find(code(kind, stage), locale, Map.of()).orElse(stage.name());
  }

  /** What else is to be known, in the language asked for. */
  String ofRemark(String remark, Locale locale) {
    return messages.find(remarkCode(remark), locale, Map.of()).orElse(remark);
  }

  /** Under which the bundles have the words of a remark. */
  static String remarkCode(String remark) {
    return "remark." + remark;
  }

  /** Under which the bundles have the words. */
  static String code(MatterKind kind, Stage stage) {
    return "stage." + kind.name() + '.' + stage.name();
  }
}
