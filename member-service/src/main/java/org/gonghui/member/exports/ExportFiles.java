package org.gonghui.member.exports;

import com.mongodb.MongoGridFSException;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.exports.ExportPieces.Piece;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.privacy.Packing;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the one file out of the pieces of all services; it is stored sealed. */
@Component
class ExportFiles {

  private static final String KEY = "replyKey";
  private static final String FORMAT = "gonghui.personal-data";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final FieldCipher cipher;
  private final ExportPieces pieces;
  private final JobFiles files;

  ExportFiles(FieldCipher cipher, ExportPieces pieces, JobFiles files) {
    this.cipher = cipher;
    this.pieces = pieces;
    this.files = files;
  }

  @Bean
  static SealedFields replyKeys() {
    return SealedFields.of(DataExports.COLLECTION, Fields.state(KEY), KEY);
  }

  SealedField sealKey(String exportId, String privateKey) {
    return cipher.seal(DataExports.COLLECTION, exportId, KEY, privateKey);
  }

  /** The file of a copy whose pieces have all come. */
  Mono<JobFile> make(Stored<DataExport> stored) {
    DataExport export = stored.state();
    SealedField key = Objects.requireNonNull(export.replyKey());
    return Mono.zip(
            cipher.open(DataExports.COLLECTION, export.id(), KEY, key),
            pieces.of(export.id()).collectList())
        .publishOn(Schedulers.boundedElastic())
        .map(it -> write(stored, it.getT1(), it.getT2()))
        .flatMap(it -> files.store(name(stored), MediaType.APPLICATION_JSON_VALUE, Flux.just(it)));
  }

  /** The content of the file, as it streams by. */
  Flux<byte[]> content(JobFile file) {
    return files.content(file);
  }

  /** Destroys the file, also where it is gone already. */
  Mono<Void> destroy(JobFile file) {
    return files.remove(file).onErrorResume(MongoGridFSException.class, it -> Mono.empty());
  }

  private static byte[] write(Stored<DataExport> stored, String privateKey, List<Piece> all) {
    Map<String, ByteArrayOutputStream> packed = new LinkedHashMap<>();
    for (Piece it : all) {
      String context = Packing.context(stored.state().id(), it.service(), it.number(), it.of());
      packed
          .computeIfAbsent(it.service(), service -> new ByteArrayOutputStream())
          .writeBytes(ReplyKeys.open(privateKey, context, it.sealed()));
    }
    Map<String, Object> services = new LinkedHashMap<>();
    packed.forEach((service, bytes) -> services.put(service, Packing.unpack(bytes.toByteArray())));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("version", 1);
    file.put("exportId", stored.state().id());
    file.put("personId", stored.state().personId());
    file.put("askedAt", stored.createdAt().toString());
    file.put("services", services);
    return JSON.writeValueAsBytes(file);
  }

  private static String name(Stored<DataExport> stored) {
    return "personal-data-" + WorkingDays.dateOf(stored.createdAt()) + ".json";
  }
}
