package org.gonghui.platform.crypto;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import reactor.core.publisher.Mono;

/**
 * Makes a new data key and brings every registered field under it, while the fields are in use. It
 * passes over all collections until a pass finds nothing to do that began when every instance knew
 * the new key. Retired keys stay readable, because backups need them.
 */
final class KeyRotation implements JobHandler {

  static final String KIND = "key-rotation";

  private static final Duration UNTIL_KNOWN = FieldCipher.REFRESH.multipliedBy(2);

  private final FieldCipher cipher;
  private final Resealing resealing;
  private final List<SealedCollection> collections;
  private final InstantSource clock;

  KeyRotation(
      FieldCipher cipher, Resealing resealing, List<SealedFields> fields, InstantSource clock) {
    this.cipher = cipher;
    this.resealing = resealing;
    this.collections = SealedCollection.of(fields);
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    RotationPoint at = RotationPoint.read(checkpoint);
    // Asked for with each chunk, so that whoever takes the job over knows the new key as well.
    return cipher.renew(job.id()).flatMap(key -> next(at, key));
  }

  private Mono<Step> next(RotationPoint at, DataKey key) {
    if (!at.begun()) {
      return resealing
          .documents(collections)
          .map(documents -> more(at.begin(key.createdAt(), documents)));
    }
    if (at.collections() == collections.size()) {
      return Mono.just(endOfPass(at));
    }
    return resealing
        .next(collections.get(at.collections()), at.lastId())
        .map(it -> more(at.after(it)));
  }

  private static Step more(RotationPoint at) {
    return Step.more(at.write(), progress(at));
  }

  private Step endOfPass(RotationPoint at) {
    Instant known = at.keyMadeAt().plus(UNTIL_KNOWN);
    if (at.isLast(known)) {
      return Step.done(progress(at));
    }
    Instant now = clock.instant();
    Instant begin = now.isAfter(known) ? now : known;
    RotationPoint next = at.nextPass(begin);
    return Step.later(next.write(), progress(next), begin);
  }

  /** Documents looked at, in all passes. */
  private static Progress progress(RotationPoint at) {
    return new Progress(at.seen(), Math.max(at.seen(), at.expected()));
  }
}
