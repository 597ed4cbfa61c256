package org.gonghui.org.wallchart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.org.plan.TargetStatus;
import org.gonghui.org.wallchart.WallChart.Cell;
import org.gonghui.org.wallchart.WallChart.Row;
import org.gonghui.org.wallchart.WallChart.Source;
import org.gonghui.org.wallchart.WallChart.Told;
import org.gonghui.platform.sheets.SheetDownload;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.web.problem.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The wall chart as a sheet in Chinese, as all sheets are: a row for each target, and one for each
 * point without.
 */
@Component
final class ChartSheet {

  private static final String UNIT = "unit.";

  static final List<String> HEADINGS =
      List.of(
          "序号", "要点", "责任部门", "状态", "指标", "目标", "单位", "数据来源", "完成值", "指标状态", "排名", "参与排名数", "任务数",
          "已完成", "待核实", "逾期", "数据日期");

  private final Messages words;

  ChartSheet(Messages words) {
    this.words = words;
  }

  SheetDownload of(WallChart chart, SheetFormat format) {
    return new SheetDownload(
        format,
        "挂图作战-" + chart.unionName() + "-" + chart.on(),
        HEADINGS,
        Flux.fromIterable(chart.rows()).flatMapIterable(row -> rows(chart, row)));
  }

  private List<List<@Nullable Object>> rows(WallChart chart, Row row) {
    return row.targets().isEmpty()
        ? List.of(line(chart, row, byHand(row.reported())))
        : row.targets().stream().map(it -> line(chart, row, target(it))).toList();
  }

  private static List<@Nullable Object> line(
      WallChart chart, Row row, List<@Nullable Object> figure) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.item());
    cells.add(row.title());
    cells.add(String.join("、", row.departments().stream().map(ChartSheet::department).toList()));
    cells.add(word(row.status()));
    cells.addAll(figure);
    cells.add(row.tasks().total());
    cells.add(row.tasks().done());
    cells.add(row.tasks().reported());
    cells.add(row.tasks().late());
    cells.add(chart.on());
    return cells;
  }

  private List<@Nullable Object> target(Cell it) {
    List<@Nullable Object> cells = new ArrayList<>();
    String note = it.note();
    cells.add(word("", it.metric()));
    cells.add(it.atLeast() == null && note != null ? word(UNIT, note) : it.atLeast());
    cells.add(word(UNIT, it.unit()));
    cells.add(word(it.source()));
    cells.add(it.value());
    cells.add(word(it.status()));
    cells.add(it.rank() == null ? null : it.rank().place());
    cells.add(it.rank() == null ? null : it.rank().of());
    return cells;
  }

  private List<@Nullable Object> byHand(@Nullable Told told) {
    List<@Nullable Object> cells = new ArrayList<>();
    Stream.of("完成比例", "100", word(UNIT, "percent")).forEach(cells::add);
    cells.add(word(told == null ? Source.NONE : Source.REPORTED));
    cells.add(told == null ? null : told.percent());
    Stream.of(1, 2, 3).forEach(_ -> cells.add(null));
    return cells;
  }

  /** In the language of the headings; a district's own figure or unit stands as its plan has it. */
  private String word(String kind, String key) {
    return words.find("term." + kind + key, Locale.CHINESE, Map.of()).orElse(key);
  }

  private static String department(String name) {
    return switch (name) {
      case "OFFICE" -> "办公室";
      case "ORGANIZING" -> "组建部";
      case "RIGHTS" -> "权益部";
      case "PUBLICITY" -> "宣教部";
      case "AUDIT" -> "经审委";
      default -> name;
    };
  }

  private static String word(PointStatus status) {
    return switch (status) {
      case MET -> "已完成";
      case NO_DATA -> "无数据";
      case ON_TIME -> "按时";
      case AT_RISK -> "有风险";
      case LATE -> "逾期";
    };
  }

  private static String word(Source source) {
    return switch (source) {
      case LIVE -> "实时";
      case REPORTED -> "人工报送";
      case NONE -> "暂无";
    };
  }

  private static String word(TargetStatus status) {
    return switch (status) {
      case MET -> "已达标";
      case ON_TIME -> "按时";
      case AT_RISK -> "有风险";
      case LATE -> "逾期";
      case NO_DATA -> "无数据";
      case NO_TARGET -> "无指标";
      case NOT_YET_FED -> "未接入";
    };
  }
}
