package org.gonghui.platform.crypto;

/**
 * A sealed value cannot be opened: it was changed, was copied from another place, or its key is not
 * there. The message names the place only.
 */
public final class SealBroken extends RuntimeException {

  SealBroken(Place place, String why) {
    super("what is sealed at " + place + " cannot be opened: " + why);
  }
}
