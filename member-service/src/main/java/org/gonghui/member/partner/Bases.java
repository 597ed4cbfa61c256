package org.gonghui.member.partner;

import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.consents.ConsentGate;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets partners be answered only where there is a lawful basis, and says which. */
@Component
class Bases {

  private static final String DUTY = "personal-information.partner-duty";
  private static final String CONSENT = "personal-information.consent";

  private final ConsentGate consents;
  private final LegalTime law;

  Bases(ConsentGate consents, LegalTime law) {
    this.consents = consents;
    this.law = law;
  }

  /** Refused where the basis is a duty that no rule in force has. */
  void require(LawfulBasis basis, Command command) {
    boolean duty = law.rules().find(DUTY, WorkingDays.dateOf(command.now())).isPresent();
    if (basis == LawfulBasis.STATUTORY && !duty) {
      throw new RuleBroken("partner.no-basis");
    }
  }

  /** Whether this person may be answered for; whoever has not consented looks like no member. */
  Mono<Boolean> covers(LawfulBasis basis, String personId) {
    return switch (basis) {
      case STATUTORY -> Mono.just(true);
      case CONSENT ->
          consents.stands(personId, ConsentPurpose.PARTNER_CHECK, SensitiveData.IDENTITY_DOCUMENT);
    };
  }

  /** The purpose as it stands on the audit trail, with the basis. */
  static String noted(String purpose, LawfulBasis basis) {
    return switch (basis) {
      case STATUTORY -> purpose + "（依据：法定职责 " + DUTY + "）";
      case CONSENT -> purpose + "（依据：本人同意 " + CONSENT + "）";
    };
  }
}
