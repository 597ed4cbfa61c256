package org.gonghui.org.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gonghui.org.personnel.StaffDuty.CONTRACT;
import static org.gonghui.org.personnel.StaffDuty.INSURANCE;
import static org.gonghui.org.personnel.StaffDuty.PAY;
import static org.gonghui.org.personnel.StaffDuty.RECRUITMENT_CHECK;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StaffFileTest {

  private static final LocalDate LAW = LocalDate.of(2021, 11, 1);
  private static final LocalDate ENDED = LocalDate.of(2024, 6, 1);
  private static final LegalRules RULES = LegalRules.builtIn();

  static Stream<Arguments> all() {
    return Stream.of(StaffFile.values())
        .flatMap(file -> Stream.of(StaffDuty.values()).map(duty -> Arguments.of(file, duty)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_duty_is_a_basis_for_the_files_that_are_kept_for_it_alone(StaffFile file, StaffDuty duty) {
    if (keptFor(file).contains(duty)) {
      String name = duty.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(file.basis(duty, RULES, LAW).id()).isEqualTo("personal-information.staff." + name);
    } else {
      RuleBroken refused = refused(file, duty, RULES, LAW);
      assertThat(refused.code()).isEqualTo("staff-duty.other-file");
      assertThat(refused.rule()).isEqualTo("personal-information.consent");
    }
  }

  @Test
  void who_names_a_duty_that_does_not_fit_is_told_those_that_do_in_both_languages() {
    List<Object> said = refused(StaffFile.UNION_WORKER, RECRUITMENT_CHECK, RULES, LAW).arguments();
    assertThat(said.getFirst()).isEqualTo(RECRUITMENT_CHECK.words());
    Wording fitting = (Wording) said.get(1);
    assertThat(fitting.chinese()).contains("劳动合同", "（PAY）", "社会保险").doesNotContain("招聘");
    assertThat(fitting.english()).contains("(CONTRACT)", "(PAY)", "(INSURANCE)");
  }

  @Test
  void a_district_that_has_ended_a_duty_gives_no_basis_from_that_day_on() {
    LegalRules nanshan = RULES.and(Path.of("src/test/resources/law")).in("440305");
    assertThat(StaffFile.UNION_WORKER.basis(PAY, nanshan, ENDED.minusDays(1)).place())
        .isEqualTo("CN");
    assertThat(refused(StaffFile.UNION_WORKER, PAY, nanshan, ENDED).code())
        .isEqualTo("staff-duty.not-in-force");
    assertThat(StaffFile.UNION_WORKER.basis(PAY, nanshan.in("440307"), ENDED)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void every_duty_has_a_rule_with_a_source_that_nobody_has_confirmed_yet(StaffDuty duty) {
    StaffFile file =
        Stream.of(StaffFile.values())
            .filter(it -> keptFor(it).contains(duty))
            .findFirst()
            .orElseThrow();
    assertThat(file.basis(duty, RULES, LAW).source()).contains("个人信息保护法 第十三条第一款第二项");
    assertThat(file.basis(duty, RULES, LAW).confirmed()).isFalse();
  }

  private static Set<StaffDuty> keptFor(StaffFile file) {
    return switch (file) {
      case UNION_WORKER -> Set.of(CONTRACT, PAY, INSURANCE);
      case INSTRUCTOR -> Set.of(CONTRACT);
      case JOB_APPLICATION -> Set.of(RECRUITMENT_CHECK);
    };
  }

  private static RuleBroken refused(
      StaffFile file, StaffDuty duty, LegalRules rules, LocalDate on) {
    return catchThrowableOfType(RuleBroken.class, () -> file.basis(duty, rules, on));
  }
}
