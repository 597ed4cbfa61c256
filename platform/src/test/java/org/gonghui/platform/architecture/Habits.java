package org.gonghui.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.Future;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Repository;

/** How this house writes its classes, and what it leaves alone. */
final class Habits {

  private static final String LISTENER = "org.springframework.kafka.annotation.KafkaListener";

  static final ArchRule NAMED_BY_THE_DOMAIN =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Managers?|Helpers?|Utils?|Dtos?|DTOs?|Mappers?)")
          .as("no class is named Impl, Manager, Helper, Utils, Dto or Mapper")
          .because("a name says what a thing is in the domain");

  static final ArchRule NO_REPOSITORY_PROXIES =
      noClasses()
          .should()
          .beAnnotatedWith(Repository.class)
          .as("repositories are @Component, not @Repository")
          .because("translating exceptions would put a proxy with empty fields before each");

  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .as("nothing is injected into fields")
          .because("a constructor makes a whole object, in tests too")
          .allowEmptyShould(true);

  static final ArchRule LISTENERS_BLOCK =
      methods()
          .that()
          .areMetaAnnotatedWith(LISTENER)
          .should()
          .notHaveRawReturnType(assignableTo(Publisher.class).or(assignableTo(Future.class)))
          .as("listeners are blocking methods")
          .because("one that returns a Mono loses the order and stalls its partition on failures")
          .allowEmptyShould(true);

  static final ArchRule NOBODY_SLEEPS =
      noClasses()
          .should()
          .accessTargetWhere(to(Thread.class, "sleep"))
          .as("nobody sleeps")
          .because("a thread that sleeps cannot be woken by a stop or by what it waits for");

  static final ArchRule NOBODY_PRINTS =
      noClasses()
          .should()
          .accessTargetWhere(
              to(System.class, "out", "err").or(to(Throwable.class, "printStackTrace")))
          .as("nobody prints")
          .because("the log has levels, trace ids and no personal data");

  private Habits() {}

  private static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String... names) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + List.of(names),
        it -> it.getTargetOwner().isAssignableTo(owner) && List.of(names).contains(it.getName()));
  }
}
