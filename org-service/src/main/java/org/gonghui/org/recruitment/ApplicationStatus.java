package org.gonghui.org.recruitment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How it stands with an application. */
enum ApplicationStatus {
  /** 已报名. */
  APPLIED,
  /** 资格审查合格. */
  QUALIFIED,
  /** 资格审查不合格. */
  UNQUALIFIED,
  /** 考试合格. */
  PASSED,
  /** 考试不合格. */
  FAILED,
  /** 进入体检、考察. */
  SELECTED,
  /** 体检、考察合格. */
  VETTED,
  /** 公示中. */
  NOTICED,
  /** 公示期满无异议. */
  CLEARED,
  /** 已聘用. */
  HIRED,
  /** 体检、考察不合格或者异议成立. */
  REJECTED,
  /** 放弃. */
  WITHDRAWN,
  /** 招聘结束未聘. */
  CLOSED;

  private static final Set<ApplicationStatus> SEATED =
      Set.of(SELECTED, VETTED, NOTICED, CLEARED, HIRED);
  private static final Set<ApplicationStatus> OVER =
      Set.of(UNQUALIFIED, FAILED, HIRED, REJECTED, WITHDRAWN, CLOSED);

  /** True while one of the places is theirs. */
  boolean hasSeat() {
    return SEATED.contains(this);
  }

  /** Those with a place. */
  static List<String> seated() {
    return Arrays.stream(values()).filter(ApplicationStatus::hasSeat).map(Enum::name).toList();
  }

  /** Those that go on, or are hired. */
  static List<String> contending() {
    return Arrays.stream(values())
        .filter(it -> it == HIRED || !OVER.contains(it))
        .map(Enum::name)
        .toList();
  }

  /** Those that go on. */
  static List<String> running() {
    return Arrays.stream(values()).filter(it -> !OVER.contains(it)).map(Enum::name).toList();
  }
}
