package org.gonghui.org.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A figure that is counted live, under the name that the plan's table gives it. */
public enum Metric {
  /** 百人以上企业建会率: those with an own or joint union, of all with 100 and more employees. */
  ESTABLISHMENT_RATE_100PLUS(true),
  /** 25人以上单位单独建会率: those with a union of their own, of all with 25 and more. */
  SEPARATE_ESTABLISHMENT_RATE_25PLUS(true),
  /** 不足25人单位工会联合会覆盖率: those covered in any form, of all with fewer than 25. */
  FEDERATION_COVERAGE_RATE_UNDER25(true),
  /** 新增单独建会及工联会覆盖企业: not covered before. */
  NEWLY_COVERED_ENTERPRISES(false),
  /** 新增25人以上单独建会企业. */
  NEW_SEPARATE_UNIONS_25PLUS(false),
  /** 新就业形态劳动者入会. */
  NEW_FORM_MEMBERS_JOINED(false),
  /** 会员实名认证: confirmed by the public authority, each member once. */
  MEMBERS_VERIFIED(false),
  /** 新建暖蜂驿站. */
  STATIONS_OPENED(false),
  /** 赠送意外险互助保障. */
  ACCIDENT_COVER_GIFTS(false);

  private final boolean rate;

  Metric(boolean rate) {
    this.rate = rate;
  }

  /** True for a share of those counted as of a date; false for a number of happenings. */
  public boolean isRate() {
    return rate;
  }

  /** Its name in the plan's table and in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The metric of this name, where it is counted live. */
  public static Optional<Metric> of(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
