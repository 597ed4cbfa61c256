package org.gonghui.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.Step;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** Controller, service, domain; and who stands before the database. */
final class Layers {

  /** What a repository answers within the viewer's jurisdiction. */
  private static final Set<String> READS = Set.of("find", "list", "history");

  private static final DescribedPredicate<JavaClass> DOMAIN =
      assignableTo(Aggregate.class)
          .or(assignableTo(Step.class))
          .or(assignableTo(Event.class))
          .and(DescribedPredicate.not(INTERFACES));

  private static final DescribedPredicate<JavaClass> CONTROLLERS =
      annotatedWith(RestController.class).forSubtype();

  private static final DescribedPredicate<JavaClass> REPOSITORIES =
      assignableTo(HouseRules.PLATFORM + ".store.Aggregates");

  static final ArchRule DOMAIN_IS_PURE =
      noClasses()
          .that(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "reactor..",
              "org.reactivestreams..",
              "com.mongodb..",
              "org.apache.kafka..")
          .as("aggregates, steps and events know no framework")
          .because("a decision is a pure function, so that it can be taken again on a conflict")
          .allowEmptyShould(true);

  static final ArchRule CONTROLLERS_ONLY_READ =
      noClasses()
          .that(CONTROLLERS)
          .should()
          .accessTargetWhere(DescribedPredicate.describe("is no read", Layers::isNoRead))
          .as("controllers ask repositories for nothing but " + READS.stream().sorted().toList())
          .because(
              "these look at the jurisdiction themselves, and a service that hands them on would"
                  + " say nothing; every change and every other question is a service's use case")
          .allowEmptyShould(true);

  static final ArchRule THE_DRIVER_IS_FOR_STORES =
      noClasses()
          .that(CONTROLLERS.or(annotatedWith(Service.class).forSubtype()).or(DOMAIN))
          .should()
          .dependOnClassesThat(
              resideInAPackage("com.mongodb..").or(resideInAPackage("org.bson.conversions..")))
          .as("controllers, services and the domain do not use the MongoDB driver")
          .because("conditions, sorts and updates belong to repositories and to what keeps figures")
          .allowEmptyShould(true);

  private Layers() {}

  private static boolean isNoRead(JavaAccess<?> access) {
    return REPOSITORIES.test(access.getTargetOwner()) && !READS.contains(access.getName());
  }
}
