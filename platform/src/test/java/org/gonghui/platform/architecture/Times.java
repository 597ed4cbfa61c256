package org.gonghui.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.gonghui.kernel.Ids;
import org.springframework.context.annotation.Configuration;

/** Where the time comes from. */
final class Times {

  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe("reads the system's time", Times::readsTheSystem))
          .as("time comes from the injected clock")
          .because(
              "a test lives through a year in a second; a clock is made by configuration, and for"
                  + " ids, which must sort by the time of their making and by no other");

  private Times() {}

  private static boolean readsTheSystem(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return switch (access.getName()) {
      case "now" -> owner.getPackageName().startsWith("java.time") && !isGivenAClock(access);
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "<init>" -> owner.isEquivalentTo(Date.class) && parameters(access).isEmpty();
      case "system", "systemUTC", "systemDefaultZone" ->
          owner.isAssignableTo(InstantSource.class) && !mayMakeClocks(access.getOriginOwner());
      default -> false;
    };
  }

  private static boolean isGivenAClock(JavaAccess<?> access) {
    return parameters(access).stream().anyMatch(it -> it.isEquivalentTo(Clock.class));
  }

  private static boolean mayMakeClocks(JavaClass origin) {
    return origin.isMetaAnnotatedWith(Configuration.class) || origin.isEquivalentTo(Ids.class);
  }

  private static List<JavaClass> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? target.getRawParameterTypes()
        : List.of();
  }
}
