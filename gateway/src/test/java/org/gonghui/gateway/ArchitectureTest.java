package org.gonghui.gateway;

import java.util.stream.Stream;
import org.gonghui.platform.architecture.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  private static final String PLATFORM = "org.gonghui.platform.";

  @TestFactory
  Stream<DynamicTest> the_gateway_keeps_the_rules_and_knows_tokens_and_problems_only() {
    return HouseRules.ofModule(
        "org.gonghui.gateway",
        PLATFORM + "security",
        PLATFORM + "web.problem",
        PLATFORM + "observe");
  }
}
