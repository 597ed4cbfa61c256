package org.gonghui.member.verification;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Ids;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.Membership;
import org.gonghui.member.members.PersonalData;
import org.gonghui.member.members.Verification;
import org.gonghui.platform.crypto.SealedField;

/** Members who are in no database, for questions that nobody is to answer. */
final class Strangers {

  private static final SealedField SEALED = new SealedField("sealed", null);

  private Strangers() {}

  static Member of(String union) {
    LocalDate day = LocalDate.of(2023, 9, 20);
    return new Member(
        Ids.next("member"),
        "p-nobody",
        union,
        null,
        EmploymentForm.COURIER,
        new PersonalData(SEALED, SEALED, SEALED),
        new Membership(MemberStatus.ACTIVE, day, day, null, "1", null, false, null, null),
        new Verification(VerificationLevel.FORMAT, List.of(), 0),
        Deadlines.none());
  }
}
