package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  private static final CodecRegistry CODECS =
      CodecRegistries.fromRegistries(
          CodecRegistries.fromProviders(new RecordCodecs()),
          MongoClientSettings.getDefaultCodecRegistry());

  record Bed(int number, boolean taken, List<Cover> covers) {}

  record Cover(String name, @Nullable String colour) {}

  record Room(Bed bed, Process door) {}

  @Test
  void a_record_comes_back_as_it_was() {
    Bed bed = new Bed(7, true, List.of(new Cover("sheet", null), new Cover("quilt", "blue")));
    BsonDocument written = write(bed);
    assertThat(written.getArray("covers").get(0).asDocument()).containsOnlyKeys("name");
    assertThat(read(written)).isEqualTo(bed);
  }

  @Test
  void a_field_that_is_unknown_is_passed_over_and_one_that_is_missing_is_zero() {
    BsonDocument old = BsonDocument.parse("{colour: 'red', covers: [], extra: {a: 1}}");
    assertThat(read(old)).isEqualTo(new Bed(0, false, List.of()));
  }

  @Test
  void a_record_with_a_part_that_cannot_be_stored_is_refused_before_it_is_written() {
    assertThatThrownBy(() -> CODECS.get(Room.class))
        .isInstanceOf(CodecConfigurationException.class)
        .hasMessageContaining("Process");
  }

  private static BsonDocument write(Bed bed) {
    BsonDocument document = new BsonDocument();
    codec().encode(new BsonDocumentWriter(document), bed, EncoderContext.builder().build());
    return document;
  }

  private static Bed read(BsonDocument document) {
    return codec().decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }

  private static Codec<Bed> codec() {
    return CODECS.get(Bed.class);
  }
}
