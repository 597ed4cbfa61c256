package org.gonghui.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * All rules as tests of a module. Who may use a route is not among them: a service with a handler
 * that declares nothing does not start.
 */
public final class HouseRules {

  static final String HOUSE = "org.gonghui";
  static final String KERNEL = HOUSE + ".kernel";
  static final String CONTRACTS = HOUSE + ".contracts";
  static final String PLATFORM = HOUSE + ".platform";

  private static final List<ArchRule> EVERYWHERE =
      List.of(
          Layers.DOMAIN_IS_PURE,
          Layers.CONTROLLERS_ONLY_READ,
          Layers.THE_DRIVER_IS_FOR_STORES,
          Modules.NULL_MARKED,
          Habits.NAMED_BY_THE_DOMAIN,
          Habits.NO_REPOSITORY_PROXIES,
          Habits.NO_FIELD_INJECTION,
          Habits.LISTENERS_BLOCK,
          Habits.NOBODY_SLEEPS,
          Habits.NOBODY_PRINTS,
          Times.TIME_COMES_FROM_THE_CLOCK);

  private HouseRules() {}

  /** The rules on the main classes of a service, below its base package. */
  public static Stream<DynamicTest> ofService(String base) {
    return ofModule(base, KERNEL, CONTRACTS, PLATFORM);
  }

  /** The rules on the main classes of a module that may know these packages of the house. */
  public static Stream<DynamicTest> ofModule(String base, String... known) {
    return tests(base, Modules.knowsInTheHouse(base, known), Modules.featuresWithoutCycles(base));
  }

  static Stream<DynamicTest> tests(String base, ArchRule... own) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(base);
    assertThat(classes).as("classes below %s", base).isNotEmpty();
    List<ArchRule> rules = new ArrayList<>(EVERYWHERE);
    rules.addAll(List.of(own));
    return Stream.concat(
        rules.stream()
            .map(it -> DynamicTest.dynamicTest(it.getDescription(), () -> it.check(classes))),
        Stream.of(DynamicTest.dynamicTest("no Lombok", () -> Lombok.refuse(Lombok.here()))));
  }
}
