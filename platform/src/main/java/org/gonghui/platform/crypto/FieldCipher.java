package org.gonghui.platform.crypto;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals sensitive fields and opens them again. A sealed value is bound to its place (collection, id
 * and field): copied anywhere else it does not open. Opening belongs behind a masking of {@link
 * Masks} or an entry on the audit trail.
 */
public final class FieldCipher implements AutoCloseable {

  /** How long an instance may go on sealing under a key that another one has replaced. */
  static final Duration REFRESH = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(FieldCipher.class);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int INDEX_BYTES = 24;
  private static final char SEPARATOR = '\0';

  private final DataKeys keys;
  private final Suite suite;
  private final byte[] indexKey;
  private final Disposable refreshing;

  private FieldCipher(DataKeys keys, Suite suite, byte[] indexKey) {
    this.keys = keys;
    this.suite = suite;
    this.indexKey = indexKey.clone();
    this.refreshing = Flux.interval(REFRESH).concatMap(it -> learn()).subscribe();
  }

  /**
   * Reads the data keys of this database, or makes the first.
   *
   * @param suite for new values
   * @param master wraps the data keys
   * @param indexKey makes the blind indexes
   */
  public static Mono<FieldCipher> open(
      MongoDatabase database, Suite suite, byte[] master, byte[] indexKey, InstantSource clock) {
    Entropy.seed();
    DataKeys keys = new DataKeys(database, new KeyWrap(master), clock);
    return keys.prepare(suite)
        .then(Mono.fromSupplier(() -> new FieldCipher(keys, suite, indexKey)));
  }

  /** Seals the value of one field of one document; never twice to the same text. */
  public SealedField seal(String collection, String id, String field, String plain) {
    Place place = new Place(collection, id, field);
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    Sealed sealed = Sealed.seal(keys.active(suite), place, bytes);
    return new SealedField(sealed.text(suite), null);
  }

  /**
   * Opens what was sealed for this very place.
   *
   * @return the plain text, or the error {@link SealBroken}
   */
  public Mono<String> open(String collection, String id, String field, SealedField sealed) {
    Place place = new Place(collection, id, field);
    return Mono.defer(() -> {
      Sealed parsed = Sealed.parse(place, sealed.value());
      return key(place, parsed)
          .map(key -> parsed.checkSpelling(key, place, sealed.value()).open(key, place))
          .map(it -> new String(it, StandardCharsets.UTF_8));
    });
  }

  /** Seals a part of a file. */
  public byte[] seal(String collection, String id, String field, byte[] plain) {
    return Sealed.seal(keys.active(suite), new Place(collection, id, field), plain).bytes();
  }

  /** Opens a part of a file, or gives the error {@link SealBroken}. */
  public Mono<byte[]> open(String collection, String id, String field, byte[] sealed) {
    Place place = new Place(collection, id, field);
    return Mono.defer(() -> {
      Sealed parsed = Sealed.parse(place, sealed);
      return key(place, parsed).map(key -> parsed.open(key, place));
    });
  }

  /**
   * Blind index for equality search: the same for equal values, telling nothing to who lacks the
   * key.
   *
   * @param purpose what is searched, so that equal values of two purposes cannot be matched up
   * @param normalised the value in its one accepted spelling
   */
  public String index(String purpose, String normalised) {
    return index(suite, purpose, normalised);
  }

  /** The index in every suite: what a query asks for while a change of suite is under way. */
  public List<String> indexes(String purpose, String normalised) {
    return Stream.of(Suite.values()).map(it -> index(it, purpose, normalised)).toList();
  }

  /** Stops looking for new keys. */
  @Override
  public void close() {
    refreshing.dispose();
  }

  /** True where the value was sealed under another key than the active one. */
  boolean isOutdated(String value) {
    return !value.startsWith(Sealed.head(suite, keys.active(suite).id()));
  }

  Mono<DataKey> renew(String occasion) {
    return keys.renew(suite, occasion);
  }

  private Mono<DataKey> key(Place place, Sealed sealed) {
    return keys.byId(sealed.keyId())
        .switchIfEmpty(Mono.error(() -> new SealBroken(place, "its key is not there")));
  }

  private Mono<Void> learn() {
    return keys.refresh()
        .onErrorResume(it -> {
          LOG.warn("data keys could not be read again: {}", it.toString());
          return Mono.empty();
        });
  }

  private String index(Suite of, String purpose, String normalised) {
    String text = purpose + SEPARATOR + normalised;
    byte[] hash = of.hmac(indexKey, text.getBytes(StandardCharsets.UTF_8));
    return of.tag() + "." + ENCODER.encodeToString(Arrays.copyOf(hash, INDEX_BYTES));
  }
}
