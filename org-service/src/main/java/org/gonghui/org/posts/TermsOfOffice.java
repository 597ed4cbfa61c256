package org.gonghui.org.posts;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.TermEvent.TermBegun;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.NotFound;
import org.gonghui.org.unions.UnionService;
import org.gonghui.org.workplaces.Workplaces;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets posts end and begin with terms; told again, or killed in between, it comes to the same. */
@Component
class TermsOfOffice {

  private static final Viewer SYSTEM = Viewer.system("posts");

  private final Posts posts;
  private final UnionService unions;
  private final Workplaces workplaces;
  private final DistrictLaw law;

  TermsOfOffice(Posts posts, UnionService unions, Workplaces workplaces, DistrictLaw law) {
    this.posts = posts;
    this.unions = unions;
    this.workplaces = workplaces;
    this.law = law;
  }

  /**
   * Somebody who was elected.
   *
   * @param place tells the posts of a term apart
   */
  private record Holder(UnionPost post, String personId, String place) {

    static List<Holder> of(TermBegun term) {
      List<Holder> all = new ArrayList<>();
      all.add(new Holder(UnionPost.CHAIR, term.chairId(), "chair"));
      for (String person : term.viceChairIds()) {
        all.add(new Holder(UnionPost.VICE_CHAIR, person, "vice-" + all.size()));
      }
      return all;
    }

    boolean was(Post it, TermBegun term) {
      Departure left = it.departure();
      boolean until =
          left == null
              || left.reason() == Departure.Reason.TERM_ENDED
                  && !left.on().isBefore(term.startsOn());
      return it.personId().equals(personId) && it.post() == post && until;
    }
  }

  /**
   * The posts of the committee before end, those of the new one begin. A term that is told of after
   * a later one has begun is history already.
   */
  Mono<Void> begin(TermBegun term, Command command) {
    return posts
        .ofUnion(term.unionId())
        .map(Stored::state)
        .filter(it -> !term.termId().equals(it.termId()))
        .collectList()
        .filter(before -> before.stream().noneMatch(it -> isLater(it, term)))
        .flatMap(before -> end(before, term, command).then(take(before, term, command)));
  }

  private static boolean isLater(Post it, TermBegun term) {
    return it.filling() == null && it.from().isAfter(term.startsOn());
  }

  private Mono<Void> end(List<Post> before, TermBegun term, Command command) {
    return Flux.fromIterable(before)
        .concatMap(post ->
            posts.change(
                post.id(),
                command,
                it -> new Leaving(law.of(it.unionId()), command.now()).end(it, term.startsOn())))
        .then();
  }

  private Mono<Void> take(List<Post> before, TermBegun term, Command command) {
    return Flux.fromIterable(Holder.of(term))
        .concatMap(holder -> take(holder, before, term, command))
        .then(count(term.unionId(), command));
  }

  private Mono<Stored<Post>> take(
      Holder holder, List<Post> before, TermBegun term, Command command) {
    String id = "post-" + term.termId().replaceFirst("^term-", "") + "-" + holder.place();
    Post same = before.stream().filter(it -> holder.was(it, term)).findFirst().orElse(null);
    return posts
        .find(SYSTEM, id)
        .onErrorResume(
            NotFound.class,
            _ ->
                workplaces
                    .employees(term.unionId())
                    .flatMap(employees ->
                        posts.add(
                            command.withKey(holder.place()),
                            new Beginning(law.of(term.unionId()), command.now())
                                .withTerm(
                                    id,
                                    unions.require(SYSTEM, term.unionId()).kind(),
                                    term,
                                    holder.personId(),
                                    holder.post(),
                                    employees,
                                    same))));
  }

  /** Takes over how many employees the union's enterprises have. */
  Mono<Void> count(String unionId, Command command) {
    return workplaces
        .employees(unionId)
        .flatMapMany(employees ->
            posts
                .ofUnion(unionId)
                .filter(it -> it.state().status() == PostStatus.HELD)
                .concatMap(it ->
                    posts.change(
                        it.state().id(),
                        command.withKey("employees-" + employees),
                        post -> post.count(employees))))
        .then();
  }
}
