package org.gonghui.member.degrees;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the degree programme holds on who applies; what was paid for stays as an account. */
@Configuration(proxyBeanMethods = false)
class HeldDegrees {

  @Bean
  HeldData degreeApplicationsOfPersons() {
    return HeldData.of("degreeApplications", "degree-application", Fields.state("personId"))
        .kept(
            Keeping.during(
                    Fields.state("standing.status"),
                    List.of("APPLIED", "RECOMMENDED", "ON_NOTICE", "CHOSEN"))
                .or(
                    Keeping.having(
                        Fields.state("grant"),
                        Keeping.years("personal-information.kept.accounts", Fields.CREATED_AT))))
        .forgetting(
            Fields.state("course.school"),
            Fields.state("course.major"),
            Fields.state("course.papers"),
            Fields.state("standing.reason"),
            Fields.state("standing.doubt.clearedBecause"),
            Fields.state("numberIndex"))
        .without(Fields.state("numberIndex"));
  }
}
