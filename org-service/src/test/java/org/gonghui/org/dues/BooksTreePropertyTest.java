package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.Rejection;
import org.gonghui.org.dues.DuesBooks.Sums;
import org.gonghui.org.dues.DuesStatementView.ShareView;
import org.gonghui.org.dues.Receiving.Payer;
import org.gonghui.platform.directory.UnionDirectory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Statements hold whatever unions are moved, merged and dissolved while payments come in. */
class BooksTreePropertyTest {

  private static final int STEPS = 120;
  private static final String TOP = "u-longgang";

  private final UnionDirectory directory = new UnionDirectory();
  private final List<DuesPayment> payments = new ArrayList<>();
  private final Map<String, LocalDate> since = new HashMap<>();
  private LocalDate today = LocalDate.of(2023, 2, 10);
  private Random random = new Random();
  private long version;

  @RepeatedTest(15)
  void own_is_part_of_the_shares_and_all_own_is_what_was_posted(RepetitionInfo run) {
    random = new Random(run.getCurrentRepetition());
    plant();
    for (int step = 0; step < STEPS; step++) {
      String when = "seed %d, step %d".formatted(run.getCurrentRepetition(), step);
      today = today.plusDays(random.nextInt(5));
      switch (random.nextInt(8)) {
        case 0 -> move(when);
        case 1 -> close();
        case 2, 3 -> settle();
        default -> receive(step);
      }
      if (step % 10 == 9) {
        check("2023-01", "2024-12", when);
        String month = month();
        check(month, month, when);
      }
    }
  }

  private void check(String from, String to, String when) {
    Map<DuesAccount, Long> all = new EnumMap<>(DuesAccount.class);
    for (String union : living(_ -> true)) {
      DuesStatementView it = statement(union, from, to);
      assertThat(it.balanced()).as(when).isTrue();
      for (ShareView own : it.own()) {
        long share = fen(it.shares(), own.account());
        assertThat(own.fen()).as("%s of %s, %s", own.account(), union, when).isBetween(0L, share);
        all.merge(own.account(), own.fen(), Long::sum);
      }
    }
    for (ShareView posted : statement(TOP, from, to).shares()) {
      assertThat(all.getOrDefault(posted.account(), 0L))
          .as("%s of all, %s", posted.account(), when)
          .isEqualTo(posted.fen());
    }
    long collected =
        payments.stream()
            .filter(it -> it.period().compareTo(from) >= 0 && it.period().compareTo(to) <= 0)
            .filter(it -> it.status() != DuesStatus.REVERSED)
            .mapToLong(it -> it.amount().fen())
            .sum();
    assertThat(statement(TOP, from, to).collectedFen()).as(when).isEqualTo(collected);
  }

  private DuesStatementView statement(String union, String from, String to) {
    StatementScope scope = StatementScope.of(directory, union);
    Map<DuesAccount, Sums> within = new EnumMap<>(DuesAccount.class);
    Map<DuesAccount, Sums> own = new EnumMap<>(DuesAccount.class);
    for (DuesPayment it : payments) {
      if (it.period().compareTo(from) >= 0 && it.period().compareTo(to) <= 0) {
        if (scope.covers(it)) {
          post(it, within, _ -> true);
        }
        post(it, own, posting -> scope.union().contains(posting.unionId()));
      }
    }
    return DuesStatementView.of(union, from, to, within, own);
  }

  private static void post(DuesPayment it, Map<DuesAccount, Sums> sums, Predicate<Posting> which) {
    it.journal().entries().stream()
        .flatMap(entry -> entry.postings().stream())
        .filter(which)
        .forEach(one ->
            sums.merge(one.account(), new Sums(one.debit().fen(), one.credit().fen()), Sums::plus));
  }

  private static long fen(List<ShareView> shares, DuesAccount account) {
    return shares.stream()
        .filter(it -> it.account() == account)
        .mapToLong(ShareView::fen)
        .findFirst()
        .orElse(0);
  }

  private void receive(int number) {
    YearMonth month = YearMonth.parse(month());
    long fen = 1 + random.nextLong(1_000_000);
    DuesLine line =
        new DuesLine(
            "R%08d".formatted(number),
            "C-1",
            "航嘉（深圳）公司",
            month,
            Money.ofFen(fen * 50),
            Money.ofFen(fen),
            today);
    Payer payer = random.nextInt(5) == 0 ? null : DuesTest.payer(match(month));
    payments.add(
        new Receiving(DuesTest.LAW, DuesTest.NOW)
            .receive("dues-" + number, TOP, line, payer, random.nextInt(4) == 0, "p-0")
            .state());
  }

  /** Covered by any union that ever was, or by none. */
  private Match match(YearMonth month) {
    boolean preparatory = random.nextInt(4) == 0;
    UnionKind kind = preparatory ? UnionKind.COMMUNITY_FEDERATION : UnionKind.ENTERPRISE_UNION;
    String by = any(directory.all().stream().filter(it -> it.kind() == kind).toList()).unionId();
    return Match.of(
        "e-1", "C-1", preparatory, DuesMatching.path(directory, by, month.atEndOfMonth()));
  }

  private void settle() {
    if (payments.isEmpty()) {
      return;
    }
    int at = random.nextInt(payments.size());
    DuesPayment it = payments.get(at);
    Settling by = DuesTest.by("p-" + random.nextInt(3));
    try {
      payments.set(
          at,
          switch (random.nextInt(5)) {
            case 0 -> by.propose(it, Resolution.Kind.MATCH, "e-1", "核对").state();
            case 1 -> by.confirm(it, match(it.month())).state();
            case 2 -> by.askReversal(it, random.nextBoolean(), "有误").state();
            case 3 -> by.reverse(it).state();
            default ->
                by.handTo(it, anyLiving(one -> one.kind() == UnionKind.ENTERPRISE_UNION)).state();
          });
    } catch (Rejection refused) {
      assertThat(payments.get(at)).isEqualTo(it);
    }
  }

  /** Months that were over before a move stay as they were for every union. */
  private void move(String when) {
    UnionKind kind =
        random.nextBoolean() ? UnionKind.COMMUNITY_FEDERATION : UnionKind.ENTERPRISE_UNION;
    UnionListed union = listed(anyLiving(it -> it.kind() == kind));
    UnionKind above =
        kind == UnionKind.ENTERPRISE_UNION
            ? UnionKind.COMMUNITY_FEDERATION
            : UnionKind.STREET_FEDERATION;
    String to = anyLiving(it -> it.kind() == above);
    LocalDate on = day(union);
    String last = YearMonth.from(on).minusMonths(1).toString();
    Map<String, Long> before = collected(last);
    under(union, to, on);
    assertThat(collected(last)).as(when).isEqualTo(before);
  }

  private Map<String, Long> collected(String last) {
    Map<String, Long> sums = new HashMap<>();
    living(_ -> true).forEach(it -> sums.put(it, statement(it, "2023-01", last).collectedFen()));
    return sums;
  }

  /** It goes into another of its kind, with all that is below it, or into its superior. */
  private void close() {
    UnionListed union = listed(anyLiving(it -> it.parentId() != null));
    List<String> below = living(it -> union.unionId().equals(it.parentId()));
    List<String> alike =
        living(it -> it.kind() == union.kind() && !it.unionId().equals(union.unionId()));
    boolean dissolved = below.isEmpty() && random.nextBoolean();
    if (alike.size() < 2) {
      return;
    }
    String successor = dissolved ? union.parentId() : any(alike);
    LocalDate on = day(union);
    put(
        new UnionListed(
            union.unionId(),
            union.parentId(),
            union.kind(),
            union.name(),
            dissolved ? UnionStatus.DISSOLVED : UnionStatus.MERGED,
            successor,
            on,
            union.earlier()));
    below.forEach(it -> under(listed(it), successor, on));
  }

  private void under(UnionListed union, String superior, LocalDate on) {
    List<FormerPlace> earlier = new ArrayList<>(union.earlier());
    earlier.add(new FormerPlace(union.parentId(), on));
    since.put(union.unionId(), on);
    put(
        new UnionListed(
            union.unionId(),
            superior,
            union.kind(),
            union.name(),
            union.status(),
            null,
            null,
            earlier));
  }

  /** A day on which it may change: moves and ends are entered late as well. */
  private LocalDate day(UnionListed union) {
    LocalDate first = since.get(union.unionId());
    LocalDate late = today.minusDays(random.nextInt(60));
    return late.isBefore(first) ? (today.isBefore(first) ? first : today) : late;
  }

  private void plant() {
    put(listing(TOP, null, UnionKind.DISTRICT_FEDERATION));
    for (int i = 0; i < 4; i++) {
      put(listing("u-street-" + i, TOP, UnionKind.STREET_FEDERATION));
    }
    for (int i = 0; i < 8; i++) {
      put(listing("u-community-" + i, "u-street-" + i % 4, UnionKind.COMMUNITY_FEDERATION));
    }
    for (int i = 0; i < 16; i++) {
      put(listing("u-" + i, "u-community-" + i % 8, UnionKind.ENTERPRISE_UNION));
    }
    directory.all().forEach(it -> since.put(it.unionId(), LocalDate.of(2023, 1, 1)));
  }

  private static UnionListed listing(String id, String parent, UnionKind kind) {
    return new UnionListed(id, parent, kind, id, UnionStatus.ACTIVE, null, null, List.of());
  }

  private void put(UnionListed union) {
    directory.apply(union, ++version);
  }

  private UnionListed listed(String id) {
    return directory.find(id).orElseThrow();
  }

  private String month() {
    return YearMonth.of(2023, 1)
        .plusMonths(random.nextInt(1 + today.getMonthValue() + 12 * (today.getYear() - 2023)))
        .toString();
  }

  private List<String> living(Predicate<UnionListed> which) {
    return directory.all().stream()
        .filter(it -> it.status() == UnionStatus.ACTIVE && which.test(it))
        .map(UnionListed::unionId)
        .sorted()
        .toList();
  }

  private String anyLiving(Predicate<UnionListed> which) {
    return any(living(which));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
