package org.gonghui.org.boutiques;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * A programme “8+2+n”.
 *
 * @param unionId the district federation
 * @param streets the street federations that take part: all that there were when it was opened
 * @param perStreet how many communities of each are chosen
 * @param services how many services of its own a community has at least
 * @param rule that says so; null of a programme that was opened before that was kept
 */
public record BoutiqueProgramme(
    String id,
    String unionId,
    String name,
    int year,
    List<String> streets,
    int perStreet,
    int services,
    LocalDate openedOn,
    @Nullable AppliedRule rule)
    implements Aggregate<BoutiqueProgramme> {

  public BoutiqueProgramme {
    streets = List.copyOf(streets);
  }

  /** Its numbers are those of the rule in force when it is opened. */
  static Change<BoutiqueProgramme> open(
      String id,
      String unionId,
      String name,
      int year,
      List<String> streets,
      LegalRule rule,
      LocalDate today) {
    int perStreet = Math.toIntExact(rule.parameter("perStreet"));
    int services = Math.toIntExact(rule.parameter("services"));
    return Change.of(
        new BoutiqueProgramme(
            id,
            unionId,
            name.strip(),
            year,
            streets,
            perStreet,
            services,
            today,
            AppliedRule.of(rule)),
        "opening");
  }
}
