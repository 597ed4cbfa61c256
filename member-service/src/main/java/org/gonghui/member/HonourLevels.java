package org.gonghui.member;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.UnionDirectory;
import org.springframework.stereotype.Component;

/**
 * Which union organises the selection for honours, and names studios, of a level. The rule says for
 * each how many unions stand above it at most; all others nominate and apply upwards.
 */
@Component
public class HonourLevels {

  private static final String RULE = "honour.organiser";

  private final UnionDirectory unions;
  private final LegalTime law;
  private final Clock clock;

  HonourLevels(UnionDirectory unions, LegalTime law, Clock clock) {
    this.unions = unions;
    this.law = law;
    this.clock = clock;
  }

  /** True where this union organises what is of this level. */
  public boolean organises(String unionId, HonourLevel level) {
    return unions.of(unionId).size() <= tier(rule(), level);
  }

  /** Refuses what a union that stands too low wants to organise, with the name of who does. */
  public void require(String unionId, HonourLevel level) {
    if (!organises(unionId, level)) {
      LegalRule rule = rule();
      List<String> path = unions.of(unionId);
      String organiser = path.get(path.size() - tier(rule, level));
      throw RuleBroken.of(rule, "honour.other-organiser", level, nameOf(organiser));
    }
  }

  private String nameOf(String unionId) {
    return unions.find(unionId).map(UnionListed::name).orElse(unionId);
  }

  private LegalRule rule() {
    return law.rule(RULE, clock.instant());
  }

  /** 1 for the topmost union, 2 for those below it. */
  private static int tier(LegalRule rule, HonourLevel level) {
    return Math.toIntExact(rule.parameter(level.name().toLowerCase(Locale.ROOT)));
  }
}
