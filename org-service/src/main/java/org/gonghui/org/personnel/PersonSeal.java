package org.gonghui.org.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.Masks;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seals who somebody is for their file, and opens it again. */
@Component
public class PersonSeal {

  /** Path of the blind index below the state of a file that keeps its person as {@code person}. */
  public static final String NUMBER_INDEX = "state.person.identityNumber.index";

  private static final String NAME = "personName";
  private static final String PHONE = "personPhone";
  private static final String NUMBER = "personIdentityNumber";

  private final FieldCipher cipher;

  PersonSeal(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** Seals it for the document with this id; refuses an identity number that is none. */
  public SealedPerson seal(String collection, String id, PlainPerson typed, LocalDate today) {
    PlainPerson plain = typed.normalised(today);
    return new SealedPerson(
        Masks.name(plain.name()),
        Masks.phone(plain.phone()),
        Masks.identityNumber(plain.identityNumber()),
        cipher.seal(collection, id, NAME, plain.name()),
        cipher.seal(collection, id, PHONE, plain.phone()),
        cipher
            .seal(collection, id, NUMBER, plain.identityNumber())
            .indexed(cipher.index(NUMBER, plain.identityNumber())));
  }

  /** The plain text: for a purpose that the caller has put on record, or to seal it elsewhere. */
  public Mono<PlainPerson> open(String collection, String id, SealedPerson sealed) {
    return Mono.zip(
            cipher.open(collection, id, NAME, sealed.name()),
            cipher.open(collection, id, PHONE, sealed.phone()),
            cipher.open(collection, id, NUMBER, sealed.identityNumber()))
        .map(it -> new PlainPerson(it.getT1(), it.getT2(), it.getT3()));
  }

  /** The plain text of a file. */
  Mono<PlainPerson> open(FiledPerson of) {
    return open(of.collection(), of.id(), of.person());
  }

  /** Name and phone in plain text, the number masked. */
  Mono<PlainPerson> openContact(FiledPerson of) {
    SealedPerson sealed = of.person();
    return Mono.zip(
            cipher.open(of.collection(), of.id(), NAME, sealed.name()),
            cipher.open(of.collection(), of.id(), PHONE, sealed.phone()))
        .map(it -> new PlainPerson(it.getT1(), it.getT2(), sealed.maskedNumber()));
  }

  /** Under what a person with this identity number is found, in every suite of ciphers. */
  public List<String> indexes(String identityNumber, LocalDate today) {
    return cipher.indexes(NUMBER, IdentityNumber.of(identityNumber, today).value());
  }

  /** Where a collection keeps names, for the rotation of keys. */
  public static SealedFields names(String collection) {
    return SealedFields.of(collection, Fields.state("person.name"), NAME);
  }

  /** Where a collection keeps phone numbers, for the rotation of keys. */
  public static SealedFields phones(String collection) {
    return SealedFields.of(collection, Fields.state("person.phone"), PHONE);
  }

  /** Where a collection keeps identity numbers, for the rotation of keys. */
  public static SealedFields numbers(String collection) {
    return SealedFields.of(collection, Fields.state("person.identityNumber"), NUMBER)
        .indexed(NUMBER, UnaryOperator.identity());
  }
}
