package org.gonghui.org.appraisals;

import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.files.EvidenceFiles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes, serves and removes the files that show what an appraisal says. */
@Service
class EvidenceService {

  private static final String FILES = "appraisal";

  private final Appraisals appraisals;
  private final EvidenceFiles files;
  private final Standards standards;
  private final LegalTime law;

  EvidenceService(Appraisals appraisals, EvidenceFiles files, Standards standards, LegalTime law) {
    this.appraisals = appraisals;
    this.files = files;
    this.standards = standards;
    this.law = law;
  }

  /** Whether it can be shown at all is asked before the file is read. */
  Mono<Stored<Appraisal>> show(
      Command command,
      String id,
      String item,
      String title,
      Flux<DataBuffer> body,
      HttpHeaders headers) {
    return appraisals
        .find(command.viewer(), id)
        .doOnNext(it -> appraising(command).requireOpenFor(it.state(), item))
        .then(files.tidy(FILES, appraisals::lists))
        .then(
            Mono.defer(() ->
                files.take(
                    FILES,
                    command,
                    body,
                    headers,
                    file -> {
                      Evidence shown = new Evidence(item, title, file);
                      return appraisals.change(
                          id, command, it -> appraising(command).show(it, shown, person(command)));
                    },
                    (stored, file) -> stored.state().has(file))));
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return appraisals
        .find(command.viewer(), id)
        .flatMap(it ->
            Mono.justOrEmpty(
                it.state().evidence().stream()
                    .filter(one -> one.file().id().equals(fileId))
                    .findFirst()))
        .switchIfEmpty(Mono.error(() -> new NotFound("Evidence", fileId)))
        .flatMap(it -> files.serve(command, FILES, id, it.file(), it.title()));
  }

  Mono<Stored<Appraisal>> remove(Command command, String id, String fileId) {
    return appraisals
        .change(id, command, it -> appraising(command).remove(it, fileId, person(command)))
        .flatMap(it -> files.discard(fileId).thenReturn(it));
  }

  private Appraising appraising(Command command) {
    return new Appraising(law, standards, command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
