package org.gonghui.platform.audit;

import java.util.List;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does and must answer for.
 *
 * @param action what it is, for example {@code read-unmasked}
 * @param purpose what for, in the words of who acts; no personal data
 * @param subjectKind kind of the thing it is done to, for example {@code member}
 * @param subjectId id of that thing
 * @param fields which of its fields
 * @param traceId id of the trace it belongs to
 */
public record AccountableAct(
    String action,
    String purpose,
    String subjectKind,
    String subjectId,
    List<String> fields,
    @Nullable String traceId) {

  /** The action of reading what is otherwise masked. */
  public static final String READ_UNMASKED = "read-unmasked";

  private static final int LONGEST_PURPOSE = 200;

  public AccountableAct {
    fields = List.copyOf(fields);
    // 个人信息保护法 第六条: personal information is handled for a clear and reasonable purpose.
    if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
      throw new RuleBroken("audit.purpose", LONGEST_PURPOSE);
    }
  }

  /** An unmasked reading of these fields. */
  public static AccountableAct read(
      String subjectKind, String subjectId, String purpose, String... fields) {
    return new AccountableAct(
        READ_UNMASKED, purpose, subjectKind, subjectId, List.of(fields), null);
  }

  /** The same as part of this trace. */
  public AccountableAct traced(@Nullable String trace) {
    return new AccountableAct(action, purpose, subjectKind, subjectId, fields, trace);
  }
}
