package org.gonghui.member.members;

import java.util.List;
import java.util.Map;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows members to whoever may see them: masked, with their deadlines and next steps. */
@Component
public class MemberViews {

  private final PersonalFiles files;
  private final UnionDirectory unions;
  private final LegalTime law;

  MemberViews(PersonalFiles files, UnionDirectory unions, LegalTime law) {
    this.files = files;
    this.unions = unions;
    this.law = law;
  }

  /** One member, with the free texts of the file. */
  public Mono<MemberView> of(Viewer viewer, Stored<Member> stored) {
    Mono<MaskedData> masked = files.masked(stored.state());
    return stored.state().membership().texts().isEmpty()
        ? masked.map(it -> view(viewer, stored, it, Map.of()))
        : masked.zipWith(
            files.openTexts(stored.state()), (mask, it) -> view(viewer, stored, mask, it));
  }

  /** The answer to a change. */
  public Mono<ResponseEntity<MemberView>> changed(Command command, Mono<Stored<Member>> changed) {
    return changed.flatMap(
        it -> of(command.viewer(), it).map(view -> Answer.changed(it, same -> view)));
  }

  /** A page of members. */
  Mono<Page<MemberView>> page(Viewer viewer, PageRequest request, Slice<Stored<Member>> slice) {
    return all(viewer, slice.items())
        .map(views -> Page.of(request, new Slice<>(views, slice.more()), MemberView::id, it -> it));
  }

  /** Several members, in their order. */
  Mono<List<MemberView>> all(Viewer viewer, List<Stored<Member>> found) {
    return Flux.fromIterable(found)
        .concatMap(it -> files.masked(it.state()).map(mask -> view(viewer, it, mask, Map.of())))
        .collectList();
  }

  private MemberView view(
      Viewer viewer, Stored<Member> stored, MaskedData masked, Map<String, String> texts) {
    Member it = stored.state();
    Membership membership = it.membership();
    return new MemberView(
        it.id(),
        it.personId(),
        it.unionId(),
        unions.find(it.unionId()).map(UnionListed::name).orElse(null),
        it.enterpriseId(),
        it.employmentForm(),
        membership.status(),
        it.verification().level(),
        masked,
        membership.cardNumber(),
        membership.appliedOn(),
        membership.decidedOn(),
        membership.joinedOn(),
        escalatedTo(stored),
        texts.get(PersonalFiles.REASON),
        AppealView.of(stored, texts, law),
        StandingView.of(membership.standing(), texts),
        DeadlineView.of(it.deadlines(), law),
        StepsOffered.to(viewer, stored));
  }

  /** The union above the one whose turn it was. */
  private static @Nullable String escalatedTo(Stored<Member> stored) {
    Membership membership = stored.state().membership();
    List<String> path = stored.ancestors();
    Contest contest = membership.contest();
    int turn =
        switch (membership.status()) {
          case APPLIED -> 0;
          case APPEALED -> contest == null ? 0 : new AppealBench(contest, path).level();
          case ACTIVE, REFUSED, RETAINED, ENDED -> path.size();
        };
    return membership.escalated() && turn + 1 < path.size() ? path.get(turn + 1) : null;
  }
}
