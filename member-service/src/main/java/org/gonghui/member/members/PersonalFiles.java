package org.gonghui.member.members;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals and opens the personal data of members. What is shown masked is remembered masked, so that
 * reading a member again opens no seal.
 */
@Component
public class PersonalFiles {

  static final String COLLECTION = "members";
  static final String NAME = "name";
  static final String IDENTITY_NUMBER = "identityNumber";
  static final String PHONE = "phone";
  static final String REASON = "refusalReason";
  public static final String APPEAL_GROUNDS = "appealGrounds";
  public static final String APPEAL_ANSWER = "appealAnswer";
  public static final String TALK_NOTE = "talkNote";
  public static final String END_REASON = "endReason";

  private static final int REMEMBERED = 20_000;

  private final FieldCipher cipher;
  private final Cache<String, Remembered> masks =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** The sealed data that the masks were made from: rotated or corrected data is opened anew. */
  private record Remembered(PersonalData sealed, MaskedData masked) {}

  PersonalFiles(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** Seals the data of the member with this id. */
  PersonalData seal(String memberId, PlainData plain) {
    PersonalData sealed =
        new PersonalData(
            cipher.seal(COLLECTION, memberId, NAME, plain.name()),
            sealIndexed(memberId, IDENTITY_NUMBER, plain.identityNumber()),
            sealIndexed(memberId, PHONE, plain.phone()));
    masks.put(memberId, new Remembered(sealed, MaskedData.of(plain)));
    return sealed;
  }

  /** Seals a free text about the member with this id. */
  public SealedField sealText(String memberId, String field, String text) {
    return cipher.seal(COLLECTION, memberId, field, text);
  }

  /** The free texts of a membership, by the names under which they were sealed. */
  Mono<Map<String, String>> openTexts(Member member) {
    return Flux.fromIterable(member.membership().texts().entrySet())
        .concatMap(it ->
            cipher
                .open(COLLECTION, member.id(), it.getKey(), it.getValue())
                .map(text -> Map.entry(it.getKey(), text)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** The data as anybody who sees the member may see it. */
  public Mono<MaskedData> masked(Member member) {
    if (member.isErased()) {
      return Mono.just(MaskedData.ERASED);
    }
    Remembered known = masks.getIfPresent(member.id());
    if (known != null && known.sealed.equals(member.personal())) {
      return Mono.just(known.masked);
    }
    return open(member)
        .map(MaskedData::of)
        .doOnNext(it -> masks.put(member.id(), new Remembered(member.personal(), it)));
  }

  /** The name in plain text: to compare it with what somebody else says. */
  Mono<String> name(Member member) {
    return cipher.open(COLLECTION, member.id(), NAME, member.personal().name());
  }

  /** The number in plain text: to find what else is on file under it. */
  Mono<String> identityNumber(Member member) {
    return cipher.open(
        COLLECTION, member.id(), IDENTITY_NUMBER, member.personal().identityNumber());
  }

  /** The data in plain text: for a purpose that the caller has put on record, or to verify it. */
  public Mono<PlainData> open(Member member) {
    PersonalData sealed = member.personal();
    return Mono.zip(
            cipher.open(COLLECTION, member.id(), NAME, sealed.name()),
            cipher.open(COLLECTION, member.id(), IDENTITY_NUMBER, sealed.identityNumber()),
            cipher.open(COLLECTION, member.id(), PHONE, sealed.phone()))
        .map(it -> new PlainData(it.getT1(), it.getT2(), it.getT3()));
  }

  /** Under what a member with this identity number is found. */
  List<String> identityIndexes(String normalised) {
    return cipher.indexes(IDENTITY_NUMBER, normalised);
  }

  /** Under what members with this phone number are found. */
  List<String> phoneIndexes(String normalised) {
    return cipher.indexes(PHONE, normalised);
  }

  private SealedField sealIndexed(String memberId, String field, String value) {
    return cipher.seal(COLLECTION, memberId, field, value).indexed(cipher.index(field, value));
  }
}
