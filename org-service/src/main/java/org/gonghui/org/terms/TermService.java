package org.gonghui.org.terms;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.posts.PostService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens, extends and ends terms. */
@Service
public class TermService {

  private final Terms terms;
  private final UnionService unions;
  private final PostService posts;
  private final Deciders deciders;
  private final DistrictLaw law;

  TermService(
      Terms terms, UnionService unions, PostService posts, Deciders deciders, DistrictLaw law) {
    this.terms = terms;
    this.unions = unions;
    this.posts = posts;
    this.deciders = deciders;
    this.law = law;
  }

  /** The term that a union is in, or whose end it has not followed up; empty where none is. */
  public Mono<Term> current(String unionId) {
    return terms.current(unionId).map(Stored::state);
  }

  Mono<Stored<Term>> enter(Command command, String unionId, EnteredTerm entered) {
    return Mono.defer(() -> {
      UnionListed union = union(command.viewer(), unionId);
      deciders.requireOfficerAbove(
          command.viewer(), unionId, Set.copyOf(entered.committee().committeeIds()));
      deciders.requireLetter(unionId, entered.letter());
      TermOpening opening = new TermOpening(law.of(unionId), command.now());
      String id = Ids.next("term");
      return unions
          .establishedOn(unionId)
          .map(since -> opening.enter(id, unionId, union.kind(), entered, since))
          .flatMap(it -> terms.add(command, it));
    });
  }

  private UnionListed union(Viewer viewer, String unionId) {
    return unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  Mono<Stored<Term>> ask(Command command, String id, int months, String reason) {
    return terms.change(
        id,
        command,
        it ->
            new Extending(law.of(it.unionId()), command.now())
                .ask(it, months, reason, deciders.above(it.unionId()), command.viewer().person()));
  }

  Mono<Stored<Term>> grant(Command command, String id, @Nullable String letter) {
    return decided(
        command,
        id,
        it ->
            new Extending(law.of(it.unionId()), command.now())
                .grant(it, command.viewer().person(), letter));
  }

  Mono<Stored<Term>> refuse(Command command, String id, String reason, @Nullable String letter) {
    return decided(
        command,
        id,
        it ->
            new Extending(law.of(it.unionId()), command.now())
                .refuse(it, command.viewer().person(), reason, letter));
  }

  /**
   * True where this viewer is one who may decide on what is asked about the term.
   *
   * @param held the unions of which they hold a post
   */
  boolean mayDecide(Viewer viewer, Term term, Set<String> held) {
    return deciders.may(viewer, decision(term), hands(term, viewer, held));
  }

  private Mono<Stored<Term>> decided(
      Command command, String id, Function<Term, Change<Term>> step) {
    Viewer viewer = command.viewer();
    return posts
        .unionsOf(viewer)
        .flatMap(held ->
            terms.change(
                id,
                command,
                it -> {
                  Change<Term> change = step.apply(it);
                  deciders.require(viewer, decision(it), hands(it, viewer, held));
                  return change;
                }));
  }

  private static Decision decision(Term term) {
    Extension asked = term.extension();
    return asked == null ? Decision.OPEN : asked.decision();
  }

  /** Who asked, and whose term it is: the committee, and who came to a post of it in between. */
  private static Set<String> hands(Term term, Viewer viewer, Set<String> held) {
    Extension asked = term.extension();
    Set<String> all = new HashSet<>(term.committee().committeeIds());
    if (asked != null) {
      all.addAll(asked.applicants());
    }
    if (held.contains(term.unionId())) {
      all.add(viewer.person());
    }
    return all;
  }
}
