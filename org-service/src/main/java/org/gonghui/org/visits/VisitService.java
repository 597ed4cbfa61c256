package org.gonghui.org.visits;

import java.util.List;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.org.visits.VisitController.Entry;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Enters visits. */
@Service
public class VisitService {

  private final EnterpriseVisits visits;
  private final EnterpriseService enterprises;
  private final UnionService unions;

  VisitService(EnterpriseVisits visits, EnterpriseService enterprises, UnionService unions) {
    this.visits = visits;
    this.enterprises = enterprises;
    this.unions = unions;
  }

  /** How often an enterprise was visited, whoever asks. */
  public Mono<VisitGlance> of(String enterpriseId) {
    return visits
        .countOf(enterpriseId)
        .flatMap(count ->
            visits
                .lastOf(enterpriseId)
                .map(it -> new VisitGlance(count, it.visitedOn(), it.purpose()))
                .defaultIfEmpty(new VisitGlance(count, null, null)));
  }

  /** An enterprise whose file the caller does not see is as unknown as one that is not there. */
  Mono<Stored<EnterpriseVisit>> enter(Command command, Entry entry) {
    return enterprises
        .find(command.viewer(), entry.enterpriseId())
        .onErrorMap(NotFound.class, _ -> new RuleBroken("enterprise.unknown", entry.enterpriseId()))
        .doOnNext(it -> it.state().requireOpenOn(entry.visitedOn()))
        .map(it -> visit(it.state(), command, entry))
        .flatMap(visit ->
            unions
                .establishedOn(visit.unionId())
                .map(since -> visit.pay(since, WorkingDays.dateOf(command.now()))))
        .flatMap(it -> visits.add(command, it));
  }

  /** All visits to an enterprise are seen where its file is. */
  Mono<Void> follow(Command command, String enterpriseId) {
    return enterprises
        .find(command.viewer(), enterpriseId)
        .map(it -> it.state().unionId())
        .flatMapMany(federation ->
            visits
                .to(enterpriseId)
                .concatMap(it ->
                    visits.change(it.state().id(), command, visit -> visit.follow(federation))))
        .then();
  }

  private static EnterpriseVisit visit(Enterprise enterprise, Command command, Entry entry) {
    String person = command.viewer().person();
    List<String> visitors = entry.visitors() == null ? List.of(person) : entry.visitors();
    return new EnterpriseVisit(
        Ids.next("visit"),
        enterprise.unionId(),
        null,
        enterprise.id(),
        entry.visitedOn(),
        entry.purpose(),
        entry.findings().strip(),
        visitors.stream().distinct().toList(),
        person);
  }
}
