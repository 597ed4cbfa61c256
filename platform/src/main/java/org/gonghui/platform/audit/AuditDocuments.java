package org.gonghui.platform.audit;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** Entries as they are stored. */
final class AuditDocuments {

  static final String PERSON = "person";
  static final String SUBJECT_KIND = "subject.kind";
  static final String SUBJECT_ID = "subject.id";
  static final String ACTION = "action";
  static final String AT = "at";

  private AuditDocuments() {}

  static Document write(AuditEntry it) {
    return new Document("_id", it.seq())
        .append(AT, Date.from(it.at()))
        .append(PERSON, it.person())
        .append("roles", it.roles())
        .append("unionId", it.unionId())
        .append(ACTION, it.action())
        .append("purpose", it.purpose())
        .append("subject", new Document("kind", it.subjectKind()).append("id", it.subjectId()))
        .append("fields", it.fields())
        .append("traceId", it.traceId())
        .append("suite", it.suite())
        .append("previous", it.previous())
        .append("hash", it.hash());
  }

  /** Reads an entry; throws where it cannot have been written by us. */
  static AuditEntry read(Document it) {
    Document subject = it.get("subject", Document.class);
    return new AuditEntry(
        it.getLong("_id"),
        it.getDate(AT).toInstant(),
        text(it, PERSON),
        texts(it, "roles"),
        it.getString("unionId"),
        text(it, ACTION),
        text(it, "purpose"),
        text(subject, "kind"),
        text(subject, "id"),
        texts(it, "fields"),
        it.getString("traceId"),
        text(it, "suite"),
        text(it, "previous"),
        text(it, "hash"));
  }

  private static String text(Document it, String field) {
    return Objects.requireNonNull(it.getString(field), field);
  }

  private static List<String> texts(Document it, String field) {
    return it.getList(field, String.class);
  }
}
