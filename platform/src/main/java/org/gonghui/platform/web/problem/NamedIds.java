package org.gonghui.platform.web.problem;

import java.util.Optional;

/** Says what people call that of which a message has the id. */
@FunctionalInterface
public interface NamedIds {

  /** Its name; empty where the text is no id that is known. */
  Optional<String> name(String id);
}
