package org.gonghui.org.plantasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do by a day.
 *
 * @param ownerId id of the person who answers for it 责任人
 * @param ownerAs what that person is in this, in words: 社区工会工作者
 * @param dueOn the last day
 * @param givenBy the union for which it was given: who acts for it confirms, extends, cancels
 * @param giverId id of the person who gave it
 */
public record Assignment(
    String title,
    @Nullable String text,
    String ownerId,
    String ownerAs,
    LocalDate dueOn,
    String givenBy,
    String giverId) {

  Assignment to(String nextOwner, String as) {
    return new Assignment(title, text, nextOwner, as, dueOn, givenBy, giverId);
  }

  Assignment until(LocalDate day) {
    return new Assignment(title, text, ownerId, ownerAs, day, givenBy, giverId);
  }
}
