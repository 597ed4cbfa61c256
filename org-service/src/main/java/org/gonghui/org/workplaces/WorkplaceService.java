package org.gonghui.org.workplaces;

import java.time.LocalDate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.NotFound;
import org.gonghui.org.enterprises.Covering;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps workplaces as the files of enterprises say. */
@Service
public class WorkplaceService {

  private static final Viewer SYSTEM = Viewer.system("workplaces");

  private final Workplaces workplaces;
  private final EnterpriseService enterprises;

  WorkplaceService(Workplaces workplaces, EnterpriseService enterprises) {
    this.workplaces = workplaces;
    this.enterprises = enterprises;
  }

  /**
   * Reads a file anew, because of an event of it: how often and in which order does not matter.
   *
   * @return the unions that cover or have covered it, whose employees may have changed
   */
  public Flux<String> read(String enterpriseId, Command command) {
    return enterprises
        .find(SYSTEM, enterpriseId)
        .flatMapMany(file -> store(Workplace.of(file), command).thenMany(covering(file.state())));
  }

  /** The files of the enterprises that a union covers. */
  public Flux<Enterprise> files(String unionId) {
    return workplaces
        .of(unionId)
        .concatMap(it -> enterprises.find(SYSTEM, it.enterpriseId()))
        .map(Stored::state)
        .filter(it -> unionId.equals(it.coveringUnionId()));
  }

  /** How many employees the enterprises that a union covers had on a day. */
  public Mono<Integer> employeesOn(String unionId, LocalDate day) {
    return files(unionId).map(it -> it.headcountOn(day).orElse(0)).reduce(0, Integer::sum);
  }

  private Mono<Stored<Workplace>> store(Workplace read, Command command) {
    return change(read, command)
        .onErrorResume(
            NotFound.class,
            _ -> workplaces.add(command.withKey("new"), Change.of(read, Workplace.READING)))
        .onErrorResume(Duplicate.class, _ -> change(read, command));
  }

  private Mono<Stored<Workplace>> change(Workplace read, Command command) {
    return workplaces.change(read.id(), command, it -> it.become(read));
  }

  private static Flux<String> covering(Enterprise file) {
    return Flux.fromIterable(file.coverings()).mapNotNull(Covering::unionId).distinct();
  }
}
