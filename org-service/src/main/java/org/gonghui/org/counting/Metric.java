package org.gonghui.org.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is counted live, under the name that the plan's table gives it. */
public enum Metric {
  /** 百人以上企业建会率: those with an own or joint union, of all with 100 and more employees. */
  ESTABLISHMENT_RATE_100PLUS(Kind.RATE),
  /** 25人以上单位单独建会率: those with a union of their own, of all with 25 and more. */
  SEPARATE_ESTABLISHMENT_RATE_25PLUS(Kind.RATE),
  /** 不足25人单位工会联合会覆盖率: those covered in any form, of all with fewer than 25. */
  FEDERATION_COVERAGE_RATE_UNDER25(Kind.RATE),
  /** 新增单独建会及工联会覆盖企业: not covered before. */
  NEWLY_COVERED_ENTERPRISES(Kind.HAPPENING),
  /** 新增25人以上单独建会企业. */
  NEW_SEPARATE_UNIONS_25PLUS(Kind.HAPPENING),
  /** 新就业形态劳动者入会. */
  NEW_FORM_MEMBERS_JOINED(Kind.HAPPENING),
  /** 会员实名认证: confirmed by the public authority, each member once. */
  MEMBERS_VERIFIED(Kind.HAPPENING),
  /** 新建暖蜂驿站. */
  STATIONS_OPENED(Kind.HAPPENING),
  /** 赠送意外险互助保障. */
  ACCIDENT_COVER_GIFTS(Kind.HAPPENING),
  /** 会员日: held for a campaign. */
  MEMBER_DAYS(Kind.HAPPENING),
  /** 实名认证业务培训: held for a campaign for real-name verification. */
  VERIFICATION_TRAININGS(Kind.HAPPENING),
  /** 职业技能竞赛: held, with results. */
  SKILL_CONTESTS(Kind.HAPPENING),
  /** 职工技能大练兵: held, with results. */
  SKILL_DRILLS(Kind.HAPPENING),
  /** 新创建劳模和工匠人才创新工作室. */
  INNOVATION_STUDIOS_CREATED(Kind.HAPPENING),
  /** “职工之星”评选项目: awarded, each of the four kinds once an edition. */
  STAR_AWARD_PROJECTS(Kind.HAPPENING),
  /** 验收合格的职工之家. */
  WORKER_HOMES_ACCEPTED(Kind.HAPPENING),
  /** 达到“六有”标准的工会. */
  SIX_HAVES_UNIONS(Kind.HAPPENING),
  /** 评定的星级工会. */
  STAR_UNIONS(Kind.HAPPENING),
  /** 工联会综合改革示范点: from the award of the plaque to its withdrawal. */
  DEMONSTRATION_SITES(Kind.HAPPENING),
  /** 基层社会治理创新项目: approved by the review, until one ends without acceptance. */
  INNOVATION_PROJECTS(Kind.HAPPENING),
  /** 工会积极分子占会员总数的比例: each activist and each member is a record of their own. */
  ACTIVIST_SHARE(Kind.SHARE),
  /** 企业, by size and coverage: no line of the plan, but what rates of coverage are taken of. */
  ENTERPRISES(Kind.STANDING);

  /** Those that the plan's table names. */
  static final List<Metric> OF_PLAN =
      Arrays.stream(values()).filter(it -> it.kind != Kind.STANDING).toList();

  /** How it is counted. */
  private enum Kind {
    /** Once, on the day on which it happened. */
    HAPPENING,
    /** Through all days on which it holds, as a share. */
    RATE,
    /** The same where those wanted are records of their own beside those of all. */
    SHARE,
    /** Through all days on which it holds, in one of several cells. */
    STANDING
  }

  private final Kind kind;

  Metric(Kind kind) {
    this.kind = kind;
  }

  /** True for a share of those counted as of a date; false for a number of happenings. */
  public boolean isRate() {
    return kind == Kind.RATE || kind == Kind.SHARE;
  }

  /** True where a record is counted either among those wanted or among all. */
  boolean isShare() {
    return kind == Kind.SHARE;
  }

  /** True for what is counted on one day alone. */
  boolean isHappening() {
    return kind == Kind.HAPPENING;
  }

  /** Its name in the plan's table and in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The metric of the plan of this name, where it is counted live. */
  public static Optional<Metric> of(String key) {
    return OF_PLAN.stream().filter(it -> it.key().equals(key)).findFirst();
  }
}
