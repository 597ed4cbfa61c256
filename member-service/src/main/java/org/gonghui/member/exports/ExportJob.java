package org.gonghui.member.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.bson.Document;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Follows a copy until every service has answered, however long one of them is down, and makes the
 * file then. The answers come by events: the job asks nobody, it looks.
 */
@Component
class ExportJob implements JobHandler {

  static final String KIND = "data-export";

  private static final int LONGEST_SECONDS = 30;

  private final DataExports exports;
  private final ExportService service;
  private final Set<String> services;
  private final Clock clock;

  ExportJob(
      DataExports exports,
      ExportService service,
      @Value(
              "${gonghui.privacy.services:org-service,member-service,services-service,rights-service}")
          Set<String> services,
      Clock clock) {
    this.exports = exports;
    this.service = service;
    this.services = Set.copyOf(services);
    this.clock = clock;
  }

  static Document input(String exportId) {
    return new Document("exportId", exportId);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    return exports
        .find(Viewer.system(KIND), job.input().getString("exportId"))
        .flatMap(it -> look(job, it, checkpoint.get("looks", 0)));
  }

  private Mono<Step> look(Job job, Stored<DataExport> stored, int looks) {
    DataExport it = stored.state();
    Progress progress =
        new Progress(Math.min(it.answeredBy(), services.size()), (long) services.size());
    if (it.status() != ExportStatus.GATHERING) {
      return Mono.just(Step.done(progress));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!it.isAnsweredBy(services)) {
      Duration pause = Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1 + looks / 10));
      return Mono.just(Step.later(new Document("looks", looks + 1), progress, now.plus(pause)));
    }
    Command command = Command.of(KIND, KIND + ":" + job.id(), now, null);
    return service.complete(stored, command).thenReturn(Step.done(progress));
  }
}
