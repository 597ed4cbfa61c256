package org.gonghui.member.rosters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gonghui.platform.imports.ImportUploads;
import org.gonghui.platform.jobs.JobView;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.web.Command;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rosters over HTTP. */
@RestController
@RequestMapping("/api/v1/members/imports")
@Tag(name = "members", description = "会员与会籍")
class RosterController {

  private static final String EXAMPLE =
      """
      姓名,身份证号码,出生日期,手机号码,就业形态,所属工会,入会日期
      张三,11010519491231002X,1949/12/31,13800138000,企业职工,象角塘社区工会联合会,2015-05-01
      """;

  private final RosterImport rosters;
  private final ImportUploads uploads;

  RosterController(RosterImport rosters, ImportUploads uploads) {
    this.rosters = rosters;
    this.uploads = uploads;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Operation(
      summary = "Take in the workers on a roster",
      description =
          "集体入会（花名册导入）. The body is an .xlsx workbook or a .csv text of up to 100,000 rows. A"
              + " worker is known by their identity number: who is new becomes a member of the"
              + " union that the row names, the sender's own where it names none; an applicant of"
              + " that union is accepted; who is its member already stays as they are; who left or"
              + " was expelled before, or is recorded as dead, is refused. Each taken in is"
              + " confirmed by roster and checked with the public authority; where the name is not"
              + " the one on file, or 出生日期 not that of the number, nobody is confirmed and the row"
              + " comes back. 入会日期 is of who was a member before there was this system: they are"
              + " one since that day, and count as new in no campaign or plan after it. Headings"
              + " may stand in any order and under the names that people use; needed are 姓名, 身份证号码,"
              + " 手机号码. The job's result counts the rows, names headings that were not understood"
              + " and further sheets that were not read; what could not be taken is in its errors,"
              + " a workbook with reason and proposal beside each row, to be corrected and sent"
              + " again: only what is new is added. With dryRun nothing is kept.")
  Mono<ResponseEntity<JobView>> importRoster(
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
                    examples = @ExampleObject(name = "roster", value = EXAMPLE)),
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = "string", format = "binary"),
                    examples = @ExampleObject(name = "roster", value = EXAMPLE))
              })
          @RequestBody
          Flux<DataBuffer> sheet,
      Command command,
      ServerHttpRequest request) {
    return uploads.accept(rosters, command, dryRun, sheet, request);
  }
}
