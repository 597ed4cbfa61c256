package org.gonghui.contracts;

/** Where the topic of an innovation project comes from 选题来源. */
public enum InnovationSource {
  /** 领导点题. */
  LEADERS,
  /** 指导组议题. */
  GUIDANCE_GROUP,
  /** 工联会命题. */
  FEDERATION,
  /** 基层单位荐题. */
  GRASSROOTS
}
