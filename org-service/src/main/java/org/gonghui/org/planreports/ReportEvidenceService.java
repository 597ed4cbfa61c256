package org.gonghui.org.planreports;

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

/** Takes, serves and removes the files that show that a value is right. */
@Service
class ReportEvidenceService {

  private final EvidenceDesk<PlanReport> desk;
  private final DistrictLaw law;
  private final PlanReportService service;

  ReportEvidenceService(
      PlanReports reports, EvidenceFiles files, DistrictLaw law, PlanReportService service) {
    this.desk = new EvidenceDesk<>("plan-report", reports, files);
    this.law = law;
    this.service = service;
  }

  Mono<Stored<PlanReport>> show(Command command, String id, String title, Upload upload) {
    return desk.take(
        command,
        id,
        upload,
        it -> {
          service.requirePoint(command.viewer(), it);
          reporting(command, it.unionId()).requireOpen(it);
        },
        (it, file) -> {
          service.requirePoint(command.viewer(), it);
          Proof shown = new Proof(title, file);
          return reporting(command, it.unionId()).show(it, shown, command.viewer());
        });
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return desk.read(command, id, fileId);
  }

  Mono<Stored<PlanReport>> remove(Command command, String id, String fileId) {
    return desk.remove(
        command,
        id,
        fileId,
        it -> {
          service.requirePoint(command.viewer(), it);
          return reporting(command, it.unionId()).remove(it, fileId, command.viewer());
        });
  }

  private Reporting reporting(Command command, String unionId) {
    return new Reporting(law.of(unionId), command.now());
  }
}
