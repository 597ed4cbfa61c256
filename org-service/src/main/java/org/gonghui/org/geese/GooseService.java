package org.gonghui.org.geese;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.enterprises.Ownership;
import org.gonghui.org.posts.Post;
import org.gonghui.org.posts.PostService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.org.workplaces.WorkplaceService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads leading geese from step to step. */
@Service
class GooseService {

  private final LeadingGeese geese;
  private final PostService posts;
  private final UnionService unions;
  private final WorkplaceService workplaces;
  private final Deciders deciders;
  private final DistrictLaw law;

  GooseService(
      LeadingGeese geese,
      PostService posts,
      UnionService unions,
      WorkplaceService workplaces,
      Deciders deciders,
      DistrictLaw law) {
    this.geese = geese;
    this.posts = posts;
    this.unions = unions;
    this.workplaces = workplaces;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<LeadingGoose>> nominate(Command command, String postId, String merits) {
    return posts
        .find(postId)
        .filter(post -> unions.isWithin(command.viewer(), post.unionId()))
        .onErrorResume(NotFound.class, _ -> Mono.empty())
        .switchIfEmpty(Mono.error(() -> new RuleBroken("post.unknown", postId)))
        .zipWhen(post -> owners(post.unionId()))
        .flatMap(it -> geese.add(command, nominated(command, it.getT1(), it.getT2(), merits)));
  }

  private Mono<Set<Ownership>> owners(String unionId) {
    return workplaces
        .files(unionId)
        .map(it -> it.profile().ownership())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Change<LeadingGoose> nominated(
      Command command, Post post, Set<Ownership> owners, String merits) {
    return choosing(command, post.unionId())
        .nominate(
            Ids.next("goose"),
            post,
            owners,
            merits,
            deciders.above(post.unionId()),
            command.viewer().person());
  }

  Mono<Stored<LeadingGoose>> select(Command command, String id, @Nullable String letter) {
    return decided(
        command,
        id,
        it -> choosing(command, it.unionId()).select(it, command.viewer().person(), letter));
  }

  Mono<Stored<LeadingGoose>> refuse(
      Command command, String id, String reason, @Nullable String letter) {
    return decided(
        command,
        id,
        it ->
            choosing(command, it.unionId()).refuse(it, command.viewer().person(), reason, letter));
  }

  Mono<Stored<LeadingGoose>> train(Command command, String id, Training training) {
    return geese.change(id, command, it -> choosing(command, it.unionId()).train(it, training));
  }

  Mono<Stored<LeadingGoose>> withdraw(Command command, String id, String reason) {
    return geese.change(id, command, it -> choosing(command, it.unionId()).withdraw(it, reason));
  }

  Mono<Stored<LeadingGoose>> claim(Command command, String id, YearMonth month) {
    return geese.change(
        id,
        command,
        it -> paying(command, it.unionId()).claim(it, month, command.viewer().person()));
  }

  Mono<Stored<LeadingGoose>> grant(Command command, String id, YearMonth month) {
    return paid(
        command,
        id,
        it -> paying(command, it.unionId()).grant(it, month, command.viewer().person()));
  }

  Mono<Stored<LeadingGoose>> refuseAllowance(
      Command command, String id, YearMonth month, String reason) {
    return paid(
        command,
        id,
        it -> paying(command, it.unionId()).refuse(it, month, command.viewer().person(), reason));
  }

  Mono<Stored<LeadingGoose>> pay(
      Command command, String id, YearMonth month, LocalDate paidOn, String voucher) {
    return paid(command, id, it -> paying(command, it.unionId()).pay(it, month, paidOn, voucher));
  }

  /** True where this viewer is one who may decide on the nomination. */
  boolean mayDecide(Viewer viewer, LeadingGoose it) {
    return !viewer.is(it.personId()) && deciders.may(viewer, it.decision(), it.applicants());
  }

  /** True where this viewer acts for a union above the one whose chair is paid, and is not them. */
  boolean mayPay(Viewer viewer, LeadingGoose it) {
    return !viewer.is(it.personId()) && unions.isWithin(viewer, superior(it));
  }

  private String superior(LeadingGoose it) {
    return deciders.above(it.unionId()).getFirst();
  }

  private Mono<Stored<LeadingGoose>> decided(
      Command command, String id, Function<LeadingGoose, Change<LeadingGoose>> step) {
    return geese.change(
        id,
        command,
        it -> {
          Change<LeadingGoose> change = step.apply(it);
          requireOther(command, it);
          deciders.require(command.viewer(), it.decision(), it.applicants());
          return change;
        });
  }

  private Mono<Stored<LeadingGoose>> paid(
      Command command, String id, Function<LeadingGoose, Change<LeadingGoose>> step) {
    return geese.change(
        id,
        command,
        it -> {
          requireOther(command, it);
          if (!mayPay(command.viewer(), it)) {
            throw new Forbidden("approval.not-yours-to-decide", superior(it));
          }
          return step.apply(it);
        });
  }

  /** Whoever of a superior union is the chair in question, under any of their accounts. */
  private static void requireOther(Command command, LeadingGoose it) {
    if (command.viewer().is(it.personId())) {
      throw new Forbidden("approval.own-application");
    }
  }

  private Choosing choosing(Command command, String unionId) {
    return new Choosing(law.of(unionId), command.now());
  }

  private Paying paying(Command command, String unionId) {
    return new Paying(law.of(unionId), command.now());
  }
}
