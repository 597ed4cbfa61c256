package org.gonghui.org.enterprises;

import org.gonghui.kernel.GeoPoint;
import org.gonghui.org.unions.Area;
import org.jspecify.annotations.Nullable;

/**
 * Who an enterprise is: what can be corrected without a history.
 *
 * @param aboveScale 规模以上
 * @param point where it stands on the map
 * @param contact whom to speak to
 */
public record Profile(
    String name,
    Area area,
    String address,
    @Nullable GeoPoint point,
    Cluster cluster,
    Ownership ownership,
    boolean aboveScale,
    @Nullable Contact contact) {

  public Profile {
    if (name.isBlank() || address.isBlank()) {
      throw new IllegalArgumentException("an enterprise has a name and an address");
    }
  }
}
