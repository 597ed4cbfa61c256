package org.gonghui.org.posts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.elections.ByElection;
import org.gonghui.org.elections.Candidate;
import org.gonghui.org.workplaces.WorkplaceService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads posts from step to step. */
@Service
public class PostService {

  private static final Viewer SYSTEM = Viewer.system("posts");

  private final Posts posts;
  private final Deciders deciders;
  private final WorkplaceService workplaces;
  private final DistrictLaw law;

  PostService(Posts posts, Deciders deciders, WorkplaceService workplaces, DistrictLaw law) {
    this.posts = posts;
    this.workplaces = workplaces;
    this.deciders = deciders;
    this.law = law;
  }

  /** The post with this id, whoever holds it or held it; for other parts of this service. */
  public Mono<Post> find(String id) {
    return posts.find(SYSTEM, id).map(Stored::state);
  }

  /** Who is chair of a union now; empty where the post is vacant. */
  public Mono<Post> chair(String unionId) {
    return posts.holder(unionId, UnionPost.CHAIR).map(Stored::state);
  }

  /** Who is chair of a union in a term; empty until the posts of the term have begun. */
  public Mono<Chair> chair(String unionId, String termId) {
    return posts
        .chairOf(unionId, termId)
        .map(Stored::state)
        .map(it -> new Chair(it.status() == PostStatus.HELD ? it.personId() : null));
  }

  /** Of which unions this viewer is chair or vice chair now, also by a by-election. */
  public Mono<Set<String>> unionsOf(Viewer viewer) {
    return posts
        .heldBy(viewer.ids())
        .map(it -> it.state().unionId())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The chair of a union.
   *
   * @param personId null while the post is vacant
   */
  public record Chair(@Nullable String personId) {}

  Mono<Stored<Post>> byElection(
      Command command, String predecessorId, Candidate candidate, ByElection vote) {
    return posts
        .find(command.viewer(), predecessorId)
        .onErrorMap(NotFound.class, _ -> new RuleBroken("post.unknown", predecessorId))
        .map(Stored::state)
        .flatMap(vacant ->
            posts.add(
                command,
                beginning(command, vacant.unionId())
                    .byElection(
                        Ids.next("post"),
                        vacant,
                        candidate,
                        vote,
                        deciders.above(vacant.unionId()),
                        command.viewer().person())));
  }

  Mono<Stored<Post>> approve(Command command, String id, @Nullable String letter) {
    return decided(
        command,
        id,
        it -> beginning(command, it.unionId()).approve(it, command.viewer().person(), letter));
  }

  Mono<Stored<Post>> refuse(Command command, String id, String reason, @Nullable String letter) {
    return decided(
        command,
        id,
        it ->
            beginning(command, it.unionId()).refuse(it, command.viewer().person(), reason, letter));
  }

  Mono<Stored<Post>> fullTime(Command command, String id, LocalDate from) {
    return posts
        .find(command.viewer(), id)
        .flatMap(it -> workplaces.employeesOn(it.state().unionId(), from))
        .flatMap(employees ->
            posts.change(
                id, command, it -> serving(command, it.unionId()).fullTime(it, from, employees)));
  }

  Mono<Stored<Post>> partTime(Command command, String id, LocalDate from) {
    return posts.change(id, command, it -> serving(command, it.unionId()).partTime(it, from));
  }

  Mono<Stored<Post>> station(Command command, String id, Station station) {
    return posts.change(id, command, it -> serving(command, it.unionId()).station(it, station));
  }

  Mono<Stored<Post>> stationEnd(Command command, String id, LocalDate until) {
    return posts.change(id, command, it -> serving(command, it.unionId()).stationEnd(it, until));
  }

  Mono<Stored<Post>> leave(Command command, String id, Departure departure) {
    return posts.change(
        id, command, it -> new Leaving(law.of(it.unionId()), command.now()).leave(it, departure));
  }

  /** True where this viewer is one who may decide on the by-election. */
  boolean mayDecide(Viewer viewer, Post it) {
    Filling asked = it.filling();
    return asked != null && deciders.may(viewer, asked.decision(), hands(it, asked));
  }

  private Mono<Stored<Post>> decided(
      Command command, String id, Function<Post, Change<Post>> step) {
    return posts.change(
        id,
        command,
        it -> {
          Change<Post> change = step.apply(it);
          Filling asked = Objects.requireNonNull(it.filling());
          deciders.require(command.viewer(), asked.decision(), hands(it, asked));
          return change;
        });
  }

  /** Who reported the by-election, and who was elected. */
  private static Set<String> hands(Post it, Filling asked) {
    Set<String> all = new HashSet<>(asked.applicants());
    all.add(it.personId());
    return all;
  }

  private Beginning beginning(Command command, String unionId) {
    return new Beginning(law.of(unionId), command.now());
  }

  private Serving serving(Command command, String unionId) {
    return new Serving(law.of(unionId), command.now());
  }
}
