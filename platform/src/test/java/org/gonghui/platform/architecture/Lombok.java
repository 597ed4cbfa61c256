package org.gonghui.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

/** Lombok leaves no trace in the classes that it writes, so it must not be there at all. */
final class Lombok {

  private Lombok() {}

  static ClassLoader here() {
    return Lombok.class.getClassLoader();
  }

  static void refuse(ClassLoader classPath) {
    assertThat(classPath.getResource("lombok/Getter.class"))
        .as("Lombok on the class path; records say the same in plain Java")
        .isNull();
  }
}
