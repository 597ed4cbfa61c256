package org.gonghui.platform.jobs;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads jobs from their documents and writes what lies within. */
final class JobDocuments {

  private JobDocuments() {}

  static Job read(Document it) {
    return new Job(
        it.getString("_id"),
        it.getString("kind"),
        it.getString("owner"),
        it.getString("unionId"),
        it.getBoolean("dryRun", false),
        it.get("input", Document.class),
        Job.Status.valueOf(it.getString("status")),
        new Progress(it.getLong("done"), it.getLong("total")),
        it.getLong("version"),
        Objects.requireNonNull(instant(it, "createdAt")),
        instant(it, "startedAt"),
        instant(it, "endedAt"),
        JobError.read(it),
        file(it.get("result", Document.class)),
        file(it.get("errors", Document.class)),
        it.getBoolean("stoppable", true));
  }

  static Document checkpoint(Document it) {
    return it.get("checkpoint", new Document());
  }

  private static @Nullable JobFile file(@Nullable Document it) {
    return it == null ? null : JobFile.read(it);
  }

  private static @Nullable Instant instant(Document it, String field) {
    Date date = it.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
