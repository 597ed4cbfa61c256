package org.gonghui.member.transfers;

import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where transfers keep what is sealed, for the rotation of keys 密钥轮换. */
@Configuration(proxyBeanMethods = false)
class SealedTransferFields {

  @Bean
  SealedFields transferRefusals() {
    return SealedFields.of(
        MembershipTransfers.COLLECTION, Fields.state("decision.reason"), TransferService.REASON);
  }
}
