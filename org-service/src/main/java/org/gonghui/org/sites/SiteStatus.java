package org.gonghui.org.sites;

/** How it stands with a demonstration site. */
public enum SiteStatus {
  /** 创建中: on its path. */
  CULTIVATING,
  /** 已授牌. */
  AWARDED,
  /** 已终止或摘牌. */
  WITHDRAWN
}
