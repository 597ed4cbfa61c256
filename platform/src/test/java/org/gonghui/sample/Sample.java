package org.gonghui.sample;

import org.gonghui.kernel.Aggregate;

record Sample(String id, String unionId, String name, Status status) implements Aggregate<Sample> {

  enum Status {
    OPEN,
    CLOSED
  }
}
