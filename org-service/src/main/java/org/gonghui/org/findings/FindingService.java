package org.gonghui.org.findings;

import java.time.LocalDate;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.findings.Correcting.Found;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.files.EvidenceDesk;
import org.gonghui.platform.files.EvidenceFiles;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leads audit findings from step to step. */
@Service
class FindingService {

  private final AuditFindings findings;
  private final EvidenceDesk<AuditFinding> desk;
  private final UnionDirectory directory;
  private final Reach reach;
  private final Deciders deciders;
  private final DistrictLaw law;

  FindingService(
      AuditFindings findings,
      EvidenceFiles files,
      UnionDirectory directory,
      Reach reach,
      Deciders deciders,
      DistrictLaw law) {
    this.findings = findings;
    this.desk = new EvidenceDesk<>("audit-finding", findings, files);
    this.directory = directory;
    this.reach = reach;
    this.deciders = deciders;
    this.law = law;
  }

  /** By the audit of a union above, or of the topmost one about itself. */
  Mono<Stored<AuditFinding>> raise(Command command, String unionId, Found found) {
    return Mono.defer(() -> {
      if (!reach.covers(command.viewer(), unionId)) {
        throw new RuleBroken("union.unknown", unionId);
      }
      UnionListed union = directory.find(unionId).orElseThrow();
      if (union.status() != UnionStatus.ACTIVE) {
        throw new RuleBroken("union.gone", union.name());
      }
      if (!audits(command.viewer(), unionId)) {
        throw new Forbidden("audit-finding.raised-above");
      }
      return findings.add(
          command,
          correcting(command, unionId)
              .raise(Ids.next("finding"), unionId, deciders.above(unionId), found));
    });
  }

  Mono<Stored<AuditFinding>> plan(Command command, String id, String measures, LocalDate dueOn) {
    return findings.change(
        id, command, it -> correcting(command, it.unionId()).plan(it, measures, dueOn));
  }

  Mono<Stored<AuditFinding>> correct(Command command, String id, String result) {
    return findings.change(
        id, command, it -> correcting(command, it.unionId()).correct(it, result));
  }

  Mono<Stored<AuditFinding>> show(Command command, String id, String title, Upload upload) {
    return desk.take(
        command,
        id,
        upload,
        it -> correcting(command, it.unionId()).requireOpen(it),
        (it, file) -> correcting(command, it.unionId()).show(it, new Proof(title, file)));
  }

  Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return desk.read(command, id, fileId);
  }

  Mono<Stored<AuditFinding>> verify(Command command, String id, String opinion) {
    return audited(command, id, it -> correcting(command, it.unionId()).verify(it, opinion));
  }

  Mono<Stored<AuditFinding>> sendBack(Command command, String id, String opinion, LocalDate dueOn) {
    return audited(
        command, id, it -> correcting(command, it.unionId()).sendBack(it, opinion, dueOn));
  }

  Mono<Stored<AuditFinding>> withdraw(Command command, String id) {
    return audited(command, id, it -> correcting(command, it.unionId()).withdraw(it));
  }

  /** True where the viewer acts for a union above. */
  boolean audits(Viewer viewer, String unionId) {
    return reach.covers(viewer, deciders.above(unionId).getFirst());
  }

  private Mono<Stored<AuditFinding>> audited(
      Command command, String id, Function<AuditFinding, Change<AuditFinding>> step) {
    return findings.change(
        id,
        command,
        it -> {
          if (!audits(command.viewer(), it.unionId())) {
            throw new Forbidden("audit-finding.raised-above");
          }
          return step.apply(it);
        });
  }

  private Correcting correcting(Command command, String unionId) {
    return new Correcting(law.of(unionId), command.now(), command.viewer().person());
  }
}
