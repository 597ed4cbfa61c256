package org.gonghui.platform.jobs;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * The documents of jobs. {@code wakeAt} says when somebody may take a job up: at once while it is
 * queued, when the lease ends while it runs, never once it has ended.
 */
final class JobStore {

  /** How long jobs are kept once they ended, with their files. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> jobs;

  JobStore(MongoDatabase database) {
    this.jobs = database.getCollection("jobs");
  }

  Mono<Void> prepare() {
    IndexOptions once = new IndexOptions().unique(true).partialFilterExpression(exists("key"));
    IndexOptions waiting = new IndexOptions().partialFilterExpression(exists("wakeAt"));
    IndexOptions forgotten = new IndexOptions().expireAfter(KEPT.toDays(), TimeUnit.DAYS);
    return Mono.from(
            jobs.createIndexes(
                List.of(
                    new IndexModel(Indexes.ascending("key"), once),
                    new IndexModel(Indexes.ascending("wakeAt"), waiting),
                    new IndexModel(Indexes.ascending("endedAt"), forgotten))))
        .then();
  }

  Mono<Job> insert(Document job) {
    return Mono.from(jobs.insertOne(job)).thenReturn(JobDocuments.read(job));
  }

  Mono<Document> find(Bson filter) {
    return Mono.from(jobs.find(filter).first());
  }

  /** Takes up the job that has waited longest. */
  Mono<Claim> claim(Collection<String> kinds, Instant now, Instant leaseEnd) {
    Bson free = and(lte("wakeAt", Date.from(now)), in("kind", kinds));
    List<Document> take =
        List.of(
            new Document(
                "$set",
                new Document("wakeAt", Date.from(leaseEnd))
                    .append("held", true)
                    .append("token", plusOne("token"))
                    .append("version", plusOne("version"))
                    .append("attempts", plusOne("attempts"))
                    .append("startedAt", orElse("startedAt", Date.from(now)))
                    .append("status", ifStatus(Job.Status.QUEUED, Job.Status.RUNNING))));
    FindOneAndUpdateOptions oldest =
        new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .sort(Sorts.ascending("wakeAt"));
    return Mono.from(jobs.findOneAndUpdate(free, take, oldest)).map(Claim::of);
  }

  /** Keeps the lease; false where it is lost. */
  Mono<Boolean> renew(Claim claim, Instant leaseEnd) {
    return Mono.from(jobs.updateOne(held(claim), set("wakeAt", Date.from(leaseEnd))))
        .map(it -> it.getMatchedCount() == 1);
  }

  /** Saves a chunk; empty where the lease is lost. */
  Mono<Claim> advance(Claim claim, Step.More step, Instant leaseEnd) {
    List<Bson> changes = new ArrayList<>(progress(step.progress()));
    changes.add(set("checkpoint", step.checkpoint()));
    changes.add(set("attempts", 0));
    changes.add(set("wakeAt", Date.from(leaseEnd)));
    return change(held(claim), changes).map(Claim::of);
  }

  /** Lets go of a job that shall go on later, by whomever; empty where the lease is lost. */
  Mono<Job> release(Claim claim, Instant wakeAt) {
    return change(held(claim), List.of(set("wakeAt", Date.from(wakeAt)), set("held", false)))
        .map(JobDocuments::read);
  }

  /** Ends a job; empty where the lease is lost. */
  Mono<Job> end(Claim claim, Job.Status status, Instant now, Bson... more) {
    List<Bson> changes = new ArrayList<>(Arrays.asList(more));
    changes.add(set("status", status.name()));
    changes.add(set("endedAt", Date.from(now)));
    changes.add(set("held", false));
    changes.add(unset("wakeAt"));
    return change(held(claim), changes).map(JobDocuments::read);
  }

  /** Ends a job with what came of it; empty where the lease is lost. */
  Mono<Job> complete(Claim claim, Job.Status status, Step.Done step, Instant now) {
    List<Bson> changes = new ArrayList<>(progress(step.progress()));
    if (step.result() != null) {
      changes.add(set("result", step.result().write()));
    }
    if (step.errors() != null) {
      changes.add(set("errors", step.errors().write()));
    }
    return end(claim, status, now, changes.toArray(Bson[]::new));
  }

  private static List<Bson> progress(Progress progress) {
    Long total = progress.total();
    return List.of(
        set("done", progress.done()), total == null ? unset("total") : set("total", total));
  }

  /** Takes its errors from a job; as it was before, empty where it has none. */
  Mono<Job> dropErrors(String id) {
    return Mono.from(
            jobs.findOneAndUpdate(
                and(eq("_id", id), exists("errors")), combine(unset("errors"), inc("version", 1L))))
        .map(JobDocuments::read);
  }

  /**
   * Cancels at once what nobody has begun; else asks the runner to stop after its chunk, or where
   * the job waits between two, whoever takes it up now.
   */
  Mono<Job> cancel(String id, Instant now) {
    List<Bson> open =
        List.of(
            eq("_id", id),
            ne("stoppable", false),
            in("status", Job.Status.QUEUED.name(), Job.Status.RUNNING.name()));
    Mono<Document> atOnce =
        change(
            and(and(open), eq("held", false), exists("checkpoint", false)),
            List.of(
                set("status", Job.Status.CANCELLED.name()),
                set("endedAt", Date.from(now)),
                unset("wakeAt")));
    Bson stopping = set("status", Job.Status.CANCELLING.name());
    Mono<Document> waiting =
        change(and(and(open), eq("held", false)), List.of(stopping, set("wakeAt", Date.from(now))));
    Mono<Document> soon = change(and(open), List.of(stopping));
    return atOnce.switchIfEmpty(waiting).switchIfEmpty(soon).map(JobDocuments::read);
  }

  private Mono<Document> change(Bson filter, List<Bson> changes) {
    List<Bson> all = new ArrayList<>(changes);
    all.add(inc("version", 1L));
    return Mono.from(jobs.findOneAndUpdate(filter, combine(all), AFTER));
  }

  private static Bson held(Claim claim) {
    return and(eq("_id", claim.job().id()), eq("token", claim.token()), eq("held", true));
  }

  private static Document plusOne(String field) {
    return new Document("$add", List.of("$" + field, 1));
  }

  private static Document orElse(String field, Object other) {
    return new Document("$ifNull", List.of("$" + field, other));
  }

  private static Document ifStatus(Job.Status is, Job.Status then) {
    Document equal = new Document("$eq", List.of("$status", is.name()));
    return new Document("$cond", List.of(equal, then.name(), "$status"));
  }
}
