package org.gonghui.platform.files;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bson.BsonString;
import org.bson.Document;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.FileCipher;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the bytes of evidence and gives them out again. A feature lists the {@link EvidenceFile} in
 * an {@link Evidenced} aggregate, and takes and serves it by an {@link EvidenceDesk}.
 */
@Component
public class EvidenceFiles implements SmartInitializingSingleton {

  /** The largest file that is taken: 10 MB. */
  static final long MOST = 10L << 20;

  private static final String COLLECTION = "evidence.files";
  private static final String LISTED = "metadata.listed";
  private static final String KIND = "metadata.kind";
  private static final Duration SETTING_UP = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final int LOOKED_AFTER = 10;

  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;
  private final FileCipher cipher;
  private final AuditTrail trail;
  private final Clock clock;

  EvidenceFiles(MongoDatabase database, FieldCipher cipher, AuditTrail trail, Clock clock) {
    this.bucket = GridFSBuckets.create(database, "evidence");
    this.files = database.getCollection(COLLECTION);
    this.cipher = new FileCipher(cipher);
    this.trail = trail;
    this.clock = clock;
  }

  /** The few that nothing lists yet are found without looking at the others. */
  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions unlisted = new IndexOptions().partialFilterExpression(eq(LISTED, false));
    Mono.from(files.createIndex(ascending(KIND, "uploadDate"), unlisted)).block(SETTING_UP);
  }

  /**
   * Keeps the body of a request while {@code list} enters it into the aggregate, and removes it
   * again where that refuses, or where the command was sent before with another copy of the file.
   *
   * @param kind of the aggregate that lists it
   * @param list enters the file
   * @param lists true where what {@code list} answered has the file of this id
   */
  <T> Mono<T> take(
      String kind,
      Command command,
      Flux<DataBuffer> body,
      HttpHeaders headers,
      Function<EvidenceFile, Mono<T>> list,
      BiPredicate<T, String> lists) {
    if (headers.getContentLength() > MOST) {
      return Mono.error(HttpRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "file.too-large", MOST >> 20));
    }
    return store(kind, command, body)
        .flatMap(file ->
            list.apply(file)
                .flatMap(it ->
                    (lists.test(it, file.id()) ? keep(file) : discard(file.id())).thenReturn(it))
                .onErrorResume(e -> discard(file.id()).then(Mono.error(e))));
  }

  private Mono<EvidenceFile> store(String kind, Command command, Flux<DataBuffer> body) {
    return Mono.defer(() -> {
      String id = Ids.next("file");
      Intake intake = new Intake(MOST);
      Flux<byte[]> content =
          body.map(EvidenceFiles::bytes)
              .map(intake::take)
              .concatWith(Mono.fromRunnable(intake::finish));
      GridFSUploadOptions metadata =
          new GridFSUploadOptions().metadata(new Document("kind", kind).append("listed", false));
      // The stored name is the id: names of uploads may name people.
      return Mono.from(
              bucket.uploadFromPublisher(
                  new BsonString(id),
                  id,
                  cipher.seal(COLLECTION, id, content).map(ByteBuffer::wrap),
                  metadata))
          .then(
              Mono.fromSupplier(() ->
                  new EvidenceFile(
                      id,
                      intake.type(),
                      intake.size(),
                      intake.sha256(),
                      command.viewer().person(),
                      command.now())));
    });
  }

  private Mono<Void> keep(EvidenceFile file) {
    return Mono.from(files.updateOne(eq("_id", file.id()), Updates.set(LISTED, true))).then();
  }

  private Mono<Void> remove(String id) {
    return Mono.from(bucket.delete(new BsonString(id)));
  }

  /** Destroys a file that nothing lists any more, also where it is gone already. */
  Mono<Void> discard(String id) {
    return remove(id).onErrorResume(MongoGridFSException.class, _ -> Mono.empty());
  }

  /** The file as an attachment, once its reading is on the audit trail. */
  Mono<ResponseEntity<Flux<DataBuffer>>> serve(
      Command command, String kind, String subject, EvidenceFile file, String title) {
    AccountableAct act =
        new AccountableAct(
            "read-evidence", title, kind, subject, List.of(file.id()), command.traceId());
    return trail.record(command.viewer(), act).then(Mono.fromSupplier(() -> answer(file, title)));
  }

  private ResponseEntity<Flux<DataBuffer>> answer(EvidenceFile file, String title) {
    ContentDisposition attachment = FileName.attachment(title, file.type().ending());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .contentType(MediaType.parseMediaType(file.type().contentType()))
        .contentLength(file.size())
        .cacheControl(CacheControl.noStore())
        .body(
            cipher
                .open(
                    COLLECTION,
                    file.id(),
                    Flux.from(bucket.downloadToPublisher(new BsonString(file.id()))))
                .map(DefaultDataBufferFactory.sharedInstance::wrap));
  }

  /**
   * Looks after a few old files that nothing is known to list, as a process leaves them that died
   * between keeping a file and listing it.
   *
   * @param isListed true where an aggregate lists the file of this id
   */
  Mono<Long> tidy(String kind, Function<String, Mono<Boolean>> isListed) {
    Date before = Date.from(clock.instant().minus(PATIENCE));
    return Flux.from(
            bucket
                .find(and(eq(KIND, kind), eq(LISTED, false), lt("uploadDate", before)))
                .limit(LOOKED_AFTER))
        .map(it -> it.getId().asString().getValue())
        .concatMap(id ->
            isListed
                .apply(id)
                .flatMap(listed ->
                    listed
                        ? Mono.from(files.updateOne(eq("_id", id), Updates.set(LISTED, true)))
                            .thenReturn(0L)
                        : remove(id).thenReturn(1L)))
        .reduce(0L, Long::sum);
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
