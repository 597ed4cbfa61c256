package org.gonghui.org.dues;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leads payments of dues from step to step. */
@Service
class DuesService {

  private static final int AT_ONCE = 200;

  private final DuesPayments payments;
  private final EnterpriseService enterprises;
  private final DuesMatching matching;
  private final UnionService unions;
  private final Deciders deciders;
  private final DistrictLaw law;

  DuesService(
      DuesPayments payments,
      EnterpriseService enterprises,
      DuesMatching matching,
      UnionService unions,
      Deciders deciders,
      DistrictLaw law) {
    this.payments = payments;
    this.enterprises = enterprises;
    this.matching = matching;
    this.unions = unions;
    this.deciders = deciders;
    this.law = law;
  }

  /** Collection files come to the district alone. */
  void requireDistrict(Viewer viewer) {
    String own = viewer.unionId();
    if (own == null || !deciders.topmost(own).equals(own)) {
      throw new Forbidden("dues-payment.imported-by-the-district");
    }
  }

  Mono<Stored<DuesPayment>> propose(
      Command command,
      String id,
      Resolution.Kind kind,
      @Nullable String enterpriseId,
      String reason) {
    Mono<Boolean> known =
        enterpriseId == null
            ? Mono.just(true)
            : enterprises.find(command.viewer(), enterpriseId).thenReturn(true);
    return known.flatMap(_ ->
        settled(
            command, id, it -> by(command, it.unionId()).propose(it, kind, enterpriseId, reason)));
  }

  /** The employer is looked up as the one who confirms sees it. */
  Mono<Stored<DuesPayment>> confirm(Command command, String id) {
    return payments
        .find(command.viewer(), id)
        .flatMap(it -> match(command.viewer(), it.state()))
        .flatMap(match ->
            confirm(command, id, match.orElse(null), true)
                .onErrorResume(
                    Duplicate.class,
                    e ->
                        e.code().equals(DuesPayments.TWICE)
                            ? confirm(command, id, match.orElse(null), false)
                            : Mono.error(e)));
  }

  /** What two persons accept is the expected payment, unless another is here: then it says so. */
  private Mono<Stored<DuesPayment>> confirm(
      Command command, String id, @Nullable Match match, boolean first) {
    return settled(
        command, id, it -> by(command, it.unionId()).confirm(it, agreed(it, match), first));
  }

  /** What was looked up is what is decided on. */
  private static @Nullable Match agreed(DuesPayment it, @Nullable Match match) {
    String meant = employer(it);
    String found = match == null ? null : match.enterpriseId();
    if (!Objects.equals(meant, found)) {
      throw new RuleBroken("dues-payment.proposal-changed");
    }
    return match;
  }

  private Mono<Optional<Match>> match(Viewer viewer, DuesPayment it) {
    String employer = employer(it);
    if (employer == null) {
      return Mono.just(Optional.empty());
    }
    return enterprises
        .find(viewer, employer)
        .map(file -> matching.match(file.state(), it.month().atEndOfMonth()))
        .map(match -> {
          if (!unions.isWithin(viewer, match.unionId())) {
            throw new RuleBroken("union.unknown", match.unionId());
          }
          return Optional.of(match);
        });
  }

  /** Whose it is by what was proposed; null where it is to be refunded. */
  private static @Nullable String employer(DuesPayment it) {
    Resolution said = it.resolution();
    if (said == null) {
      return null;
    }
    return switch (said.kind()) {
      case MATCH -> said.enterpriseId();
      case ACCEPT -> it.enterpriseId();
      case REFUND -> null;
    };
  }

  Mono<Stored<DuesPayment>> reject(Command command, String id, String reason) {
    return settled(command, id, it -> by(command, it.unionId()).reject(it, reason));
  }

  Mono<Stored<DuesPayment>> askReversal(Command command, String id, boolean refund, String reason) {
    return settled(command, id, it -> by(command, it.unionId()).askReversal(it, refund, reason));
  }

  Mono<Stored<DuesPayment>> reverse(Command command, String id) {
    return settled(command, id, it -> by(command, it.unionId()).reverse(it));
  }

  Mono<Stored<DuesPayment>> refuseReversal(Command command, String id, String reason) {
    return settled(command, id, it -> by(command, it.unionId()).refuseReversal(it, reason));
  }

  /** What was held for an employer's union to be, goes to the union that covers it now. */
  Mono<Void> handOver(Command command, String enterpriseId) {
    return enterprises
        .find(command.viewer(), enterpriseId)
        .mapNotNull(it -> it.state().coveringUnionId())
        .map(unions::living)
        .flatMapMany(union ->
            preparatory(enterpriseId, "")
                .concatMap(it ->
                    payments.change(
                        it.state().id(),
                        command,
                        one -> by(command, one.unionId()).handTo(one, union))))
        .then();
  }

  private Flux<Stored<DuesPayment>> preparatory(String enterpriseId, String after) {
    return payments
        .preparatory(enterpriseId, after, AT_ONCE)
        .collectList()
        .flatMapMany(found ->
            found.size() < AT_ONCE
                ? Flux.fromIterable(found)
                : Flux.fromIterable(found)
                    .concatWith(
                        Flux.defer(() -> preparatory(enterpriseId, found.getLast().state().id()))));
  }

  /** Officers of a union above the one that has the money, so that nobody settles their own. */
  boolean maySettle(Viewer viewer, DuesPayment it) {
    return viewer.has(Roles.OFFICER)
        && unions.isWithin(viewer, deciders.above(it.unionId()).getFirst());
  }

  private Mono<Stored<DuesPayment>> settled(
      Command command, String id, Function<DuesPayment, Change<DuesPayment>> step) {
    return payments.change(
        id,
        command,
        it -> {
          if (!maySettle(command.viewer(), it)) {
            throw new Forbidden("approval.not-yours-to-decide", it.unionId());
          }
          return step.apply(it);
        });
  }

  private Settling by(Command command, String unionId) {
    return new Settling(law.of(unionId), command.now(), command.viewer().person());
  }
}
