package org.gonghui.platform.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.UnionDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictLawTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
  private static final String RULE = "union.founding.decision";

  private final UnionDirectory directory = new UnionDirectory();
  private LegalTime longgang;

  @BeforeEach
  void two_districts_with_numbers_of_their_own(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.rules"), version("440307", 10) + version("440305", 20));
    LegalRules rules = LegalRules.builtIn().and(folder).in("440307");
    longgang = new LegalTime(rules, WorkingDays.china());
    list("u-longgang", null, UnionKind.DISTRICT_FEDERATION);
    list("u-bantian", "u-longgang", UnionKind.STREET_FEDERATION);
    list("u-nanshan", null, UnionKind.DISTRICT_FEDERATION);
    list("u-nantou", "u-nanshan", UnionKind.STREET_FEDERATION);
    list("u-anle", "u-nantou", UnionKind.COMMUNITY_FEDERATION);
    list("u-elsewhere", null, UnionKind.DISTRICT_FEDERATION);
  }

  @Test
  void a_union_follows_the_district_that_it_stands_in() {
    DistrictLaw law = law("u-longgang=440307, u-nanshan=440305");
    assertThat(days(law.of("u-bantian"))).isEqualTo(10);
    assertThat(days(law.of("u-anle"))).isEqualTo(20);
    assertThat(days(law.of("u-nanshan"))).isEqualTo(20);
    directory.apply(listed("u-nantou", "u-longgang", UnionKind.STREET_FEDERATION), 2);
    assertThat(days(law.of("u-anle"))).isEqualTo(10);
  }

  @Test
  void a_district_that_is_not_in_the_table_follows_the_installation() {
    assertThat(days(law("u-nanshan=440305").of("u-elsewhere"))).isEqualTo(10);
    assertThat(days(law("").of("u-anle"))).isEqualTo(10);
    assertThat(days(law("").ofInstallation())).isEqualTo(10);
  }

  @Test
  void an_area_can_be_asked_for_and_the_whole_country() {
    DistrictLaw law = law("");
    assertThat(days(law.in("440305"))).isEqualTo(20);
    assertThat(days(law.in("CN"))).isEqualTo(15);
    assertThat(days(law.in("440306"))).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u-nanshan", "u-nanshan=", "=440305", "u-nanshan=南山", "a=440305,"})
  void a_table_that_cannot_be_read_keeps_the_service_from_starting(String areas) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> law(areas))
        .withMessageContaining("gonghui.law.areas");
  }

  private DistrictLaw law(String areas) {
    return new DistrictLaw(directory, longgang, areas);
  }

  private static long days(LegalTime law) {
    return law.rules().at(RULE, DAY).parameter("days");
  }

  private void list(String id, @Nullable String above, UnionKind kind) {
    directory.apply(listed(id, above, kind), 1);
  }

  private static UnionListed listed(String id, @Nullable String above, UnionKind kind) {
    return new UnionListed(id, above, kind, id, UnionStatus.ACTIVE, null);
  }

  private static String version(String place, int days) {
    return """
    [%s]
    source = 区总工会文件
    from = 2024-06-01
    place = %s
    confirmed = yes
    text = 批复期限调整。
    days = %d

    """
        .formatted(RULE, place, days);
  }
}
