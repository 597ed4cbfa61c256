package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * The pay of a month, as the table of that month has it.
 *
 * @param tableFrom from when the table held that it was computed by
 * @param fen all items together, in CNY fen
 */
@Schema(name = "UnionWorkerPaySlip", description = "月薪酬")
record PaySlip(
    @Schema(example = "2023-09") String month,
    @Schema(description = "所依薪酬标准的施行日期") LocalDate tableFrom,
    List<Item> items,
    @Schema(description = "合计（分）", example = "680000") long fen,
    @Schema(example = "CNY") String currency) {

  /**
   * A part of it.
   *
   * @param rank the rank it is paid for; 0 where it is for none
   * @param days for how many days of the month
   * @param rule by which rule
   */
  @Schema(name = "UnionWorkerPayItem", description = "薪酬项目")
  record Item(
      Kind kind,
      @Schema(example = "2") int rank,
      @Schema(example = "30") int days,
      @Schema(description = "金额（分）", example = "680000") long fen,
      @Schema(example = "union-worker.pay") String rule) {}

  /** What it is for. */
  enum Kind {
    /** 试用期职级薪酬. */
    PROBATION,
    /** 职级薪酬. */
    RANK,
    /** 工龄津贴. */
    SENIORITY,
    /** 绩效. */
    PERFORMANCE
  }

  PaySlip {
    items = List.copyOf(items);
  }

  static PaySlip of(String month, LocalDate tableFrom, List<Item> items) {
    long sum = items.stream().mapToLong(Item::fen).sum();
    return new PaySlip(month, tableFrom, items, sum, "CNY");
  }
}
