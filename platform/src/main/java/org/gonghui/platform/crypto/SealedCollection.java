package org.gonghui.platform.crypto;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A collection with all that is sealed in it, so that one walk brings all of it over. */
record SealedCollection(String name, List<SealedFields> fields) {

  SealedCollection {
    fields = List.copyOf(fields);
  }

  static List<SealedCollection> of(Collection<SealedFields> fields) {
    Map<String, List<SealedFields>> named =
        fields.stream()
            .collect(
                Collectors.groupingBy(
                    SealedFields::collection, LinkedHashMap::new, Collectors.toList()));
    return named.entrySet().stream()
        .map(it -> new SealedCollection(it.getKey(), it.getValue()))
        .toList();
  }
}
