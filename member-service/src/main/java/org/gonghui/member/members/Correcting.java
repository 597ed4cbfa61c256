package org.gonghui.member.members;

import static org.gonghui.member.members.MembershipStep.CORRECTION;

import java.time.Instant;
import java.util.Set;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** Puts right what is known of a person 更正 (个人信息保护法 第四十六条). */
final class Correcting {

  private static final Set<PersonalItem> IDENTITY =
      Set.of(PersonalItem.NAME, PersonalItem.IDENTITY_NUMBER);

  private Correcting() {}

  /**
   * Another name or number is to be verified anew; another phone number leaves the level as it is.
   *
   * @param items what is another than before
   * @param evidence why, in the words of who corrects
   */
  static Change<Member> correct(
      Member it,
      PersonalData data,
      Set<PersonalItem> items,
      String by,
      String evidence,
      Instant now) {
    CORRECTION.check(it.status());
    if (items.isEmpty()) {
      throw new RuleBroken("correction.nothing");
    }
    IdentityCheck check = IdentityCheck.matched(IdentityCheck.Source.CORRECTION, now, by, evidence);
    Verification before = it.verification();
    Verification after = changesIdentity(items) ? before.anew(check) : before.with(check);
    return Change.of(it.with(data, after), CORRECTION.key(), event(it, items, after, now));
  }

  /** True where one of these is the name or the number. */
  static boolean changesIdentity(Set<PersonalItem> items) {
    return items.stream().anyMatch(IDENTITY::contains);
  }

  private static MemberCorrected event(
      Member it, Set<PersonalItem> items, Verification after, Instant now) {
    return new MemberCorrected(
        it.id(),
        it.personId(),
        it.unionId(),
        items.stream().sorted().map(Enum::name).toList(),
        after.level(),
        after.revision(),
        WorkingDays.dateOf(now));
  }
}
