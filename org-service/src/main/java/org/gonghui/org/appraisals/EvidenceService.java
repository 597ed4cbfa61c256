package org.gonghui.org.appraisals;

import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.files.EvidenceDesk;
import org.gonghui.platform.files.EvidenceFiles;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes, serves and removes the files that show what an appraisal says. */
@Service
class EvidenceService {

  private final EvidenceDesk<Appraisal> desk;
  private final Standards standards;
  private final DistrictLaw law;

  EvidenceService(
      Appraisals appraisals, EvidenceFiles files, Standards standards, DistrictLaw law) {
    this.desk = new EvidenceDesk<>("appraisal", appraisals, files);
    this.standards = standards;
    this.law = law;
  }

  Mono<Stored<Appraisal>> show(
      Command command, String id, String item, String title, Upload upload) {
    return desk.take(
        command,
        id,
        upload,
        it -> appraising(command, it.unionId()).requireOpenFor(it, item),
        (it, file) ->
            appraising(command, it.unionId())
                .show(it, new Evidence(item, title, file), person(command)));
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return desk.read(command, id, fileId);
  }

  Mono<Stored<Appraisal>> remove(Command command, String id, String fileId) {
    return desk.remove(
        command,
        id,
        fileId,
        it -> appraising(command, it.unionId()).remove(it, fileId, person(command)));
  }

  private Appraising appraising(Command command, String unionId) {
    return new Appraising(law.of(unionId), standards, command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
