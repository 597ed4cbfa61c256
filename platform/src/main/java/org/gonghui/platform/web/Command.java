package org.gonghui.platform.web;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gonghui.kernel.Stale;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a write, the same for a request, an event and a deadline; controllers take
 * it as an argument and pass it on to the store.
 *
 * @param viewer who acts
 * @param now the moment of deciding, in milliseconds
 * @param key what makes a repetition recognisable: the {@code Idempotency-Key} with its caller, or
 *     the id of an event; null where repetitions cannot be told apart
 * @param fingerprint digest of what was asked, known once the body has been read; the same key with
 *     another fingerprint is refused
 * @param expectedVersion the version of {@code If-Match}; null where none is needed
 * @param traceId id of the trace this belongs to
 */
public record Command(
    Viewer viewer,
    Instant now,
    @Nullable String key,
    Supplier<String> fingerprint,
    @Nullable Long expectedVersion,
    @Nullable String traceId) {

  /** What an event or a deadline sets off: acts once for this key, as the system itself. */
  public static Command of(String actor, String key, Instant now, @Nullable String traceId) {
    return new Command(Viewer.system(actor), now, key, () -> "", null, traceId);
  }

  /** The same circumstances with another key, for a second aggregate that the request changes. */
  public Command withKey(String suffix) {
    String other = key == null ? null : key + "/" + suffix;
    return new Command(viewer, now, other, fingerprint, null, traceId);
  }

  /**
   * What is stored now, where the decision in it is this one. Of several who decide at the same
   * moment one has; what was set aside for that one stays.
   *
   * @param own whether this decision stands in it
   * @throws Stale where somebody else's does
   */
  public <T> Stored<T> unlessOvertaken(Stored<T> done, Predicate<T> own) {
    if (!own.test(done.state())) {
      long version = done.version();
      throw new Stale(Objects.requireNonNullElse(expectedVersion, version - 1), version);
    }
    return done;
  }

  /**
   * The same circumstances for what is open to everybody, whatever their union: a candidacy, an
   * objection. Who acts stays on record.
   */
  public Command unbound() {
    return new Command(viewer.unbound(), now, key, fingerprint, null, traceId);
  }
}
