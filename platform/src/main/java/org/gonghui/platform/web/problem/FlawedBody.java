package org.gonghui.platform.web.problem;

import java.util.List;
import org.springframework.core.codec.DecodingException;

/** A body that cannot be read, with everything that is wrong with it. */
final class FlawedBody extends DecodingException {

  private final transient List<Flaw> flaws;

  FlawedBody(DecodingException first, List<Flaw> flaws) {
    super(String.valueOf(first.getMessage()), first.getCause());
    this.flaws = List.copyOf(flaws);
  }

  List<Flaw> flaws() {
    return flaws;
  }
}
