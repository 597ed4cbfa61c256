package org.gonghui.member.webhooks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes secrets and keeps what is secret about a subscription sealed. */
@Component
class Secrets {

  static final String SECRET = "secret";
  static final String ADDRESS = "address";

  /** As Standard Webhooks writes secrets, so that they are recognised where they leak. */
  static final String PREFIX = "whsec_";

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final FieldCipher cipher;

  Secrets(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** A new secret. */
  SealedField next(String subscription) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getEncoder().encodeToString(bytes);
    return cipher.seal(WebhookSubscriptions.COLLECTION, subscription, SECRET, secret);
  }

  SealedField address(String subscription, String address) {
    return cipher.seal(WebhookSubscriptions.COLLECTION, subscription, ADDRESS, address);
  }

  Mono<String> address(WebhookSubscription it) {
    return open(it, ADDRESS, it.address());
  }

  /** The secret that holds. */
  Mono<String> secret(WebhookSubscription it) {
    return open(it, SECRET, it.secret());
  }

  /** All secrets to sign with, the one that holds in front. */
  Mono<List<String>> signing(WebhookSubscription it, Instant now) {
    List<SealedField> sealed =
        Stream.of(it.secret(), it.formerSecret(now)).filter(Objects::nonNull).toList();
    return Flux.fromIterable(sealed).concatMap(one -> open(it, SECRET, one)).collectList();
  }

  private Mono<String> open(WebhookSubscription it, String field, SealedField sealed) {
    return cipher.open(WebhookSubscriptions.COLLECTION, it.id(), field, sealed);
  }
}
