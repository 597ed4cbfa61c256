package org.gonghui.platform.architecture;

import static org.gonghui.platform.architecture.HouseRules.CONTRACTS;
import static org.gonghui.platform.architecture.HouseRules.KERNEL;
import static org.gonghui.platform.architecture.HouseRules.PLATFORM;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_kernel_keeps_the_rules() {
    return HouseRules.tests(KERNEL, Modules.knowsOnlyJavaAnd(KERNEL));
  }

  @TestFactory
  Stream<DynamicTest> the_contracts_keep_the_rules() {
    return HouseRules.tests(CONTRACTS, Modules.knowsOnlyJavaAnd(CONTRACTS, KERNEL));
  }

  @TestFactory
  Stream<DynamicTest> the_platform_keeps_the_rules() {
    return HouseRules.tests(PLATFORM, Modules.knowsInTheHouse(PLATFORM, KERNEL, CONTRACTS));
  }
}
