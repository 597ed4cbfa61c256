package org.gonghui.rights.legalaid;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose the cases are (the worker's, not the lawyer's), for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldCases {

  private static final String STATUS = Fields.state("status");

  /** A case that was decided on, or given to a lawyer, is a file; one that was withdrawn is not. */
  @Bean
  HeldData casesOfPersons() {
    Keeping asFile =
        Keeping.years("personal-information.kept.legal-aid", Fields.state("appliedOn"));
    return HeldData.of(LegalAidCases.COLLECTION, "legal-aid-case", Fields.state("request.personId"))
        .kept(
            Keeping.unless(STATUS, List.of("REFUSED", "WITHDRAWN"))
                .or(Keeping.when(STATUS, List.of("REFUSED"), asFile))
                .or(Keeping.having(Fields.state("lawyerId"), asFile)));
  }
}
