package org.gonghui.org;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.architecture.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.stereotype.Component;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_service_keeps_the_rules_of_the_house() {
    return HouseRules.ofService("org.gonghui.org");
  }

  /** One of these would decide by the rules of the installation's district for all districts. */
  @Test
  void components_ask_for_the_law_of_a_union() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gonghui.org");
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areMetaAnnotatedWith(Component.class)
        .should()
        .notHaveRawType(LegalTime.class)
        .andShould()
        .notHaveRawType(LegalRules.class)
        .because("the law differs from district to district: take DistrictLaw.of(unionId)")
        .check(classes);
  }
}
