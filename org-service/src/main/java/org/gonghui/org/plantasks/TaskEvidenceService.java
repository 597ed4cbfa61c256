package org.gonghui.org.plantasks;

import org.gonghui.platform.files.EvidenceDesk;
import org.gonghui.platform.files.EvidenceFiles;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes, serves and removes the files that show what was done. */
@Service
class TaskEvidenceService {

  private final EvidenceDesk<PlanTask> desk;
  private final DistrictLaw law;
  private final TaskHands hands;

  TaskEvidenceService(PlanTasks tasks, EvidenceFiles files, DistrictLaw law, TaskHands hands) {
    this.desk = new EvidenceDesk<>("plan-task", tasks, files);
    this.law = law;
    this.hands = hands;
  }

  Mono<Stored<PlanTask>> show(Command command, String id, String title, Upload upload) {
    return desk.take(
        command,
        id,
        upload,
        it -> {
          hands.requireDoing(command.viewer(), it);
          tasking(command, it.unionId()).requireOpen(it);
        },
        (it, file) -> {
          hands.requireDoing(command.viewer(), it);
          return tasking(command, it.unionId()).show(it, new Proof(title, file));
        });
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return desk.read(command, id, fileId);
  }

  Mono<Stored<PlanTask>> remove(Command command, String id, String fileId) {
    return desk.remove(
        command,
        id,
        fileId,
        it -> {
          hands.requireDoing(command.viewer(), it);
          return tasking(command, it.unionId()).remove(it, fileId);
        });
  }

  private Tasking tasking(Command command, String unionId) {
    return new Tasking(law.of(unionId), command.now());
  }
}
