package org.gonghui.member.stars;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.StarKind;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows selections; candidates by name, as they agreed to. */
@Component
class StarViews {

  private static final Viewer EVERYBODY = Viewer.system("star-selections");
  private static final WorkflowTable<StarStatus, StarSelectionStep> TABLE =
      WorkflowTable.of(StarSelectionStep.class);

  private final Members members;
  private final PersonalFiles files;
  private final Electorate electorate;
  private final UnionDirectory unions;
  private final LegalTime law;

  StarViews(
      Members members,
      PersonalFiles files,
      Electorate electorate,
      UnionDirectory unions,
      LegalTime law) {
    this.members = members;
    this.files = files;
    this.electorate = electorate;
    this.unions = unions;
    this.law = law;
  }

  /**
   * A candidate.
   *
   * @param name shown when the selection is read by itself
   * @param votes shown once they are counted
   */
  @Schema(name = "StarCandidate", description = "人选")
  record CandidateView(
      @Schema(example = "candidate-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(description = "姓名，经本人同意", example = "王建国") @Nullable String name,
      @Schema(example = "u-xiangjiaotang") String unionId,
      @Schema(example = "主持改进工艺三项") String merits,
      @Schema(example = "true") boolean shortlisted,
      @Schema(description = "退出或取消资格的理由", example = "本人申请退出") @Nullable String droppedBecause,
      @Schema(example = "120") @Nullable Long votes,
      @Schema(description = "是否当选", example = "true") boolean wins) {}

  /** A selection. */
  @Schema(name = "StarSelection", description = "职工之星评选")
  record StarView(
      @Schema(example = "star-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "u-longgang") String unionId,
      StarKind kind,
      @Schema(description = "届", example = "10") int edition,
      @Schema(example = "2023") int year,
      @Schema(description = "名额", example = "10") int places,
      StarStatus status,
      List<CandidateView> candidates,
      @Nullable Instant votingFrom,
      @Nullable Instant votingUntil,
      @Schema(description = "表彰决定文号", example = "龙工〔2023〕30号") @Nullable String document,
      List<DeadlineView> deadlines,
      @Schema(example = "[\"shortlisting\"]") List<String> allowedSteps) {}

  Mono<StarView> of(Viewer viewer, Stored<StarSelection> stored) {
    return Flux.fromIterable(stored.state().candidates())
        .concatMap(it ->
            members
                .find(EVERYBODY, it.memberId())
                .flatMap(member -> files.open(member.state()))
                .map(plain -> Map.entry(it.id(), plain.name())))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(names -> view(viewer, stored.state(), names));
  }

  StarView brief(Viewer viewer, Stored<StarSelection> stored) {
    return view(viewer, stored.state(), Map.of());
  }

  private StarView view(Viewer viewer, StarSelection it, Map<String, String> names) {
    Set<String> winners = it.winners().stream().map(Candidate::id).collect(Collectors.toSet());
    return new StarView(
        it.id(),
        it.unionId(),
        it.kind(),
        it.edition(),
        it.year(),
        it.places(),
        it.status(),
        it.candidates().stream()
            .map(one ->
                new CandidateView(
                    one.id(),
                    names.get(one.id()),
                    one.unionId(),
                    one.merits(),
                    one.shortlisted(),
                    one.droppedBecause(),
                    one.votes(),
                    winners.contains(one.id())))
            .toList(),
        it.votingFrom(),
        it.votingUntil(),
        it.document(),
        DeadlineView.of(it.deadlines(), law),
        steps(viewer, it));
  }

  private List<String> steps(Viewer viewer, StarSelection it) {
    String own = viewer.unionId();
    boolean leads = own != null && unions.isWithin(it.unionId(), own);
    boolean nominates = own != null && electorate.includes(own, it);
    return TABLE.allowed(it.status(), viewer.roles()).stream()
        .filter(step -> step == StarSelectionStep.CANDIDACY ? nominates : leads)
        .map(Step::key)
        .toList();
  }
}
