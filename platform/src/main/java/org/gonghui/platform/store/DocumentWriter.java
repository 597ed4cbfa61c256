package org.gonghui.platform.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.gonghui.kernel.Aggregate;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;

/**
 * Writes the document of a new aggregate, or the update of a changed one, straight to the wire
 * format: state, version, mark, history and events together, so that one write stores them all.
 */
final class DocumentWriter<S extends Aggregate<S>> {

  /** How many idempotency marks a document keeps: repetitions come soon or not at all. */
  private static final int MARKS_KEPT = 50;

  private static final EncoderContext CONTEXT = EncoderContext.builder().build();

  private final Codec<S> states;

  DocumentWriter(Codec<S> states) {
    this.states = states;
  }

  RawBsonDocument insert(
      S state, List<String> ancestors, String step, List<OutboxEntry> events, Command command) {
    return document(writer -> {
      writer.writeString(Fields.ID, state.id());
      writer.writeInt64(Fields.VERSION, 1);
      writeCore(writer, state, ancestors, command.now());
      writer.writeDateTime(Fields.CREATED_AT, command.now().toEpochMilli());
      if (command.key() != null) {
        writer.writeString(Fields.CREATE_KEY, command.key());
        writer.writeString(Fields.CREATE_PRINT, command.fingerprint().get());
      }
      writer.writeStartArray(Fields.HISTORY);
      writeHistory(writer, 1, step, command);
      writer.writeEndArray();
      writeWakeAt(writer, state);
      writer.writeStartArray(Fields.OUTBOX);
      events.forEach(it -> writeEvent(writer, it));
      writer.writeEndArray();
    });
  }

  /**
   * @param ancestors the new path; null where the aggregate stays in its place, whose path may be
   *     rewritten meanwhile because a union above was moved
   */
  RawBsonDocument update(
      long version,
      S state,
      @Nullable List<String> ancestors,
      String step,
      List<OutboxEntry> events,
      Command command) {
    return document(writer -> {
      writer.writeStartDocument("$set");
      writer.writeInt64(Fields.VERSION, version);
      writeCore(writer, state, ancestors, command.now());
      writeWakeAt(writer, state);
      writer.writeEndDocument();
      writeGone(writer, state, ancestors != null);
      writer.writeStartDocument("$push");
      push(writer, Fields.HISTORY, 0, () -> writeHistory(writer, version, step, command));
      if (!events.isEmpty()) {
        push(writer, Fields.OUTBOX, 0, () -> events.forEach(it -> writeEvent(writer, it)));
      }
      if (command.key() != null) {
        push(writer, Fields.MARKS, MARKS_KEPT, () -> writeMark(writer, command));
      }
      writer.writeEndDocument();
    });
  }

  private void writeCore(
      BsonWriter writer, S state, @Nullable List<String> ancestors, Instant now) {
    writer.writeString(Fields.UNION, state.unionId());
    if (ancestors != null) {
      writeStrings(writer, Fields.ANCESTORS, ancestors);
      writeOthers(writer, state);
    }
    writeStrings(writer, Fields.PEOPLE, state.people());
    writer.writeDateTime(Fields.CHANGED_AT, now.toEpochMilli());
    writer.writeName(Fields.STATE);
    states.encode(writer, state, CONTEXT);
  }

  /** What a document does not have any more: a union that is not named now is not shown it. */
  private void writeGone(BsonWriter writer, S state, boolean moved) {
    boolean rests = state.deadlines().wakeAt() == null;
    boolean alone = moved && state.otherUnions().isEmpty();
    if (rests || alone) {
      writer.writeStartDocument("$unset");
      if (rests) {
        writer.writeString(Fields.WAKE_AT, "");
      }
      if (alone) {
        writer.writeString(Fields.OTHER_UNIONS, "");
      }
      writer.writeEndDocument();
    }
  }

  /** Beside the path, so that it can be made anew when the tree has changed. */
  private void writeOthers(BsonWriter writer, S state) {
    if (!state.otherUnions().isEmpty()) {
      writeStrings(writer, Fields.OTHER_UNIONS, state.otherUnions());
    }
  }

  private void writeWakeAt(BsonWriter writer, S state) {
    Instant wakeAt = state.deadlines().wakeAt();
    if (wakeAt != null) {
      writer.writeDateTime(Fields.WAKE_AT, wakeAt.toEpochMilli());
    }
  }

  private static void push(BsonWriter writer, String field, int keep, Runnable items) {
    writer.writeStartDocument(field);
    writer.writeStartArray("$each");
    items.run();
    writer.writeEndArray();
    if (keep > 0) {
      writer.writeInt32("$slice", -keep);
    }
    writer.writeEndDocument();
  }

  private static void writeHistory(BsonWriter writer, long version, String step, Command command) {
    writer.writeStartDocument();
    writer.writeInt64("version", version);
    writer.writeString("step", step);
    writer.writeString("actor", command.viewer().person());
    writer.writeDateTime("at", command.now().toEpochMilli());
    writer.writeEndDocument();
  }

  private static void writeMark(BsonWriter writer, Command command) {
    writer.writeStartDocument();
    writer.writeString("key", java.util.Objects.requireNonNull(command.key()));
    writer.writeString("print", command.fingerprint().get());
    writer.writeEndDocument();
  }

  private static void writeEvent(BsonWriter writer, OutboxEntry event) {
    writer.writeStartDocument();
    writer.writeString("id", event.id());
    writer.writeString("type", event.type());
    writer.writeString("topic", event.topic());
    writer.writeInt64("version", event.version());
    writer.writeDateTime("time", event.time().toEpochMilli());
    writer.writeString("actor", event.actor());
    writeOptional(writer, "traceId", event.traceId());
    writer.writeBinaryData("data", new BsonBinary(event.data()));
    writer.writeEndDocument();
  }

  private static void writeOptional(BsonWriter writer, String name, @Nullable String value) {
    if (value != null) {
      writer.writeString(name, value);
    }
  }

  private static void writeStrings(BsonWriter writer, String name, Collection<String> values) {
    writer.writeStartArray(name);
    values.forEach(writer::writeString);
    writer.writeEndArray();
  }

  private static RawBsonDocument document(java.util.function.Consumer<BsonWriter> content) {
    BasicOutputBuffer buffer = new BasicOutputBuffer(1024);
    try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      writer.writeStartDocument();
      content.accept(writer);
      writer.writeEndDocument();
    }
    return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
  }
}
