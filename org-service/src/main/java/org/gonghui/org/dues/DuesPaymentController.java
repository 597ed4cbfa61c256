package org.gonghui.org.dues;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.gonghui.platform.imports.ImportUploads;
import org.gonghui.platform.jobs.JobView;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.platform.web.problem.MonthForm;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Payments of dues over HTTP. */
@Tag(name = "dues", description = "税务代收工会经费: dues collected through the tax office")
@RestController
@RequestMapping("/api/v1/dues-payments")
class DuesPaymentController {

  private static final String EXAMPLE =
      """
      税票号码,统一社会信用代码,缴费单位名称,所属期,工资总额,缴费金额,入库日期
      344036230900012345,91440300618932504U,深圳市航嘉驰源电气股份有限公司,2023-08,14880000.00,297600.00,2023-09-12
      """;

  private final DuesPayments payments;
  private final DuesService service;
  private final DuesImport file;
  private final ImportUploads uploads;
  private final DistrictLaw law;

  DuesPaymentController(
      DuesPayments payments,
      DuesService service,
      DuesImport file,
      ImportUploads uploads,
      DistrictLaw law) {
    this.payments = payments;
    this.service = service;
    this.file = file;
    this.uploads = uploads;
    this.law = law;
  }

  /** Imports a collection file. */
  @Operation(
      summary = "Import a collection file of the tax office (导入税务代收明细)",
      description =
          "By the district. The body is an .xlsx workbook or a .csv text of up to 100,000 lines,"
              + " headings in any order. Each line is a payment, told by its receipt (税票号码): one"
              + " that the district has already is left as it is, one that says something else"
              + " under the same receipt comes back in the job's errors. What agrees with the files"
              + " of enterprises is split at once by the rule in force for its month; what differs"
              + " waits unallocated (status=DIFFERENT). With dryRun nothing is kept.")
  @PostMapping("/imports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  Mono<ResponseEntity<JobView>> importFile(
      @Parameter(description = "true: everything is tried and nothing is kept", example = "true")
          @RequestParam(defaultValue = "false")
          boolean dryRun,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = SheetFormat.WORKBOOK,
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "text/csv",
                    schema = @Schema(type = "string"),
                    examples = @ExampleObject(name = "sheet", value = EXAMPLE)),
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = "string", format = "binary"),
                    examples = @ExampleObject(name = "sheet", value = EXAMPLE))
              })
          @RequestBody
          Flux<DataBuffer> sheet,
      Command command,
      ServerWebExchange exchange) {
    return Mono.defer(() -> {
      service.requireDistrict(command.viewer());
      return uploads.accept(file, command, dryRun, sheet, exchange.getRequest());
    });
  }

  /** Lists them. */
  @Operation(
      summary = "Payments at and below the caller's union, newest first",
      description =
          "代收明细; status=DIFFERENT are the differences to be settled, overdue=true those that were"
              + " not settled in time.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(
        name = "period",
        field = DuesPayments.PERIOD,
        pattern = MonthForm.PATTERN,
        example = "2023-08"),
    @Filter(name = "status", field = DuesPayments.STATUS, type = DuesStatus.class),
    @Filter(
        name = "difference",
        field = DuesPayments.DIFFERENCE,
        type = DuesDifference.class,
        description = "in which this was found, settled or not",
        example = "PAID_TWICE"),
    @Filter(name = "overdue", field = DuesPayments.LATE, type = Boolean.class),
    @Filter(name = "payerCode", field = DuesPayments.PAYER, example = "91440300618932504U"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<DuesPaymentView>> list(Viewer viewer, PageRequest page) {
    return payments.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A payment",
      description = "With its differences, its shares and all entries of its journal (代收详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<DuesPaymentView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return payments.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a payment", description = "处理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return payments.history(viewer, id);
  }

  private Function<Stored<DuesPayment>, DuesPaymentView> view(Viewer viewer) {
    return it ->
        DuesPaymentView.of(
            it.state(),
            viewer,
            service.maySettle(viewer, it.state()),
            law.of(it.state().unionId()));
  }
}
