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
 * @param fields how many of the registered fields this pass has done
 * @param lastId up to where it has done the next of them
 * @param found how many values under old keys this pass has found
 * @param resealed how many values all passes have brought under the new key
 */
record RotationPoint(
    Instant keyMadeAt,
    Instant passBegan,
    int fields,
    @Nullable String lastId,
    long found,
    long resealed) {

  boolean begun() {
    return keyMadeAt.isAfter(Instant.EPOCH);
  }

  RotationPoint begin(Instant madeAt) {
    return new RotationPoint(madeAt, madeAt, 0, null, 0, 0);
  }

  RotationPoint after(Resealing.Batch batch) {
    return new RotationPoint(
        keyMadeAt,
        passBegan,
        batch.lastId() == null ? fields + 1 : fields,
        batch.lastId(),
        found + batch.outdated(),
        resealed + batch.outdated());
  }

  RotationPoint nextPass(Instant begin) {
    return new RotationPoint(keyMadeAt, begin, 0, null, 0, resealed);
  }

  /** True where this pass found nothing and no instance can have used the old key since. */
  boolean isLast(Instant known) {
    return found == 0 && !passBegan.isBefore(known);
  }

  Document write() {
    return new Document("keyMadeAt", Date.from(keyMadeAt))
        .append("passBegan", Date.from(passBegan))
        .append("fields", fields)
        .append("lastId", lastId)
        .append("found", found)
        .append("resealed", resealed);
  }

  static RotationPoint read(Document it) {
    return it.isEmpty()
        ? new RotationPoint(Instant.EPOCH, Instant.EPOCH, 0, null, 0, 0)
        : new RotationPoint(
            it.getDate("keyMadeAt").toInstant(),
            it.getDate("passBegan").toInstant(),
            it.getInteger("fields"),
            it.getString("lastId"),
            it.getLong("found"),
            it.getLong("resealed"));
  }
}
