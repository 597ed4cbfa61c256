package org.gonghui.member.contests;

import java.util.List;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says for other features what honours the results of a contest promise, and to whom. */
@Component
public class ContestPromises {

  private static final Viewer READER = Viewer.system("contest-promises");

  private final Contests contests;

  ContestPromises(Contests contests) {
    this.contests = contests;
  }

  /** By the results as they are now, every correction included. */
  public Mono<List<Promised>> of(String contestId) {
    return contests.find(READER, contestId).map(Stored::state).map(Contest::promised);
  }
}
