package org.gonghui.violators.modules;

import org.gonghui.platform.crypto.Masks;

final class Neighbour {

  Class<?> other() {
    return Masks.class;
  }
}
