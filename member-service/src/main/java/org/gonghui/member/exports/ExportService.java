package org.gonghui.member.exports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.exports.DataExport.Asking;
import org.gonghui.member.members.Subjects;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobRequest;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Asks for copies, takes in what services answer, and hands the file to the person. */
@Service
class ExportService {

  private static final String KIND = "data-export";

  private final DataExports exports;
  private final ExportPieces pieces;
  private final ExportFiles files;
  private final Subjects subjects;
  private final Jobs jobs;
  private final AuditTrail trail;
  private final LegalTime law;

  ExportService(
      DataExports exports,
      ExportPieces pieces,
      ExportFiles files,
      Subjects subjects,
      Jobs jobs,
      AuditTrail trail,
      LegalTime law) {
    this.exports = exports;
    this.pieces = pieces;
    this.files = files;
    this.subjects = subjects;
    this.jobs = jobs;
    this.trail = trail;
    this.law = law;
  }

  /** A person asks for their copy, or an officer for a member, who alone gets to read it. */
  Mono<Stored<DataExport>> ask(
      Command command, @Nullable String memberId, @Nullable String reason) {
    return exports
        .added(command)
        .switchIfEmpty(Mono.defer(() -> askFirst(command, memberId, reason)));
  }

  private Mono<Stored<DataExport>> askFirst(
      Command command, @Nullable String memberId, @Nullable String reason) {
    String id = Ids.next(KIND);
    ReplyKeys.Pair keys = ReplyKeys.make();
    String by = command.viewer().person();
    return subjects
        .of(command.viewer(), memberId, reason)
        .map(
            it -> new Asking(id, it.personId(), it.unionId(), by, memberId == null ? null : reason))
        .flatMap(it -> record(command, it).thenReturn(it))
        .flatMap(it ->
            exports.add(
                command,
                DataExport.ask(
                    it,
                    keys.publicKey(),
                    files.sealKey(id, keys.privateKey()),
                    law,
                    command.now())));
  }

  /** The job that follows a copy: the same one, whoever asks for it and however often. */
  Mono<Job> job(Stored<DataExport> stored) {
    DataExport it = stored.state();
    Viewer owner = new Viewer(it.askedBy(), Set.of(Roles.MEMBER), null, null, Set.of());
    Command command =
        new Command(owner, stored.createdAt(), KIND + ":" + it.id(), () -> "", null, null);
    return jobs.submit(command, JobRequest.of(ExportJob.KIND, ExportJob.input(it.id())).toTheEnd());
  }

  /** A piece is kept before it is counted. */
  Mono<Void> take(PersonalDataGathered piece, Command command) {
    return pieces
        .keep(piece)
        .then(
            exports.change(
                piece.requestId(),
                command,
                it -> it.answered(piece.service(), piece.piece(), piece.pieces(), piece.records())))
        .then();
  }

  /** Makes the file; what it was made of is not kept. */
  Mono<Void> complete(Stored<DataExport> stored, Command command) {
    String id = stored.state().id();
    return files
        .make(stored)
        .flatMap(file -> exports.change(id, command, it -> it.complete(file, law, command.now())))
        .then(pieces.remove(id));
  }

  /** What is left of a copy whose time has passed. */
  Mono<Void> destroy(String id, Command command) {
    return exports
        .find(command.viewer(), id)
        .flatMap(it -> it.state().file() == null ? Mono.empty() : files.destroy(it.state().file()))
        .then(pieces.remove(id));
  }

  /** The file for the person alone, once this stands on the audit trail. */
  Mono<JobFile> download(Command command, String id) {
    return exports
        .find(command.viewer(), id)
        .map(Stored::state)
        .flatMap(it -> {
          JobFile file = readable(it, command);
          AccountableAct act = AccountableAct.read(KIND, id, "本人下载个人信息副本", "FILE");
          return trail.record(command.viewer(), act.traced(command.traceId())).thenReturn(file);
        });
  }

  private JobFile readable(DataExport it, Command command) {
    if (!command.viewer().is(it.personId())) {
      throw new Forbidden("data-export.not-yours");
    }
    return switch (it.status()) {
      case READY -> Objects.requireNonNull(it.file());
      case GATHERING -> throw new RuleBroken("data-export.not-ready");
      case EXPIRED ->
          throw RuleBroken.of(law.rule(DataExport.FILE_RULE, command.now()), "data-export.expired");
    };
  }

  private Mono<Void> record(Command command, Asking asking) {
    String purpose = asking.reason() == null ? "本人申请查阅复制" : "代为申请: " + asking.reason();
    return trail.record(
        command.viewer(),
        new AccountableAct(
            "ask-export", purpose, "person", asking.personId(), List.of(), command.traceId()));
  }
}
