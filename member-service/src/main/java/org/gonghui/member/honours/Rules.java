package org.gonghui.member.honours;

import java.util.Locale;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;

/** Ids of the rules that honours are given by. */
final class Rules {

  static final String REVIEW = "honour.review";
  static final String NOTICE = "honour.notice";
  static final String OBJECTION = "honour.objection";

  private Rules() {}

  /** What the bearer of such an honour is entitled to in a year. */
  static String benefits(HonourKind kind, HonourLevel level) {
    String of = kind == HonourKind.TECHNICAL_EXPERT ? kind.name() : level.name();
    return "honour.benefits." + of.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
