package org.gonghui.member.members;

import java.time.Instant;
import java.util.List;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out whose rights in their data 个人信息权利 are exercised, and which union sees to it. */
@Component
public class Subjects {

  private final Members members;
  private final MemberSearch search;
  private final UnionDirectory unions;
  private final LegalTime law;
  private final String district;

  /**
   * @param district id of the district's federation, which sees to it for who is in no union
   */
  Subjects(
      Members members,
      MemberSearch search,
      UnionDirectory unions,
      LegalTime law,
      @Value("${gonghui.district}") String district) {
    this.members = members;
    this.search = search;
    this.unions = unions;
    this.law = law;
    this.district = district;
  }

  /** The person, and the union that keeps their membership; the district where there is none. */
  public record Subject(String personId, String unionId) {}

  /**
   * The caller themself, or the member for whom an officer acts and says why; of who was erased
   * nothing is left to which they have a right.
   *
   * @param memberId null for the caller
   * @param reason why the officer acts for them
   */
  public Mono<Subject> of(Viewer viewer, @Nullable String memberId, @Nullable String reason) {
    if (memberId == null) {
      return viewer.has(Roles.MEMBER)
          ? self(viewer)
          : Mono.error(() -> new RuleBroken("personal-data.for-whom"));
    }
    if (!viewer.has(Roles.OFFICER)) {
      return Mono.error(() -> new Forbidden("personal-data.officers-only"));
    }
    if (reason == null) {
      return Mono.error(() -> new RuleBroken("personal-data.why"));
    }
    return members
        .find(viewer, memberId)
        .map(Stored::state)
        .filter(it -> !it.isErased())
        .switchIfEmpty(Mono.error(() -> new RuleBroken("personal-data.erased")))
        .map(it -> new Subject(it.personId(), it.unionId()));
  }

  /** The caller themself. */
  public Mono<Subject> self(Viewer viewer) {
    return search
        .ownOf(viewer)
        .map(it -> it.state().unionId())
        .onErrorResume(NotFound.class, it -> Mono.fromSupplier(this::district))
        .map(it -> new Subject(viewer.self(), it));
  }

  /** Whether the person is, or asks to be, a member. */
  public Mono<Boolean> isMember(String personId) {
    return isMember(List.of(personId));
  }

  /** The same of who is known under several ids. */
  public Mono<Boolean> isMember(List<String> ids) {
    return members.ofPersons(ids).any(it -> it.state().status().isOpen());
  }

  /** Whether any membership, however it stands, names the person: of who was erased none does. */
  public Mono<Boolean> isOnFile(String personId) {
    return isOnFile(List.of(personId));
  }

  /** The same of who is known under several ids. */
  public Mono<Boolean> isOnFile(List<String> ids) {
    return members.ofPersons(ids).hasElements();
  }

  /** By what the identity numbers of who is known under these ids are found. */
  public Mono<List<String>> numberIndexes(List<String> ids) {
    return members
        .ofPersons(ids)
        .mapNotNull(it -> it.state().personal().identityNumber().index())
        .distinct()
        .collectList();
  }

  /** Refused applications of who is known under these ids whose time for an appeal still runs. */
  public Flux<Member> appealable(List<String> ids, Instant now) {
    return members
        .ofPersons(ids)
        .map(Stored::state)
        .filter(it -> new Appealing(law, now).isOpenFor(it));
  }

  private String district() {
    return unions
        .find(district)
        .orElseThrow(() -> new RuleBroken("union.unknown", district))
        .unionId();
  }
}
