package org.gonghui.member.honours;

import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where honours keep what is sealed, for the rotation of keys 密钥轮换. */
@Configuration(proxyBeanMethods = false)
class SealedHonourFields {

  @Bean
  SealedFields objectionTexts() {
    return SealedFields.of(
        Honours.COLLECTION, Fields.state("objections.text"), ObjectionService.TEXT);
  }

  @Bean
  SealedFields objectionAnswers() {
    return SealedFields.of(
        Honours.COLLECTION, Fields.state("objections.answer"), ObjectionService.ANSWER);
  }
}
