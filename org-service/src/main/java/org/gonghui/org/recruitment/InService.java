package org.gonghui.org.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who is a union worker now, which the files of union workers know. */
public interface InService {

  /**
   * True for who serves at whatever union.
   *
   * @param personId their account; null where it is not known
   */
  Mono<Boolean> serves(String identityNumber, @Nullable String personId, LocalDate today);
}
