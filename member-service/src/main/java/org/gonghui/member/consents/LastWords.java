package org.gonghui.member.consents;

import java.util.Collection;
import org.gonghui.kernel.Change;
import org.gonghui.member.consents.Declaration.Channel;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes who has their data erased at their word: they consent to nothing any more. What they said
 * before stays as a proof, and whoever comes back is asked anew.
 */
@Component
public class LastWords {

  private static final Viewer SYSTEM = Viewer.system("data-erasure");

  private final Consents consents;

  LastWords(Consents consents) {
    this.consents = consents;
  }

  /**
   * Withdraws every consent that stands, under whichever union it was given.
   *
   * @param ids of the person, and of the accounts that are bound to them
   * @param paper by which an officer asked for them; null where they asked themself
   */
  public Mono<Void> withdraw(Command command, Collection<String> ids, @Nullable String paper) {
    return consents.standing(ids).concatMap(it -> withdraw(command, it.state(), paper)).then();
  }

  private Mono<Stored<Consent>> withdraw(Command command, Consent it, @Nullable String paper) {
    String key = command.key() == null ? null : command.key() + "/" + it.id();
    Command own = new Command(SYSTEM, command.now(), key, () -> "", null, command.traceId());
    Declaration word =
        new Declaration(
            ConsentStatus.WITHDRAWN,
            it.last().textVersion(),
            paper == null ? Channel.ONLINE : Channel.PAPER,
            paper,
            command.viewer().person(),
            command.now());
    return consents.change(
        it.id(),
        own,
        now -> now.status() == ConsentStatus.GIVEN ? now.withdraw(word) : Change.none(now));
  }
}
