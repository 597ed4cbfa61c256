package org.gonghui.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule bites: it names exactly what breaks it in the package of its violators. */
class HouseRulesTest {

  private static final String VIOLATORS = HouseRules.HOUSE + ".violators.";

  @Test
  void an_aggregate_that_knows_reactor_and_a_step_that_knows_http_are_found() {
    assertThat(violations(Layers.DOMAIN_IS_PURE, "domain"))
        .anyMatch(it -> it.contains("Permit.renew()"))
        .anyMatch(it -> it.contains("PermitStep.answer()"));
  }

  @Test
  void a_controller_that_changes_by_itself_is_found_and_one_that_reads_is_not() {
    assertThat(violations(Layers.CONTROLLERS_ONLY_READ, "controllers"))
        .singleElement()
        .matches(it -> it.contains("PermitController.renew("));
  }

  @Test
  void a_controller_and_a_service_that_use_the_driver_are_found() {
    assertThat(violations(Layers.THE_DRIVER_IS_FOR_STORES, "controllers"))
        .anyMatch(it -> it.contains("PermitController.ofUnion("));
    assertThat(violations(Layers.THE_DRIVER_IS_FOR_STORES, "services"))
        .anyMatch(it -> it.contains("PermitService.ofUnion("));
  }

  @Test
  void a_kernel_that_knows_spring_is_found() {
    ArchRule rule = Modules.knowsOnlyJavaAnd(VIOLATORS + "kernel");
    assertThat(violations(rule, "kernel")).allMatch(it -> it.contains("Sum.isGiven("));
  }

  @Test
  void a_module_that_knows_another_is_found() {
    ArchRule rule = Modules.knowsInTheHouse(VIOLATORS + "modules", HouseRules.KERNEL);
    assertThat(violations(rule, "modules")).allMatch(it -> it.contains("Neighbour.other("));
  }

  @Test
  void features_that_know_each_other_in_a_circle_are_found() {
    ArchRule rule = Modules.featuresWithoutCycles(VIOLATORS + "cycles");
    assertThat(violations(rule, "cycles")).singleElement().matches(it -> it.contains("Cycle"));
  }

  @Test
  void a_package_that_is_not_null_marked_is_found() {
    assertThat(violations(Modules.NULL_MARKED, "unmarked"))
        .anyMatch(it -> it.contains("Unmarked lives in"));
  }

  @Test
  void a_package_without_a_page_of_its_own_is_found() {
    assertThat(violations(Modules.NULL_MARKED, "kernel"))
        .anyMatch(it -> it.contains("Sum lives in"));
  }

  @Test
  void each_forbidden_name_is_found() {
    assertThat(violations(Habits.NAMED_BY_THE_DOMAIN, "names"))
        .hasSize(5)
        .noneMatch(it -> it.contains("Outer>"));
  }

  @Test
  void a_repository_by_annotation_is_found() {
    assertThat(violations(Habits.NO_REPOSITORY_PROXIES, "repositories"))
        .singleElement()
        .matches(it -> it.contains("Permits"));
  }

  @Test
  void fields_that_are_injected_are_found() {
    assertThat(violations(Habits.NO_FIELD_INJECTION, "injection"))
        .anyMatch(it -> it.contains("Injected.clock"))
        .anyMatch(it -> it.contains("Injected.name"));
  }

  @Test
  void listeners_that_promise_an_answer_for_later_are_found() {
    assertThat(violations(Habits.LISTENERS_BLOCK, "listeners")).hasSize(4);
  }

  @Test
  void sleep_is_found() {
    assertThat(violations(Habits.NOBODY_SLEEPS, "sleeping")).hasSize(1);
  }

  @Test
  void what_is_printed_is_found() {
    assertThat(violations(Habits.NOBODY_PRINTS, "printing")).hasSize(3);
  }

  @Test
  void each_way_to_the_systems_time_is_found_and_the_clock_is_left_alone() {
    assertThat(violations(Times.TIME_COMES_FROM_THE_CLOCK, "times"))
        .hasSize(6)
        .noneMatch(it -> it.contains("OwnTime.given("));
  }

  @Test
  void lombok_is_found(@TempDir Path classes) throws IOException {
    Path lombok = Files.createDirectories(classes.resolve("lombok")).resolve("Getter.class");
    Files.createFile(lombok);
    try (var withLombok = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      assertThatThrownBy(() -> Lombok.refuse(withLombok)).isInstanceOf(AssertionError.class);
    }
  }

  private static List<String> violations(ArchRule rule, String place) {
    var classes = new ClassFileImporter().importPackages(VIOLATORS + place);
    List<String> found = rule.evaluate(classes).getFailureReport().getDetails();
    assertThat(found).isNotEmpty();
    return found;
  }
}
