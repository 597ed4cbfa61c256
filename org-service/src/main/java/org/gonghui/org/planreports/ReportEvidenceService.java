package org.gonghui.org.planreports;

import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.files.EvidenceFiles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes, serves and removes the files that show that a value is right. */
@Service
class ReportEvidenceService {

  private static final String FILES = "plan-report";

  private final PlanReports reports;
  private final EvidenceFiles files;
  private final LegalTime law;

  ReportEvidenceService(PlanReports reports, EvidenceFiles files, LegalTime law) {
    this.reports = reports;
    this.files = files;
    this.law = law;
  }

  /** Whether it can be shown at all is asked before the file is read. */
  Mono<Stored<PlanReport>> show(
      Command command, String id, String title, Flux<DataBuffer> body, HttpHeaders headers) {
    return reports
        .find(command.viewer(), id)
        .doOnNext(it -> reporting(command).requireOpen(it.state()))
        .then(files.tidy(FILES, reports::lists))
        .then(
            Mono.defer(() ->
                files.take(
                    FILES,
                    command,
                    body,
                    headers,
                    file ->
                        reports.change(
                            id,
                            command,
                            it ->
                                reporting(command)
                                    .show(it, new Proof(title, file), command.viewer())),
                    (stored, file) -> stored.state().has(file))));
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return reports
        .find(command.viewer(), id)
        .flatMap(it ->
            Mono.justOrEmpty(
                it.state().evidence().stream()
                    .filter(one -> one.file().id().equals(fileId))
                    .findFirst()))
        .switchIfEmpty(Mono.error(() -> new NotFound("Evidence", fileId)))
        .flatMap(it -> files.serve(command, FILES, id, it.file(), it.title()));
  }

  Mono<Stored<PlanReport>> remove(Command command, String id, String fileId) {
    return reports
        .change(id, command, it -> reporting(command).remove(it, fileId, command.viewer()))
        .flatMap(it -> files.discard(fileId).thenReturn(it));
  }

  private Reporting reporting(Command command) {
    return new Reporting(law, command.now());
  }
}
