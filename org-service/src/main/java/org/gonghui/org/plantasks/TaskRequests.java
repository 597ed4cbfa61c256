package org.gonghui.org.plantasks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent about tasks. */
final class TaskRequests {

  private TaskRequests() {}

  /** A task that is given. */
  @Schema(name = "PlanTaskEntry", description = "下达任务")
  record Entry(
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(description = "number of the point", example = "29") @Min(1) @Max(200) int item,
      @Schema(description = "the union that is to do it", example = "u-bantian")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @Schema(example = "完成辖区百人以上企业建会摸底") @NotBlank @Size(max = 200) String title,
      @Schema(example = "逐家走访，建立台账。") @Size(max = 2000) @Nullable String text,
      @Schema(description = "who answers for it (责任人)", example = "p-worker")
          @NotBlank
          @Size(max = 64)
          String ownerId,
      @Schema(example = "街道总工会副主席") @NotBlank @Size(max = 50) String ownerAs,
      @Schema(example = "2023-11-30") @NotNull LocalDate dueOn) {

    Assignment assignment(String givenBy, String giverId) {
      return new Assignment(title, text, ownerId, ownerAs, dueOn, givenBy, giverId);
    }
  }

  /** A part of a task. */
  @Schema(name = "PlanTaskPart", description = "分解任务")
  record Part(
      @Schema(description = "the union of the task or one below it", example = "u-xiangjiaotang")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @Schema(example = "走访象角塘社区百人以上企业") @NotBlank @Size(max = 200) String title,
      @Schema(example = "每家填写走访记录。") @Size(max = 2000) @Nullable String text,
      @Schema(example = "p-worker") @NotBlank @Size(max = 64) String ownerId,
      @Schema(example = "社区工会工作者") @NotBlank @Size(max = 50) String ownerAs,
      @Schema(example = "2023-11-15") @NotNull LocalDate dueOn) {

    Assignment assignment(String givenBy, String giverId) {
      return new Assignment(title, text, ownerId, ownerAs, dueOn, givenBy, giverId);
    }
  }

  /** Who is to answer for it from now on. */
  @Schema(name = "PlanTaskAssignment", description = "调整责任人")
  record Owner(
      @Schema(example = "p-worker-2") @NotBlank @Size(max = 64) String ownerId,
      @Schema(example = "社区工会工作者") @NotBlank @Size(max = 50) String ownerAs) {}

  /** Until when it may take. */
  @Schema(name = "PlanTaskExtension", description = "延期")
  record Extension(
      @Schema(example = "2023-12-15") @NotNull LocalDate dueOn,
      @Schema(example = "三家企业搬迁，需重新联系。") @NotBlank @Size(max = 500) String reason) {}

  /** How far it is. */
  @Schema(name = "PlanTaskProgressEntry", description = "报送进展")
  record Advance(
      @Schema(description = "done, in percent", example = "60") @Min(0) @Max(100) int percent,
      @Schema(example = "已走访十二家，八家有建会意愿。") @NotBlank @Size(max = 2000) String text) {}

  /** What was done, or found. */
  @Schema(name = "PlanTaskStatement", description = "申报完成、核实")
  record Statement(@Schema(example = "二十家企业全部走访，台账齐全。") @NotBlank @Size(max = 2000) String text) {}

  /** Why. */
  @Schema(name = "PlanTaskReason", description = "退回、取消")
  record Reason(@Schema(example = "缺两家企业的走访记录。") @NotBlank @Size(max = 2000) String reason) {}

  /** Which file. */
  @Schema(name = "PlanTaskEvidenceRemoval", description = "移除佐证材料")
  record EvidenceRemoval(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String fileId) {}
}
