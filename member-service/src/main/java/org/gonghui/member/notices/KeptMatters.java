package org.gonghui.member.notices;

import java.util.List;
import reactor.core.publisher.Mono;

/** Says what goes on although its person is erased, so that they are still reminded of it. */
@FunctionalInterface
public interface KeptMatters {

  /** Ids of the matters of this person that are kept because they go on today. */
  Mono<List<String>> of(String personId);
}
