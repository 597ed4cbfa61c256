package org.gonghui.platform.jobs;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a chunk of a job came to. */
public sealed interface Step {

  /** How far the job is now. */
  Progress progress();

  /** There is more; {@code checkpoint} says where to go on. */
  static Step more(Document checkpoint, Progress progress) {
    return new More(checkpoint, progress, null);
  }

  /** There is more, but not before this moment. */
  static Step later(Document checkpoint, Progress progress, Instant notBefore) {
    return new More(checkpoint, progress, notBefore);
  }

  /** That was the last one. */
  static Step done(Progress progress) {
    return new Done(progress, null, null);
  }

  /** That was the last one, and these files came of it. */
  static Step done(Progress progress, @Nullable JobFile result, @Nullable JobFile errors) {
    return new Done(progress, result, errors);
  }

  /** The job goes on. */
  record More(Document checkpoint, Progress progress, @Nullable Instant notBefore)
      implements Step {}

  /** The job is done. */
  record Done(Progress progress, @Nullable JobFile result, @Nullable JobFile errors)
      implements Step {}
}
