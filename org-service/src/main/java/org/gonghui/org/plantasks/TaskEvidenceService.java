package org.gonghui.org.plantasks;

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

/** Takes, serves and removes the files that show what was done. */
@Service
class TaskEvidenceService {

  private static final String FILES = "plan-task";

  private final PlanTasks tasks;
  private final EvidenceFiles files;
  private final LegalTime law;

  TaskEvidenceService(PlanTasks tasks, EvidenceFiles files, LegalTime law) {
    this.tasks = tasks;
    this.files = files;
    this.law = law;
  }

  /** Whether it can be shown at all is asked before the file is read. */
  Mono<Stored<PlanTask>> show(
      Command command, String id, String title, Flux<DataBuffer> body, HttpHeaders headers) {
    return tasks
        .find(command.viewer(), id)
        .doOnNext(it -> tasking(command).requireOpen(it.state()))
        .then(files.tidy(FILES, tasks::lists))
        .then(
            Mono.defer(() ->
                files.take(
                    FILES,
                    command,
                    body,
                    headers,
                    file ->
                        tasks.change(
                            id, command, it -> tasking(command).show(it, new Proof(title, file))),
                    (stored, file) -> stored.state().has(file))));
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return tasks
        .find(command.viewer(), id)
        .flatMap(it ->
            Mono.justOrEmpty(
                it.state().evidence().stream()
                    .filter(one -> one.file().id().equals(fileId))
                    .findFirst()))
        .switchIfEmpty(Mono.error(() -> new NotFound("Evidence", fileId)))
        .flatMap(it -> files.serve(command, FILES, id, it.file(), it.title()));
  }

  Mono<Stored<PlanTask>> remove(Command command, String id, String fileId) {
    return tasks
        .change(id, command, it -> tasking(command).remove(it, fileId))
        .flatMap(it -> files.discard(fileId).thenReturn(it));
  }

  private Tasking tasking(Command command) {
    return new Tasking(law, command.now());
  }
}
