package org.gonghui.member.members;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows members to whoever may see them: masked, with their deadlines and next steps. */
@Component
class MemberViews {

  private static final Map<MemberStatus, List<String>> OFFICERS_STEPS = officersSteps();

  private final PersonalFiles files;
  private final UnionDirectory unions;
  private final LegalTime law;

  MemberViews(PersonalFiles files, UnionDirectory unions, LegalTime law) {
    this.files = files;
    this.unions = unions;
    this.law = law;
  }

  /** One member, with the reason where they were refused. */
  Mono<MemberView> of(Viewer viewer, Stored<Member> stored) {
    var reason = stored.state().membership().refusalReason();
    Mono<MaskedData> masked = files.masked(stored.state());
    return reason == null
        ? masked.map(it -> view(viewer, stored, it, null))
        : masked.zipWith(
            files.openReason(stored.state().id(), reason),
            (mask, text) -> view(viewer, stored, mask, text));
  }

  /** A page of members. */
  Mono<Page<MemberView>> page(Viewer viewer, PageRequest request, Slice<Stored<Member>> slice) {
    return all(viewer, slice.items())
        .map(views -> Page.of(request, new Slice<>(views, slice.more()), MemberView::id, it -> it));
  }

  /** Several members, in their order. */
  Mono<List<MemberView>> all(Viewer viewer, List<Stored<Member>> found) {
    return Flux.fromIterable(found)
        .concatMap(it -> files.masked(it.state()).map(mask -> view(viewer, it, mask, null)))
        .collectList();
  }

  private MemberView view(
      Viewer viewer, Stored<Member> stored, MaskedData masked, @Nullable String refusalReason) {
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
        escalatedTo(stored),
        refusalReason,
        DeadlineView.of(it.deadlines(), law),
        allowedSteps(viewer, it));
  }

  private static @Nullable String escalatedTo(Stored<Member> stored) {
    boolean goneUp =
        stored.state().membership().escalated()
            && stored.state().status() == MemberStatus.APPLIED
            && stored.ancestors().size() > 1;
    return goneUp ? stored.ancestors().get(1) : null;
  }

  private static List<String> allowedSteps(Viewer viewer, Member member) {
    boolean decides = viewer.has(Roles.OFFICER) && !viewer.person().equals(member.personId());
    return decides ? OFFICERS_STEPS.getOrDefault(member.status(), List.of()) : List.of();
  }

  private static Map<MemberStatus, List<String>> officersSteps() {
    WorkflowTable<MemberStatus, MembershipStep> table = WorkflowTable.of(MembershipStep.class);
    Map<MemberStatus, List<String>> steps = new EnumMap<>(MemberStatus.class);
    for (MemberStatus status : MemberStatus.values()) {
      steps.put(
          status, table.allowed(status, Set.of(Roles.OFFICER)).stream().map(Step::key).toList());
    }
    return steps;
  }
}
