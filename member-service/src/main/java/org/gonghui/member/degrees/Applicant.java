package org.gonghui.member.degrees;

import java.time.LocalDate;
import java.util.Objects;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.degrees.Programme.Terms;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;
import org.jspecify.annotations.Nullable;

/** Who applies, and fulfils the conditions. */
record Applicant(String memberId, String personId, String unionId, String numberIndex) {

  static final String RULE = "degree.conditions";

  /** The member, if they fulfil the conditions on this day. */
  static Applicant of(
      Member member, LocalDate bornOn, Terms terms, LegalRule rule, LocalDate today) {
    if (member.status() != MemberStatus.ACTIVE
        || member.verification().level() != VerificationLevel.AUTHORITATIVE) {
      throw RuleBroken.of(rule, "degree.not-verified");
    }
    if (terms.isTooOld(bornOn, today)) {
      throw RuleBroken.of(rule, Doubt.TOO_OLD, terms.oldest());
    }
    @Nullable LocalDate joinedOn = member.membership().joinedOn();
    if (joinedOn == null || joinedOn.plusMonths(terms.months()).isAfter(today)) {
      throw RuleBroken.of(rule, "degree.too-new", terms.months());
    }
    String index = Objects.requireNonNull(member.personal().identityNumber().index());
    return new Applicant(member.id(), member.personId(), member.unionId(), index);
  }
}
