package org.gonghui.platform.crypto;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Sealing with the keys of this installation; {@code gonghui.crypto.suite} chooses the suite of new
 * values, SM4 unless told otherwise (密码法 第二十七条 asks for commercial cryptography in such systems).
 */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

  private static final Duration AT_START = Duration.ofSeconds(30);

  @Bean
  FieldCipher fieldCipher(
      MongoDatabase database,
      Environment environment,
      @Value("${gonghui.crypto.suite:SM4_GCM}") Suite suite,
      Clock clock) {
    byte[] master = Keys.FIELD.from(environment);
    byte[] index = Keys.INDEX.from(environment);
    return Objects.requireNonNull(
        FieldCipher.open(database, suite, master, index, clock).block(AT_START));
  }

  @Bean
  SealedDocuments sealedDocuments(FieldCipher cipher, ObjectProvider<SealedFields> fields) {
    return new SealedDocuments(cipher, fields.orderedStream().toList());
  }

  @Bean
  KeyRotation keyRotation(
      MongoDatabase database,
      FieldCipher cipher,
      ObjectProvider<SealedFields> fields,
      Clock clock) {
    return new KeyRotation(
        cipher, new Resealing(database, cipher), fields.orderedStream().toList(), clock);
  }
}
