package org.gonghui.org.innovations;

import org.gonghui.platform.files.EvidenceDesk;
import org.gonghui.platform.files.EvidenceFiles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes, serves and removes the files that show what a project says. */
@Service
class ProjectFileService {

  private final EvidenceDesk<InnovationProject> desk;

  ProjectFileService(InnovationProjects projects, EvidenceFiles files) {
    this.desk = new EvidenceDesk<>("innovation-project", projects, files);
  }

  Mono<Stored<InnovationProject>> show(
      Command command, String id, @Nullable Integer milestone, String title, Upload upload) {
    return desk.take(
        command,
        id,
        upload,
        it -> Filing.requireOpen(it, milestone),
        (it, file) -> Filing.show(it, new ProjectFile(milestone, title, file), person(command)));
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return desk.read(command, id, fileId);
  }

  Mono<Stored<InnovationProject>> remove(Command command, String id, String fileId) {
    return desk.remove(command, id, fileId, it -> Filing.remove(it, fileId, person(command)));
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
