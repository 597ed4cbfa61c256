package org.gonghui.member.reviews;

import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reviews keep what is sealed, for the rotation of keys 密钥轮换. */
@Configuration(proxyBeanMethods = false)
class SealedReviewFields {

  @Bean
  SealedFields reviewNotes() {
    return sealed("decision.note");
  }

  @Bean
  SealedFields reviewProposals() {
    return sealed("proposal.note");
  }

  @Bean
  SealedFields reviewObjections() {
    return sealed("objection.note");
  }

  private static SealedFields sealed(String path) {
    return SealedFields.of(VerificationReviews.COLLECTION, Fields.state(path), ReviewService.NOTE);
  }
}
