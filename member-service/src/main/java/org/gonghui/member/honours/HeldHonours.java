package org.gonghui.member.honours;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What honours hold on persons; whoever was awarded one stays on the roll of the union. */
@Configuration(proxyBeanMethods = false)
class HeldHonours {

  @Bean
  HeldData honoursOfPersons() {
    return HeldData.of(Honours.COLLECTION, "honour", Fields.state("personId"))
        .kept(
            Keeping.when(
                    Fields.state("status"),
                    List.of("AWARDED", "REVOKED"),
                    Keeping.always(Keeping.UNION_RECORDS))
                .or(
                    Keeping.during(
                        Fields.state("status"), List.of("IN_REVIEW", "ON_NOTICE", "NOTICE_ENDED"))))
        .forgetting(Fields.state("merits"), Fields.state("endedBecause"))
        .without(Fields.state("objections"));
  }

  /** Who objects is told to the nominee nowhere; their objection is theirs. */
  @Bean
  HeldData objectionsOfPersons() {
    return HeldData.element(
            Honours.COLLECTION, "honour-objection", Fields.state("objections"), "person")
        .kept(Keeping.during(Fields.state("status"), List.of("ON_NOTICE", "NOTICE_ENDED")));
  }
}
