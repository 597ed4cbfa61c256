package org.gonghui.member.transfers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gonghui.kernel.Change;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends transfers between two unions that have become one: nothing is left to move, and the next
 * transfer of the member would have to wait for an answer that nobody can give.
 */
@Component
class VoidTransfers {

  private static final String NAME = "void-transfers";

  private final MembershipTransfers transfers;
  private final Successors successors;
  private final Clock clock;

  VoidTransfers(MembershipTransfers transfers, Successors successors, Clock clock) {
    this.transfers = transfers;
    this.successors = successors;
    this.clock = clock;
  }

  /**
   * Lets those lapse that lead from a union into the same one.
   *
   * @param occasion what made them one; the same occasion again does nothing
   */
  Mono<Void> lapse(Flux<Stored<MembershipTransfer>> asked, String occasion) {
    return asked
        .map(Stored::state)
        .filter(this::isVoid)
        .concatMap(it -> {
          Command command = command(occasion + ":" + it.id());
          return transfers.change(
              it.id(),
              command,
              now ->
                  now.status() == TransferStatus.ASKED && isVoid(now)
                      ? now.lapse(command.now())
                      : Change.none(now));
        })
        .then();
  }

  private boolean isVoid(MembershipTransfer it) {
    return successors.of(it.unionId()).equals(successors.of(it.fromUnionId()));
  }

  private Command command(String key) {
    return Command.of(NAME, key, clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
  }
}
