package org.gonghui.platform.moves;

import org.bson.Document;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.moves.PathFollower.Stretch;

/**
 * How far a job is.
 *
 * @param number which round it is, counted from 1
 * @param at whose turn it is
 * @param after the last document that was gone through
 * @param done how many documents the first round has gone through
 * @param corrected how many had another path in this round
 */
record Round(int number, String at, String after, long done, long corrected) {

  static Round first(String at) {
    return new Round(1, at, "", 0, 0);
  }

  Round past(Stretch it) {
    long counted = number == 1 ? done + it.seen() : done;
    String last = it.last() == null ? after : it.last();
    return new Round(number, at, last, counted, corrected + it.corrected());
  }

  Round turn(String next) {
    return new Round(number, next, "", done, corrected);
  }

  Round again(String first) {
    return new Round(number + 1, first, "", done, 0);
  }

  /** What was stored meanwhile adds to the total. */
  Progress progress(long total) {
    return new Progress(done, Math.max(done, total));
  }

  /** All that there was: what left meanwhile is not waited for. */
  Progress finished() {
    return new Progress(done, done);
  }

  Document write() {
    return new Document("round", number)
        .append("at", at)
        .append("after", after)
        .append("done", done)
        .append("corrected", corrected);
  }

  static Round read(Document it) {
    return new Round(
        it.getInteger("round"),
        it.getString("at"),
        it.getString("after"),
        it.getLong("done"),
        it.getLong("corrected"));
  }
}
