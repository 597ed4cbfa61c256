package org.gonghui.rights.legalaid;

import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where cases keep what is sealed, for the rotation of keys 密钥轮换. */
@Configuration(proxyBeanMethods = false)
class SealedCaseFields {

  @Bean
  SealedFields caseFacts() {
    return sealed("request.facts", CaseFiles.FACTS);
  }

  @Bean
  SealedFields caseIncomes() {
    return sealed("request.income", CaseFiles.INCOME);
  }

  @Bean
  SealedFields caseReasons() {
    return sealed("reason", CaseFiles.REASON);
  }

  private static SealedFields sealed(String path, String field) {
    return SealedFields.of(LegalAidCases.COLLECTION, Fields.state(path), field);
  }
}
