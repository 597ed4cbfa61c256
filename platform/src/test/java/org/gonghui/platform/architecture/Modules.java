package org.gonghui.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;

/** Which module and which feature knows which. */
final class Modules {

  static final ArchRule NULL_MARKED =
      classes()
          .should(new LiveInANullMarkedPackage())
          .as("every package has a package-info.java with @NullMarked")
          .because("only there does the compiler look after null, and the page says what it is");

  private Modules() {}

  /** Nothing but the JDK and what these packages offer. */
  static ArchRule knowsOnlyJavaAnd(String base, String... known) {
    return classes()
        .that(resideInAPackage(base + ".."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", base + "..")
                .or(resideInAnyPackage(below(known))))
        .as(base + " knows the JDK" + and(known) + " and nothing else")
        .because("what it says is meant identically by all, whatever they are built with");
  }

  /** Of the house nothing but these packages, outside it anything. */
  static ArchRule knowsInTheHouse(String base, String... known) {
    return classes()
        .that(resideInAPackage(base + ".."))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(HouseRules.HOUSE + "..")
                .or(resideInAPackage(base + ".."))
                .or(resideInAnyPackage(below(known))))
        .as(base + " knows itself" + and(known) + " and nothing else of the house")
        .because("services tell each other by events, and the platform serves all of them");
  }

  /** A feature is a package one below the base. */
  static ArchRule featuresWithoutCycles(String base) {
    return slices()
        .matching(base + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("features of " + base + " know each other without cycles")
        .because("a feature must be read, moved and removed without all others");
  }

  private static String[] below(String... packages) {
    return Arrays.stream(packages).map(it -> it + "..").toArray(String[]::new);
  }

  private static String and(String... known) {
    return known.length == 0 ? "" : ", " + String.join(", ", known);
  }

  private static final class LiveInANullMarkedPackage extends ArchCondition<JavaClass> {

    LiveInANullMarkedPackage() {
      super("live in a package that is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean marked =
          type.getPackage()
              .tryGetPackageInfo()
              .filter(it -> it.isAnnotatedWith(NullMarked.class))
              .isPresent();
      String message = type.getName() + " lives in " + type.getPackageName() + ", not @NullMarked";
      events.add(new SimpleConditionEvent(type, marked, message));
    }
  }
}
