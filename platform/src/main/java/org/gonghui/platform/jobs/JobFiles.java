package org.gonghui.platform.jobs;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonString;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.crypto.FileCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The files of jobs, in GridFS: uploads to work on, results, and what could not be taken. Workbooks
 * are full of personal data, so their content is sealed.
 */
public final class JobFiles {

  private static final String BUCKET = "jobs.files";

  private final GridFSBucket bucket;
  private final FileCipher cipher;

  JobFiles(MongoDatabase database, FileCipher cipher) {
    this.bucket = GridFSBuckets.create(database, "jobs");
    this.cipher = cipher;
  }

  /** Keeps a file; its content may come in parts of any size. */
  public Mono<JobFile> store(String name, String contentType, Flux<byte[]> content) {
    return Mono.defer(() -> {
      String id = Ids.next();
      AtomicLong size = new AtomicLong();
      Flux<ByteBuffer> sealed =
          cipher
              .seal(BUCKET, id, content.doOnNext(it -> size.addAndGet(it.length)))
              .map(ByteBuffer::wrap);
      // Names of uploads may name people, so the stored one is the id.
      return Mono.from(
              bucket.uploadFromPublisher(new BsonString(id), id, sealed, new GridFSUploadOptions()))
          .then(Mono.fromSupplier(() -> new JobFile(id, name, contentType, size.get())));
    });
  }

  /** The content in the clear; an error where it was changed or cut short. */
  public Flux<byte[]> content(JobFile file) {
    Flux<ByteBuffer> sealed = Flux.from(bucket.downloadToPublisher(new BsonString(file.id())));
    return cipher.open(BUCKET, file.id(), sealed);
  }

  /** Removes a file that no job works on. */
  public Mono<Void> remove(JobFile file) {
    return Mono.from(bucket.delete(new BsonString(file.id())));
  }

  /** Removes the files of jobs that are forgotten. */
  Mono<Void> sweep(Instant before) {
    return Flux.from(bucket.find(lt("uploadDate", Date.from(before))))
        .concatMap(it -> bucket.delete(it.getId()))
        .then();
  }
}
