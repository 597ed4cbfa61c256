package org.gonghui.platform.privacy;

import java.util.List;

/**
 * Says that records name a person by another record of theirs, as an activity names who took part
 * by their membership: they are in a copy, with these fields of theirs and nothing of others. An
 * erasure need not touch them, since that other record names nobody after it.
 *
 * @param collection name of the collection of aggregates
 * @param kind what its records are called in a copy
 * @param path where they name the other record, by an index
 * @param via collection of the other records, aggregates with the person among their people
 * @param shown names of the fields of the state that are in a copy
 */
public record HeldByRecord(
    String collection, String kind, String path, String via, List<String> shown) {

  public HeldByRecord {
    shown = List.copyOf(shown);
  }
}
