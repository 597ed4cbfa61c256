package org.gonghui.platform.jobs;

import java.time.Instant;
import org.bson.Document;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param id begins with the short name of the service that does it
 * @param kind which {@link JobHandler} does it
 * @param owner the person who asked for it
 * @param unionId the union it was asked for; null for the operation of the system
 * @param dryRun true where everything is tried and nothing is kept
 * @param input what the handler needs to know; never personal data, which belongs into a {@link
 *     JobFile}
 * @param status how it stands
 * @param progress how far it is
 * @param version counts its changes
 * @param createdAt when it was asked for
 * @param startedAt when it was first taken up
 * @param endedAt when it was done, failed or cancelled
 * @param error what made it fail
 * @param result what it made
 * @param errors what it could not take, with the reasons
 * @param stoppable false where it cannot be cancelled
 */
public record Job(
    String id,
    String kind,
    String owner,
    @Nullable String unionId,
    boolean dryRun,
    Document input,
    Status status,
    Progress progress,
    long version,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable JobError error,
    @Nullable JobFile result,
    @Nullable JobFile errors,
    boolean stoppable) {

  /**
   * Others follow the job; they have no need of what is sensitive in the rows that came back
   * (个人信息保护法 第六条).
   */
  boolean mayReadErrors(Viewer viewer) {
    return viewer.is(owner);
  }

  /** How it stands with a job. */
  public enum Status {
    QUEUED,
    RUNNING,
    CANCELLING,
    CANCELLED,
    DONE,
    FAILED;

    /** True where nothing more will happen. */
    public boolean ended() {
      return this == CANCELLED || this == DONE || this == FAILED;
    }
  }
}
