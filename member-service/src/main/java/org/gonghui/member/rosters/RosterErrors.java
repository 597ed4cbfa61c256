package org.gonghui.member.rosters;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.jobs.Jobs;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which workbooks of errors tell of whom: they have names, numbers and phones, lie sealed for
 * weeks, and nothing else leads from a person to them.
 */
@Component
public class RosterErrors implements SmartInitializingSingleton {

  private static final String COLLECTION = "rosterErrors";
  private static final String JOB = "job";
  private static final String NUMBERS = "numbers";
  private static final String MADE_AT = "madeAt";
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  /** Longer than jobs and their files are kept. */
  private static final long DAYS_KEPT = 92;

  private final MongoCollection<Document> documents;
  private final Jobs jobs;
  private final JobFiles files;

  RosterErrors(MongoDatabase database, Jobs jobs, JobFiles files) {
    this.documents = database.getCollection(COLLECTION);
    this.jobs = jobs;
    this.files = files;
  }

  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions forgotten = new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS);
    Flux.concat(
            documents.createIndex(ascending(MADE_AT), forgotten),
            documents.createIndex(ascending(NUMBERS)),
            documents.createIndex(ascending(JOB)))
        .then()
        .block(SETTING_UP);
  }

  /**
   * Some rows of a job are in its workbook; said again the same.
   *
   * @param first number of the first of these rows
   * @param indexes by which the numbers in them are found
   */
  Mono<Void> put(String job, int first, List<String> indexes) {
    if (indexes.isEmpty()) {
      return Mono.empty();
    }
    // by the server's own time, which its index compares with
    Document set = new Document(JOB, job).append(NUMBERS, indexes).append(MADE_AT, "$$NOW");
    return Mono.from(
            documents.updateOne(
                eq("_id", job + "/" + first),
                List.of(new Document("$set", set)),
                new UpdateOptions().upsert(true)))
        .then();
  }

  /**
   * Removes the workbooks in which one of these numbers stands. The rows of others are in the sheet
   * of who sent it, and come back when it is sent again.
   */
  public Mono<Void> forget(Collection<String> indexes) {
    return Flux.from(documents.find(in(NUMBERS, indexes)))
        .map(it -> it.getString(JOB))
        .distinct()
        .collectList()
        .flatMapIterable(it -> it)
        .concatMap(this::forget)
        .then();
  }

  private Mono<Void> forget(String job) {
    return jobs.dropErrors(job)
        .flatMap(files::remove)
        .then(Mono.defer(() -> Mono.from(documents.deleteMany(eq(JOB, job)))))
        .then();
  }
}
