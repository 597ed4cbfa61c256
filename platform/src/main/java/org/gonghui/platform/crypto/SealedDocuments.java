package org.gonghui.platform.crypto;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens all that is sealed in a stored document, wherever {@link SealedFields} say it is. */
public final class SealedDocuments {

  /** Stands in the place of a sealed field that was opened, with the plain text. */
  public static final String PLAIN = "plain";

  private static final String BLANK = "已删除";

  private final FieldCipher cipher;
  private final List<SealedFields> fields;

  SealedDocuments(FieldCipher cipher, List<SealedFields> fields) {
    this.cipher = cipher;
    this.fields = List.copyOf(fields);
  }

  /**
   * The same document with its sealed fields in plain, each as {@code {plain: …}}: for the person
   * themself, and behind an entry on the audit trail.
   */
  public Mono<Document> open(String collection, Document document) {
    return Flux.fromIterable(sealed(collection, document))
        .concatMap(it -> open(collection, document.getString("_id"), it))
        .then(Mono.just(document));
  }

  /** The same document with nothing in its sealed fields, found under no index any more. */
  public Document blank(String collection, Document document) {
    return emptied(collection, document, sealed(collection, document));
  }

  /** The same with nothing in the sealed fields of these elements of it. */
  public Document blank(String collection, Document document, List<?> elements) {
    List<Found> theirs =
        sealed(collection, document).stream()
            .filter(it -> elements.stream().anyMatch(one -> holds(one, it.document())))
            .toList();
    return emptied(collection, document, theirs);
  }

  private static boolean holds(Object element, Document field) {
    return element instanceof Document it && it.values().stream().anyMatch(one -> one == field);
  }

  private Document emptied(String collection, Document document, List<Found> found) {
    for (Found it : found) {
      it.document().clear();
      SealedField empty = cipher.seal(collection, document.getString("_id"), it.field(), BLANK);
      it.document().append("value", empty.value());
    }
    return document;
  }

  private Mono<String> open(String collection, String id, Found found) {
    Document field = found.document();
    SealedField sealed = new SealedField(field.getString("value"), field.getString("index"));
    return cipher
        .open(collection, id, found.field(), sealed)
        .doOnNext(plain -> {
          field.clear();
          field.append(PLAIN, plain);
        });
  }

  private List<Found> sealed(String collection, Document document) {
    List<Found> found = new ArrayList<>();
    for (SealedFields it : fields) {
      if (it.collection().equals(collection)) {
        SealedPaths.walk(
            document, it.path(), (path, field) -> found.add(new Found(it.field(), field)));
      }
    }
    return found;
  }

  private record Found(String field, Document document) {}
}
