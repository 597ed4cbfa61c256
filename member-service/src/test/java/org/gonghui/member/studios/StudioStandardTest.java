package org.gonghui.member.studios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.studios.StudioView.InspectionView;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.assessment.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district changes the points of studios from a day on, without a release. */
class StudioStandardTest {

  private static final Instant BEFORE = Instant.parse("2024-05-31T02:00:00Z");
  private static final Instant SINCE = Instant.parse("2024-06-01T02:00:00Z");
  private static final String DISTRICT =
      """
      [innovation-studio]
      title = 龙岗区劳模和工匠人才创新工作室评分标准
      source = 龙岗区总工会〔2024〕6号
      from = 2024-06-01
      confirmed = yes
      item.leader = 30 ! 领衔人
      item.place = 20 ! 场地
      item.results = 50 成果
      grade.MODEL = 85
      grade.STANDARD = 60
      """;

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  @Test
  void each_inspection_is_scored_and_explained_by_the_version_of_its_day(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("district.standards"), DISTRICT);
    Standards standards = new StudioConfiguration().studioStandards(folder.toString());

    Studio created = inspected(standards, BEFORE, Map.of("results", 0)).state();
    Studio again = reassessed(standards, created).state();

    List<InspectionView> shown = again.inspections().stream().map(InspectionView::of).toList();
    assertThat(shown)
        .extracting(InspectionView::standardFrom)
        .containsExactly(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 6, 1));
    assertThat(shown).extracting(InspectionView::total).containsExactly(85, 85);
    assertThat(shown).extracting(InspectionView::grade).containsExactly("STANDARD", "MODEL");
    assertThat(standards.at(Studio.STANDARD, shown.getFirst().standardFrom()).confirmed())
        .isFalse();
    assertThat(standards.at(Studio.STANDARD, shown.getLast().standardFrom()).source())
        .isEqualTo("龙岗区总工会〔2024〕6号");
  }

  private Change<Studio> inspected(Standards standards, Instant on, Map<String, Integer> less) {
    Assessing assessing = new Assessing(law, on);
    Standard standard = standards.at(Studio.STANDARD, WorkingDays.dateOf(on));
    Map<String, Integer> points =
        standard.items().stream()
            .collect(
                Collectors.toMap(Standard.Item::id, it -> less.getOrDefault(it.id(), it.most())));
    return assessing.inspect(
        studio(), assessing.seen(standards, "officer-1", List.of("a", "b"), "现场查看", points));
  }

  private Change<Studio> reassessed(Standards standards, Studio it) {
    Assessing assessing = new Assessing(law, SINCE);
    Map<String, Integer> points = Map.of("leader", 30, "place", 20, "results", 35);
    return assessing.reassess(
        it, assessing.seen(standards, "officer-1", List.of("a", "b"), "现场查看", points));
  }

  private static Studio studio() {
    return new Studio(
        "studio-1",
        "u-hangjia",
        "航嘉工作室",
        HonourLevel.DISTRICT,
        "member-1",
        "p-1",
        false,
        "电源技术",
        "officer-2",
        StudioStatus.TO_INSPECT,
        List.of(),
        List.of(),
        false,
        null,
        Deadlines.none());
  }
}
