package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.imports.ImportUploads;
import org.gonghui.platform.jobs.JobView;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of enterprises as sheets. */
@Tag(name = "enterprises", description = "一企一档: the files of enterprises")
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterpriseSheetController {

  private static final String CSV = "text/csv";
  private static final String EXAMPLE =
      """
      统一社会信用代码,企业名称,职工人数,所属工会,地址,联系人,联系电话
      91440300618932504U,深圳市航嘉驰源电气股份有限公司,1860,象角塘社区工会联合会,坂田街道坂雪岗大道航嘉工业园,陈志强,13800138000
      """;

  private final EnterpriseImport files;
  private final ImportUploads uploads;
  private final EnterpriseExport export;

  EnterpriseSheetController(
      EnterpriseImport files, ImportUploads uploads, EnterpriseExport export) {
    this.files = files;
    this.uploads = uploads;
    this.export = export;
  }

  /** Imports a sheet. */
  @Operation(
      summary = "Import the files of enterprises from a sheet (批量导入)",
      description =
          "The body is an .xlsx workbook or a .csv text of up to 100,000 rows. An enterprise is"
              + " matched by its credit code: a new one is opened, one whose facts differ is"
              + " changed, the same does nothing; an empty cell leaves what is on file. Headings"
              + " may stand in any order and under the names that people use; needed are"
              + " 统一社会信用代码, 企业名称, 职工人数. The job's result counts the rows; what could not be"
              + " taken is in its errors, a workbook with reason and proposal beside each row, to"
              + " be corrected and sent again. With dryRun nothing is kept.")
  @PostMapping("/imports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<JobView>> importSheet(
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
                    mediaType = CSV,
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
    return uploads.accept(files, command, dryRun, sheet, exchange.getRequest());
  }

  /** Exports the files below a union. */
  @Operation(
      summary = "Export the files of the enterprises below a union as a sheet (导出)",
      description =
          "Newest first, under the headings by which it can be imported again; contacts are"
              + " masked, and a masked one that is imported leaves the one on file.")
  @ApiResponse(
      responseCode = "200",
      description = "The sheet",
      content = {
        @Content(
            mediaType = SheetFormat.WORKBOOK,
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  @GetMapping("/export")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<Flux<DataBuffer>>> export(
      @Parameter(description = "left out: the caller's own", example = "u-bantian")
          @RequestParam(required = false)
          @Size(min = 1, max = 64)
          @Nullable String union,
      @Parameter(description = "in capital or small letters", example = "XLSX")
          @RequestParam(defaultValue = "XLSX")
          SheetFormat format,
      Viewer viewer) {
    return Mono.fromSupplier(() -> {
      String of = union == null ? viewer.unionId() : union;
      if (of == null) {
        throw new RuleBroken("enterprise.export-needs-union");
      }
      return export.of(viewer, of, format).answer();
    });
  }
}
