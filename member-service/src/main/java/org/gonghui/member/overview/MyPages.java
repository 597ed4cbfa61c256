package org.gonghui.member.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.overview.MyPage.DueView;
import org.gonghui.member.overview.MyPage.MatterView;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows an overview to its person, as of today. */
@Component
class MyPages {

  private static final String CARD = "/api/v1/members/me/card";

  /** Times that nobody has to end: what has passed is not owed. */
  private static final Set<String> ENDS_BY_ITSELF =
      Set.of(HonourReading.NOTICE, StandingReading.STAR_NOTICE, StandingReading.VOTING);

  private final Copies copies;
  private final StageWords words;
  private final UnionDirectory unions;
  private final LegalTime law;
  private final Clock clock;

  MyPages(Copies copies, StageWords words, UnionDirectory unions, LegalTime law, Clock clock) {
    this.copies = copies;
    this.words = words;
    this.unions = unions;
    this.law = law;
    this.clock = clock;
  }

  /**
   * How the page is read.
   *
   * @param today what days are counted from
   * @param locale the language of its words
   */
  private record As(LocalDate today, Locale locale) {}

  /** What was told under any id of the viewer, in the words of this language. */
  Mono<MyPage> of(Viewer viewer, Locale locale) {
    As as = new As(WorkingDays.dateOf(clock.instant()), locale);
    return copies
        .read()
        .find(viewer.ids())
        .flatMapIterable(it -> it.facts().values())
        .collectList()
        .map(it -> page(viewer.self(), Matter.of(it), as));
  }

  private MyPage page(String person, List<Matter> all, As as) {
    return new MyPage(
        person,
        views(all, MatterKind.MEMBERSHIP, as),
        views(all, MatterKind.TRANSFER, as),
        views(all, MatterKind.VERIFICATION_REVIEW, as),
        views(all, MatterKind.LEGAL_AID_CASE, as),
        views(all, MatterKind.HOSPITAL_VISIT, as),
        views(all, MatterKind.COVER, as),
        views(all, MatterKind.ACTIVIST, as),
        views(all, MatterKind.HONOUR, as),
        views(all, MatterKind.HONOUR_OBJECTION, as),
        views(all, MatterKind.CRAFTSMAN, as),
        views(all, MatterKind.STUDIO, as),
        views(all, MatterKind.STAR, as),
        views(all, MatterKind.GROUP, as),
        views(all, MatterKind.GROUP_LEAD, as),
        views(all, MatterKind.COURSE_ORDER, as),
        views(all, MatterKind.DEGREE, as),
        views(all, MatterKind.CONTEST_ENTRY, as),
        views(all, MatterKind.JOB_APPLICATION, as),
        views(all, MatterKind.CONSENT, as),
        views(all, MatterKind.DATA_EXPORT, as),
        all.stream()
            .flatMap(it -> due(it, as.today).stream())
            .filter(it -> it.daysLeft() >= 0 || !it.yours())
            .sorted(Comparator.comparing(DueView::lastDay).thenComparing(DueView::name))
            .toList());
  }

  private List<MatterView> views(List<Matter> all, MatterKind kind, As as) {
    return all.stream().filter(it -> it.kind() == kind).map(it -> view(it, as)).toList();
  }

  private MatterView view(Matter it, As as) {
    Stage stage = stage(it, as.today);
    return new MatterView(
        it.subject(),
        it.kind().href(it.subject()),
        stage,
        words.of(it.kind(), stage, as.locale),
        it.unionId(),
        unionName(it.unionId()),
        it.level(),
        it.kind() == MatterKind.MEMBERSHIP && isMember(stage) ? CARD : null,
        WorkingDays.dateOf(it.openedAt()),
        WorkingDays.dateOf(it.changedAt()),
        it.from(),
        it.until(),
        it.remark(),
        it.remark() == null ? null : words.ofRemark(it.remark(), as.locale),
        due(it, as.today),
        it.label().title(),
        it.label().kind(),
        it.label().grade(),
        it.day());
  }

  /** A cover ends by itself; no event says so. */
  private static Stage stage(Matter it, LocalDate today) {
    Stage stage = Objects.requireNonNull(it.stage());
    return it.until() != null && it.until().isBefore(today) ? Stage.ENDED : stage;
  }

  private static boolean isMember(Stage stage) {
    return stage == Stage.ACTIVE || stage == Stage.RETAINED;
  }

  private @Nullable String unionName(@Nullable String id) {
    return id == null ? null : unions.find(id).map(UnionListed::name).orElse(null);
  }

  private List<DueView> due(Matter matter, LocalDate today) {
    return matter.periods().stream()
        .filter(it -> !it.lastDay().isBefore(today) || !ENDS_BY_ITSELF.contains(it.rule()))
        .sorted(Comparator.comparing(RunningPeriod::lastDay))
        .map(it ->
            new DueView(
                matter.kind(),
                matter.subject(),
                it.name(),
                it.startedOn(),
                it.lastDay(),
                ChronoUnit.DAYS.between(today, it.lastDay()),
                it.bindsPerson(),
                it.rule(),
                source(it)))
        .toList();
  }

  /** The source as of the day from which the period is counted, or of the rule's first version. */
  private String source(RunningPeriod it) {
    return law.rules()
        .find(it.rule(), it.startedOn())
        .or(() -> law.rules().versions(it.rule()).stream().findFirst())
        .map(rule -> rule.source())
        .orElse("");
  }
}
