package org.gonghui.violators.kernel;

import org.springframework.util.StringUtils;

final class Sum {

  boolean isGiven(String text) {
    return StringUtils.hasText(text);
  }
}
