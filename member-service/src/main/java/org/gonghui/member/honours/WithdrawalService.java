package org.gonghui.member.honours;

import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells the union that takes a nomination back from the nominee who declines. */
@Service
class WithdrawalService {

  private final Honours honours;
  private final HonourService service;

  WithdrawalService(Honours honours, HonourService service) {
    this.honours = honours;
    this.service = service;
  }

  /** By an officer of the union that nominated; a nominee speaks for themself only. */
  Mono<Stored<Honour>> retract(Command command, String id, String reason) {
    return service.byOutsider(
        command,
        id,
        it -> {
          if (command.viewer().is(it.personId())) {
            throw new Forbidden("honour.own-retraction");
          }
          if (!mayRetract(command.viewer(), it)) {
            throw new Forbidden("honour.not-yours-to-decide");
          }
          return Withdrawing.retract(it, reason, WorkingDays.dateOf(command.now()));
        });
  }

  /** By the nominee, whatever office they have besides. */
  Mono<Stored<Honour>> decline(Command command, String id, @Nullable String reason) {
    return honours.change(
        id,
        command,
        it -> {
          if (!mayDecline(command.viewer(), it)) {
            throw new Forbidden("honour.not-nominee");
          }
          return Withdrawing.decline(it, reason, WorkingDays.dateOf(command.now()));
        });
  }

  static boolean mayRetract(Viewer viewer, Honour it) {
    return viewer.has(Roles.OFFICER)
        && it.unionId().equals(viewer.unionId())
        && !viewer.is(it.personId());
  }

  static boolean mayDecline(Viewer viewer, Honour it) {
    return viewer.is(it.personId());
  }
}
