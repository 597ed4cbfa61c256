package org.gonghui.platform.law;

import java.util.Map;
import java.util.TreeMap;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.directory.UnionDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The law as it holds for a union: where its district has a version of a rule, that one, else that
 * of the city, the province, the country. A district is known by its topmost union; of one that the
 * table of areas does not name, and of a union that nobody knows, the area of the installation is
 * taken.
 */
@Component
public final class DistrictLaw {

  private static final String AREA = "CN|[0-9]{6,12}";

  private final UnionDirectory directory;
  private final LegalTime installation;
  private final Map<String, LegalTime> byTopmost = new TreeMap<>();

  /**
   * From the installation's own law.
   *
   * @param areas topmost unions with their area codes (GB/T 2260), for example {@code
   *     u-longgang=440307,u-nanshan=440305}
   */
  DistrictLaw(
      UnionDirectory directory,
      LegalTime installation,
      @Value("${gonghui.law.areas:}") String areas) {
    this.directory = directory;
    this.installation = installation;
    for (String each : areas.isBlank() ? new String[0] : areas.strip().split("\\s*,\\s*", -1)) {
      String[] pair = each.split("=", -1);
      if (pair.length != 2 || pair[0].isBlank() || !pair[1].matches(AREA)) {
        throw new IllegalArgumentException(
            "gonghui.law.areas: not a union with its area code: " + each);
      }
      byTopmost.put(pair[0], in(pair[1]));
    }
  }

  /** What holds for this union, in the district where it stands now. */
  public LegalTime of(String unionId) {
    // A topmost union that is only about to be entered is in no directory yet.
    LegalTime own = byTopmost.get(unionId);
    return own != null ? own : byTopmost.getOrDefault(topmost(unionId), installation);
  }

  private String topmost(String unionId) {
    return directory.find(unionId).isPresent() ? directory.ownPath(unionId).getLast() : unionId;
  }

  /** What holds in the area of this installation. */
  public LegalTime ofInstallation() {
    return installation;
  }

  /** What holds in an area, given by its code, or in the whole country ({@code CN}). */
  public LegalTime in(String areaCode) {
    LegalRules rules = installation.rules().in(areaCode);
    return new LegalTime(rules, installation.calendar());
  }
}
