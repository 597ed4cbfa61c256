package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.org.recruitment.InService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who serves by the files, under a number or an account. */
@Component
class ServingWorkers implements InService {

  private final UnionWorkers workers;
  private final PersonSeal seal;

  ServingWorkers(UnionWorkers workers, PersonSeal seal) {
    this.workers = workers;
    this.seal = seal;
  }

  @Override
  public Mono<Boolean> serves(String identityNumber, @Nullable String personId, LocalDate today) {
    Mono<Boolean> byNumber = workers.serving(seal.indexes(identityNumber, today)).hasElements();
    return personId == null
        ? byNumber
        : byNumber.flatMap(it -> it ? Mono.just(true) : workers.servingAs(personId).hasElements());
  }
}
