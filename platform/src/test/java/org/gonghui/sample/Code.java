package org.gonghui.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.gonghui.kernel.RuleBroken;

/** A value that checks itself. */
record Code(String text) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Code {
    if (!text.startsWith("C")) {
      throw new RuleBroken("id.taken");
    }
  }
}
