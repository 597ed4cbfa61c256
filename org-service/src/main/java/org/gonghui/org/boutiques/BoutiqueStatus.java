package org.gonghui.org.boutiques;

/** How it stands with a boutique. */
public enum BoutiqueStatus {
  /** 创建中. */
  CREATING,
  /** 已确认. */
  CONFIRMED,
  /** 已终止或撤销. */
  WITHDRAWN
}
