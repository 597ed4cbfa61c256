package org.gonghui.org.enterprises;

/** The sizes that law and plan tell apart: 25, 100 and 200 employees. */
public enum SizeClass {
  /** 25人以下: covered by a federation, or with others in a joint union. */
  UNDER_25(0),
  /** 25–99人: a union of its own (工会法 第十一条). */
  FROM_25(25),
  /** 100–199人: counted apart by the plan. */
  FROM_100(100),
  /** 200人以上: may have a full-time chair (工会法 第十四条). */
  FROM_200(200);

  private final int from;

  SizeClass(int from) {
    this.from = from;
  }

  /** The class of an enterprise with so many employees. */
  public static SizeClass of(int headcount) {
    SizeClass found = UNDER_25;
    for (SizeClass it : values()) {
      found = headcount >= it.from ? it : found;
    }
    return found;
  }
}
