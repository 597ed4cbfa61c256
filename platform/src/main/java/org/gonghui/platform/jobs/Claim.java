package org.gonghui.platform.jobs;

import org.bson.Document;

/**
 * A job in the hands of one runner.
 *
 * @param token differs with each claim: a runner that lost its lease can save nothing any more
 * @param attempts how often it was taken up since it last came forward, this time included
 */
record Claim(Job job, Document checkpoint, long token, int attempts) {

  static Claim of(Document stored) {
    return new Claim(
        JobDocuments.read(stored),
        JobDocuments.checkpoint(stored),
        stored.getLong("token"),
        stored.getInteger("attempts", 0));
  }
}
