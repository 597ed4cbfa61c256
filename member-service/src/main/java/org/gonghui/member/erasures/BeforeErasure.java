package org.gonghui.member.erasures;

import java.util.List;
import org.gonghui.member.consents.LastWords;
import org.gonghui.member.members.Subjects;
import org.gonghui.member.rosters.RosterErrors;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is done while records still tell whose they are: consents end, so that who comes back is
 * asked anew, and files go that are found by the number alone.
 */
@Component
class BeforeErasure {

  private final Subjects subjects;
  private final LastWords words;
  private final RosterErrors workbooks;

  BeforeErasure(Subjects subjects, LastWords words, RosterErrors workbooks) {
    this.subjects = subjects;
    this.words = words;
    this.workbooks = workbooks;
  }

  /**
   * Of who is known under these ids; done again, the same.
   *
   * @param reason why an officer asks; null where the person does
   */
  Mono<Void> erasure(Command command, List<String> ids, @Nullable String reason) {
    return words
        .withdraw(command, ids, reason)
        .then(subjects.numberIndexes(ids))
        .flatMap(workbooks::forget);
  }
}
