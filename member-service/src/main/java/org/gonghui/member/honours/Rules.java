package org.gonghui.member.honours;

import java.util.Locale;
import org.gonghui.contracts.HonourLevel;

/** Ids of the rules that honours are given by. */
final class Rules {

  static final String REVIEW = "honour.review";
  static final String NOTICE = "honour.notice";
  static final String OBJECTION = "honour.objection";

  private Rules() {}

  /** What the bearer of an honour of this level is entitled to in a year. */
  static String benefits(HonourLevel level) {
    return "honour.benefits." + level.name().toLowerCase(Locale.ROOT);
  }
}
