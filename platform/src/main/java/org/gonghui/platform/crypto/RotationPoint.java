package org.gonghui.platform.crypto;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where a rotation stands.
 *
 * @param keyMadeAt when the new key was made; the epoch before
 * @param passBegan when the pass at hand began
 * @param collections how many of the collections with sealed fields this pass has done
 * @param lastId up to where it has done the next of them
 * @param found how many values under old keys this pass has found
 * @param resealed how many values all passes have brought under the new key
 * @param seen how many documents all passes have looked at
 * @param documents how many a pass looks at, about
 * @param passes how many passes there are, as far as is known: one more than were needed looks
 */
record RotationPoint(
    Instant keyMadeAt,
    Instant passBegan,
    int collections,
    @Nullable String lastId,
    long found,
    long resealed,
    long seen,
    long documents,
    int passes) {

  private static final RotationPoint NOWHERE =
      new RotationPoint(Instant.EPOCH, Instant.EPOCH, 0, null, 0, 0, 0, 0, 2);

  boolean begun() {
    return keyMadeAt.isAfter(Instant.EPOCH);
  }

  /** How many documents will have been looked at in the end, about. */
  long expected() {
    return documents * passes;
  }

  RotationPoint begin(Instant madeAt, long all) {
    return new RotationPoint(madeAt, madeAt, 0, null, 0, 0, 0, all, passes);
  }

  RotationPoint after(Resealing.Batch batch) {
    return new RotationPoint(
        keyMadeAt,
        passBegan,
        batch.lastId() == null ? collections + 1 : collections,
        batch.lastId(),
        found + batch.outdated(),
        resealed + batch.outdated(),
        seen + batch.documents(),
        documents,
        passes);
  }

  /** Another pass; what is seen by now shows whether more were needed than thought. */
  RotationPoint nextPass(Instant begin) {
    int needed = seen >= expected() && documents > 0 ? passes + 1 : passes;
    return new RotationPoint(keyMadeAt, begin, 0, null, 0, resealed, seen, documents, needed);
  }

  /** True where this pass found nothing and no instance can have used the old key since. */
  boolean isLast(Instant known) {
    return found == 0 && !passBegan.isBefore(known);
  }

  Document write() {
    return new Document("keyMadeAt", Date.from(keyMadeAt))
        .append("passBegan", Date.from(passBegan))
        .append("collections", collections)
        .append("lastId", lastId)
        .append("found", found)
        .append("resealed", resealed)
        .append("seen", seen)
        .append("documents", documents)
        .append("passes", passes);
  }

  static RotationPoint read(Document it) {
    return !it.containsKey("collections")
        ? NOWHERE
        : new RotationPoint(
            it.getDate("keyMadeAt").toInstant(),
            it.getDate("passBegan").toInstant(),
            it.getInteger("collections"),
            it.getString("lastId"),
            it.getLong("found"),
            it.getLong("resealed"),
            it.getLong("seen"),
            it.getLong("documents"),
            it.getInteger("passes"));
  }
}
