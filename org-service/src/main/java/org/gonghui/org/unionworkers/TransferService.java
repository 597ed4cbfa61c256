package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads moves of union workers from step to step. */
@Service
class TransferService {

  private final UnionWorkers workers;
  private final WorkerService files;
  private final UnionDirectory directory;
  private final Deciders deciders;
  private final DistrictLaw law;

  TransferService(
      UnionWorkers workers,
      WorkerService files,
      UnionDirectory directory,
      Deciders deciders,
      DistrictLaw law) {
    this.workers = workers;
    this.files = files;
    this.directory = directory;
    this.deciders = deciders;
    this.law = law;
  }

  /** By the union at which they serve, or by one above it. */
  Mono<Stored<UnionWorker>> propose(
      Command command, String id, String toUnionId, LocalDate on, String reason) {
    return files.step(
        command,
        id,
        it -> {
          requireTakes(it, toUnionId);
          Transfer asked = new Transfer(it.unionId(), toUnionId, on, reason, person(command), null);
          return transferring(command, it.unionId()).propose(it, asked);
        });
  }

  Mono<Stored<UnionWorker>> withdraw(Command command, String id) {
    return files.step(command, id, it -> transferring(command, it.unionId()).withdraw(it));
  }

  /** By the union that is to take them, or by one above it. */
  Mono<Stored<UnionWorker>> accept(Command command, String id) {
    return answered(
        command,
        id,
        it -> {
          if (it.transfer() != null) {
            requireTakes(it, it.transfer().toUnionId());
          }
          return transferring(command, it.unionId()).accept(it, person(command));
        });
  }

  Mono<Stored<UnionWorker>> refuse(Command command, String id) {
    return answered(
        command, id, it -> transferring(command, it.unionId()).refuse(it, person(command)));
  }

  /** Who is employed by another district leaves this one and enters service there. */
  private void requireTakes(UnionWorker it, String toUnionId) {
    UnionListed to =
        directory.find(toUnionId).orElseThrow(() -> new RuleBroken("union.unknown", toUnionId));
    if (to.status() != UnionStatus.ACTIVE) {
      throw new RuleBroken("union.gone", to.name());
    }
    if (!deciders.topmost(toUnionId).equals(deciders.topmost(it.unionId()))) {
      throw new RuleBroken("union-worker.transfer-other-district", to.name());
    }
  }

  private Mono<Stored<UnionWorker>> answered(
      Command command, String id, Function<UnionWorker, Change<UnionWorker>> step) {
    return workers.change(
        id,
        command,
        it -> {
          Hand hand = files.hand(command.viewer(), it);
          if (hand.own()) {
            throw new Forbidden("union-worker.own-file");
          }
          if (it.transfer() != null && !hand.receives()) {
            throw new Forbidden("approval.not-yours-to-decide", it.transfer().toUnionId());
          }
          return step.apply(it);
        });
  }

  private Transferring transferring(Command command, String unionId) {
    return new Transferring(law.of(unionId), command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
