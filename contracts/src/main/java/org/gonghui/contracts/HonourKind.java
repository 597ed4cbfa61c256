package org.gonghui.contracts;

/** What a worker is honoured as. */
public enum HonourKind {
  /** 劳动模范. */
  MODEL_WORKER,
  /** 五一劳动奖章. */
  MAY_DAY_MEDAL,
  /** 技术能手: promised by skill contests to those who win. */
  TECHNICAL_EXPERT
}
