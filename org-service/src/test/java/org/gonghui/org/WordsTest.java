package org.gonghui.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.contracts.UnionKind;
import org.gonghui.platform.web.problem.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What refusals and sheets name, they name in words. */
class WordsTest {

  private static final Path PLAN =
      Path.of("src/main/resources/org/gonghui/org/plan/u-longgang-2023.csv");

  private final Messages messages = new Messages(getClass().getClassLoader());

  static Stream<Enum<?>> named() {
    return Stream.of(
            SiteLevel.values(), InnovationSource.values(), UnionKind.values(), Coverage.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("named")
  void no_refusal_shows_the_name_of_a_constant(Enum<?> value) {
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(messages.find("site.no-authority", language, Map.of("0", value)))
          .hasValueSatisfying(it -> assertThat(it).doesNotContain(value.name()));
    }
  }

  @Test
  void each_figure_of_the_plan_and_its_unit_have_words() throws IOException {
    assertThat(targets()).hasSizeGreaterThan(30);
    targets()
        .forEach(it -> {
          for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(messages.find("term." + it[3], language, Map.of())).as(it[3]).isPresent();
            assertThat(messages.find("term.unit." + it[6], language, Map.of()))
                .as(it[6])
                .isPresent();
          }
        });
  }

  @Test
  void a_refusal_about_a_figure_calls_it_by_its_words() {
    assertThat(messages.find("plan.metric-not-fed", Locale.CHINESE, Map.of("0", "informants")))
        .hasValueSatisfying(
            it -> assertThat(it).contains("劳资纠纷预警信息员").doesNotContain("informants"));
  }

  private static List<String[]> targets() throws IOException {
    return Files.readAllLines(PLAN).stream()
        .skip(1)
        .map(it -> it.split(","))
        .filter(it -> it.length > 6 && !it[3].isEmpty())
        .toList();
  }
}
