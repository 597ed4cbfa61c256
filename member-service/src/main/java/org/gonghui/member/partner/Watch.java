package org.gonghui.member.partner;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A partner that has asked about a person hears of changes, under the reference that it gave.
 *
 * @param id partner and reference: asked again, the same reference stands for whom it was asked for
 *     last
 * @param numbers blind indexes of the identity number; after a correction of the corrected one
 * @param names blind indexes of the name that was asked for, in the same way; null where none was
 * @param members blind indexes of the member who was found, by which the watch knows them after a
 *     correction; null where nobody was found yet
 * @param purpose what for, as it stands on the audit trail
 * @param basis by what right it is told; a statutory duty where it was kept without one
 * @param until when it ends
 */
record Watch(
    @BsonId String id,
    String client,
    String reference,
    List<String> numbers,
    @Nullable List<String> names,
    @Nullable List<String> members,
    String purpose,
    @Nullable LawfulBasis basis,
    Instant until) {

  Watch {
    numbers = List.copyOf(numbers);
    names = names == null ? null : List.copyOf(names);
    members = members == null ? null : List.copyOf(members);
  }

  LawfulBasis byRight() {
    return basis == null ? LawfulBasis.STATUTORY : basis;
  }

  /** Whoever goes by another number or name is not the person who was asked for. */
  boolean isFor(Marks person) {
    return person.numbers().stream().anyMatch(numbers::contains) && isNamed(person.names());
  }

  /** Whoever goes by another name is not the person who was asked for. */
  boolean isNamed(List<String> nameIndexes) {
    return names == null || names.stream().anyMatch(nameIndexes::contains);
  }

  /** The person who was found when it was asked, or since, whatever they are called now. */
  boolean knows(Marks person) {
    return members != null && person.members().stream().anyMatch(members::contains);
  }
}
