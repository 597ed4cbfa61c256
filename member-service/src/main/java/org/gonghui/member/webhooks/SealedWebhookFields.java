package org.gonghui.member.webhooks;

import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where subscriptions keep what is sealed, for the rotation of keys 密钥轮换. */
@Configuration(proxyBeanMethods = false)
class SealedWebhookFields {

  @Bean
  SealedFields webhookAddresses() {
    return sealed("address", Secrets.ADDRESS);
  }

  @Bean
  SealedFields webhookSecrets() {
    return sealed("secret", Secrets.SECRET);
  }

  @Bean
  SealedFields formerWebhookSecrets() {
    return sealed("former.secret", Secrets.SECRET);
  }

  private static SealedFields sealed(String path, String field) {
    return SealedFields.of(WebhookSubscriptions.COLLECTION, Fields.state(path), field);
  }
}
