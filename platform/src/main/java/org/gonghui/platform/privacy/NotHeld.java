package org.gonghui.platform.privacy;

import java.util.Set;

/**
 * Says of collections why they need no {@link HeldData}; each collection of a service has the one
 * or the other.
 *
 * @param why in a sentence, for whoever looks after personal data 个人信息保护负责人
 */
public record NotHeld(Because because, String why, Set<String> collections) {

  /** Why nothing of them is copied or erased at a person's request. */
  public enum Because {
    /** They name no person. */
    NO_PERSON,
    /** They name persons by what they did in office, for a union or an enterprise. */
    OFFICE,
    /** What they hold is sealed or names nobody to others, and goes by itself after a while. */
    PASSING,
    /** They prove what was done with personal data, and stay as the law has it. */
    PROOF
  }

  public NotHeld {
    collections = Set.copyOf(collections);
  }

  /** These collections. */
  public static NotHeld of(Because because, String why, String... collections) {
    return new NotHeld(because, why, Set.of(collections));
  }
}
