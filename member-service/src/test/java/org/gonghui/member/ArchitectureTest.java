package org.gonghui.member;

import java.util.stream.Stream;
import org.gonghui.platform.architecture.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_service_keeps_the_rules_of_the_house() {
    return HouseRules.ofService("org.gonghui.member");
  }
}
