package org.gonghui.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem answer (RFC 9457).
 *
 * @param type stable address of this kind of problem
 * @param title the kind in a few words
 * @param status the status of the answer
 * @param detail what happened and what to do, for people
 * @param instance the path that was asked
 * @param code stable name, for programs
 * @param traceId under which operators find the request
 * @param errors what is wrong where, for malformed requests
 * @param rule the rule of law that refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @Schema(example = "https://gonghui.org/problems/version.stale") String type,
    @Schema(example = "内容已被他人更新") String title,
    @Schema(example = "412") int status,
    @Schema(example = "您依据的是第 3 版，现已是第 4 版，请刷新后再办理。") String detail,
    @Schema(example = "/api/v1/stations/station-01k6b3v2s9q0d5w8x7y6z4a3b2/opening")
        String instance,
    @Schema(example = "version.stale") String code,
    @Schema(example = "0af7651916cd43dd8448eb211c80319c") String traceId,
    @Nullable List<Error> errors,
    @Nullable Rule rule) {

  /**
   * One thing that is wrong with the request.
   *
   * @param pointer JSON pointer into the body
   * @param parameter name of the query parameter, path variable or header
   * @param code stable name
   * @param message for people
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Error(
      @Schema(example = "/name") @Nullable String pointer,
      @Schema(example = "limit") @Nullable String parameter,
      @Schema(example = "field.not-blank") String code,
      @Schema(example = "不能为空白。") String message) {}

  /**
   * A rule of law.
   *
   * @param id its stable id
   * @param source the article it comes from
   * @param text what it says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rule(
      @Schema(example = "legal-aid.decision") String id,
      @Schema(example = "法律援助法 第四十三条") @Nullable String source,
      @Schema(example = "法律援助机构应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。") @Nullable String text) {}
}
