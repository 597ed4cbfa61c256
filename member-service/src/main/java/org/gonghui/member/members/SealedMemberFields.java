package org.gonghui.member.members;

import java.util.function.UnaryOperator;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where members keep what is sealed, for the rotation of keys 密钥轮换. */
@Configuration(proxyBeanMethods = false)
class SealedMemberFields {

  @Bean
  SealedFields memberNames() {
    return sealed("personal.name", PersonalFiles.NAME);
  }

  // sealed in their normalised spelling already
  @Bean
  SealedFields memberIdentityNumbers() {
    return sealed("personal.identityNumber", PersonalFiles.IDENTITY_NUMBER)
        .indexed(PersonalFiles.IDENTITY_NUMBER, UnaryOperator.identity());
  }

  @Bean
  SealedFields memberPhones() {
    return sealed("personal.phone", PersonalFiles.PHONE)
        .indexed(PersonalFiles.PHONE, UnaryOperator.identity());
  }

  @Bean
  SealedFields membershipRefusalReasons() {
    return sealed("membership.refusalReason", PersonalFiles.REASON);
  }

  @Bean
  SealedFields appealGrounds() {
    return sealed("membership.contest.appeal.grounds", PersonalFiles.APPEAL_GROUNDS);
  }

  @Bean
  SealedFields appealAnswers() {
    return sealed("membership.contest.appeal.answer", PersonalFiles.APPEAL_ANSWER);
  }

  @Bean
  SealedFields talkNotes() {
    return sealed("membership.standing.participation.talkNote", PersonalFiles.TALK_NOTE);
  }

  @Bean
  SealedFields endReasons() {
    return sealed("membership.standing.ending.reason", PersonalFiles.END_REASON);
  }

  private static SealedFields sealed(String path, String field) {
    return SealedFields.of(PersonalFiles.COLLECTION, Fields.state(path), field);
  }
}
