package org.gonghui.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String traceId,
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
      @Nullable String pointer, @Nullable String parameter, String code, String message) {}

  /**
   * A rule of law.
   *
   * @param id its stable id
   * @param source the article it comes from
   * @param text what it says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rule(String id, @Nullable String source, @Nullable String text) {}
}
