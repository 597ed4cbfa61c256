package org.gonghui.platform.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/** Reads a stored aggregate straight from the wire, without a document in between. */
final class EnvelopeCodec<S> implements Codec<Envelope<S>> {

  private static final int TYPICAL_SIZE = 2048;

  private final Codec<S> states;
  private final DecodedDocuments decoded;

  EnvelopeCodec(Codec<S> states, DecodedDocuments decoded) {
    this.states = states;
    this.decoded = decoded;
  }

  @Override
  public Envelope<S> decode(BsonReader reader, DecoderContext context) {
    BasicOutputBuffer copy = copied(reader);
    byte[] bytes = copy.getInternalBuffer();
    int length = copy.getPosition();
    return decoded.of(this, bytes, length, () -> decodeCopy(bytes, length, context));
  }

  /** The driver reads strings from an array at once, from a network buffer byte by byte. */
  private static BasicOutputBuffer copied(BsonReader reader) {
    BasicOutputBuffer copy = new BasicOutputBuffer(TYPICAL_SIZE);
    try (BsonBinaryWriter writer = new BsonBinaryWriter(copy)) {
      writer.pipe(reader);
    }
    return copy;
  }

  private Envelope<S> decodeCopy(byte[] bytes, int length, DecoderContext context) {
    BsonReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes, 0, length));
    Draft<S> draft = new Draft<>();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      read(reader.readName(), reader, context, draft);
    }
    reader.readEndDocument();
    return draft.envelope();
  }

  private void read(String name, BsonReader reader, DecoderContext context, Draft<S> draft) {
    switch (name) {
      case Fields.VERSION -> draft.version = reader.readInt64();
      case Fields.ANCESTORS -> readStrings(reader, draft.ancestors);
      case Fields.PEOPLE -> readStrings(reader, draft.people);
      case Fields.STATE -> draft.state = states.decode(reader, context);
      case Fields.CREATED_AT -> draft.createdAt = Instant.ofEpochMilli(reader.readDateTime());
      case Fields.CHANGED_AT -> draft.changedAt = Instant.ofEpochMilli(reader.readDateTime());
      case Fields.CREATE_KEY -> draft.createKey = reader.readString();
      case Fields.CREATE_PRINT -> draft.createPrint = reader.readString();
      case Fields.MARKS -> readMarks(reader, draft.marks);
      default -> reader.skipValue();
    }
  }

  private static void readStrings(BsonReader reader, java.util.Collection<String> into) {
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      into.add(reader.readString());
    }
    reader.readEndArray();
  }

  private static void readMarks(BsonReader reader, List<Mark> into) {
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      reader.readStartDocument();
      into.add(new Mark(reader.readString("key"), reader.readString("print")));
      reader.readEndDocument();
    }
    reader.readEndArray();
  }

  @Override
  public void encode(BsonWriter writer, Envelope<S> value, EncoderContext context) {
    throw new UnsupportedOperationException("envelopes are written by DocumentWriter");
  }

  @Override
  @SuppressWarnings("unchecked")
  public Class<Envelope<S>> getEncoderClass() {
    return (Class<Envelope<S>>) (Class<?>) Envelope.class;
  }

  private static final class Draft<S> {
    private long version;
    private final List<String> ancestors = new ArrayList<>(6);
    private final Set<String> people = new HashSet<>(4);
    private final List<Mark> marks = new ArrayList<>(0);
    private @Nullable S state;
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable String createKey;
    private @Nullable String createPrint;

    Envelope<S> envelope() {
      S read = Objects.requireNonNull(state, "a stored document without state");
      return new Envelope<>(
          new Stored<>(read, version, ancestors, createdAt, changedAt),
          Set.copyOf(people),
          List.copyOf(marks),
          createKey,
          createPrint);
    }
  }
}
