package org.gonghui.org.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseClosed;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseCoverageChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseMoved;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseRegistered;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseReopened;
import org.gonghui.org.enterprises.SizeClass;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CellHistoryTest {

  private static final String ID = "e-1";
  private static final String UNION = "u-xiangjiaotang";
  private static final LocalDate OPENED = LocalDate.of(2023, 1, 10);
  private static final int[] BOUNDS = {1, 24, 25, 26, 99, 100, 101, 199, 200, 201, 5000};

  /** What is true of the enterprise at the end of each day on which something changed. */
  private final TreeMap<LocalDate, Cell> truth = new TreeMap<>();

  private final List<Seen> events = new ArrayList<>();
  private int headcount;
  private Coverage coverage;

  @RepeatedTest(200)
  void an_enterprise_is_in_one_cell_on_every_day_of_any_history(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    opens(BOUNDS[random.nextInt(BOUNDS.length)], any(random));
    LocalDate day = OPENED;
    for (int step = random.nextInt(12); step > 0; step--) {
      day = day.plusDays(random.nextInt(4));
      if (random.nextBoolean()) {
        employs(BOUNDS[random.nextInt(BOUNDS.length)], day);
      } else {
        isCovered(any(random), day);
      }
    }
    Collections.shuffle(events, random);
    List<Fact> facts = Folding.facts(events);
    for (LocalDate it = OPENED.minusDays(2); it.isBefore(day.plusDays(3)); it = it.plusDays(1)) {
      Optional<Cell> cell = Optional.ofNullable(truth.floorEntry(it)).map(e -> e.getValue());
      assertThat(cells(facts, it)).as("on %s", it).isEqualTo(cell.stream().toList());
      assertThat(ratesOn(facts, it)).as("rates on %s", it).isEqualTo(ratesOf(cell));
    }
  }

  @Test
  void it_changes_its_size_on_the_day_from_which_the_headcount_counts() {
    opens(24, Coverage.FEDERATION);
    employs(25, OPENED.plusDays(10));
    employs(100, OPENED.plusDays(20));
    employs(120, OPENED.plusDays(25));
    employs(200, OPENED.plusDays(30));
    employs(99, OPENED.plusDays(40));
    List<Fact> facts = Folding.facts(events);
    assertThat(sizeOn(facts, 9)).isEqualTo(SizeClass.UNDER_25);
    assertThat(sizeOn(facts, 10)).isEqualTo(SizeClass.FROM_25);
    assertThat(sizeOn(facts, 19)).isEqualTo(SizeClass.FROM_25);
    assertThat(sizeOn(facts, 20)).isEqualTo(SizeClass.FROM_100);
    assertThat(sizeOn(facts, 29)).isEqualTo(SizeClass.FROM_100);
    assertThat(sizeOn(facts, 30)).isEqualTo(SizeClass.FROM_200);
    assertThat(sizeOn(facts, 40)).isEqualTo(SizeClass.FROM_25);
    assertThat(facts.stream().filter(it -> it.cell() != null)).as("120 crosses nothing").hasSize(5);
  }

  @Test
  void a_union_of_its_own_that_is_taken_back_on_its_first_day_is_newly_counted_on_no_day() {
    opens(30, Coverage.NONE);
    LocalDate day = OPENED.plusDays(10);
    isCovered(Coverage.OWN_UNION, day);
    assertThat(newlyOn(day)).hasSize(2);
    isCovered(Coverage.JOINT_UNION, day);
    assertThat(newlyOn(day)).isEmpty();
    assertThat(newlyOn(day.plusDays(1))).isEmpty();
    isCovered(Coverage.OWN_UNION, day.plusDays(2));
    isCovered(Coverage.JOINT_UNION, day.plusDays(5));
    assertThat(newlyOn(day.plusDays(9))).containsExactly(Metric.NEW_SEPARATE_UNIONS_25PLUS);
  }

  private List<Metric> newlyOn(LocalDate day) {
    return Folding.facts(events).stream()
        .filter(it -> it.metric().isHappening() && isOn(it, day))
        .map(Fact::metric)
        .toList();
  }

  @Test
  void while_its_file_is_closed_it_is_in_no_cell_and_what_happened_before_stays() {
    opens(30, Coverage.NONE);
    isCovered(Coverage.OWN_UNION, OPENED.plusDays(5));
    take(OPENED.plusDays(10), new EnterpriseClosed(ID, UNION, OPENED.plusDays(10), false));
    take(OPENED.plusDays(12), new EnterpriseMoved(ID, UNION, "u-buji", OPENED.plusDays(12)));
    LocalDate back = OPENED.plusDays(20);
    take(back, new EnterpriseReopened(ID, "u-buji", 30, Coverage.OWN_UNION, back));
    List<Fact> facts = Folding.facts(events);
    assertThat(cells(facts, OPENED.plusDays(9))).hasSize(1);
    assertThat(cells(facts, OPENED.plusDays(10))).isEmpty();
    assertThat(ratesOn(facts, OPENED.plusDays(15))).isEmpty();
    assertThat(cells(facts, back)).containsExactly(Cell.of(30, Coverage.OWN_UNION));
    assertThat(newlyOn(back)).hasSize(2);
  }

  @Test
  void what_was_entered_by_mistake_was_never_newly_covered_unless_it_is_opened_again() {
    opens(30, Coverage.NONE);
    isCovered(Coverage.OWN_UNION, OPENED.plusDays(5));
    LocalDate closed = OPENED.plusDays(10);
    take(closed, new EnterpriseClosed(ID, UNION, closed, true));
    assertThat(newlyOn(OPENED.plusDays(5))).isEmpty();
    assertThat(newlyOn(closed)).isEmpty();
    assertThat(cells(Folding.facts(events), OPENED.plusDays(9))).hasSize(1);
    take(closed, new EnterpriseReopened(ID, UNION, 30, Coverage.OWN_UNION, closed));
    assertThat(newlyOn(closed)).hasSize(2);
  }

  @Test
  void where_its_file_is_on_a_day_it_counts_with_all_that_happened_before() {
    opens(30, Coverage.NONE);
    isCovered(Coverage.OWN_UNION, OPENED.plusDays(10));
    LocalDate moved = OPENED.plusDays(20);
    take(moved, new EnterpriseMoved(ID, UNION, "u-buji", moved));
    Collections.shuffle(events, new Random(1));
    List<Fact> facts = Folding.facts(events);
    assertThat(facts.stream().map(Fact::id)).doesNotHaveDuplicates();
    assertThat(keptOn(facts, moved.minusDays(1))).containsOnly(UNION).hasSize(4);
    assertThat(keptOn(facts, moved)).containsOnly("u-buji").hasSize(4);
  }

  /** Of each fact that counts on a day the union for which it does. */
  private static List<String> keptOn(List<Fact> facts, LocalDate day) {
    return facts.stream()
        .filter(it -> isOn(it, day) && !day.isBefore(it.begins()))
        .map(Fact::unionId)
        .toList();
  }

  private SizeClass sizeOn(List<Fact> facts, int day) {
    return cells(facts, OPENED.plusDays(day)).getFirst().size();
  }

  private void opens(int employees, Coverage covered) {
    headcount = employees;
    coverage = covered;
    take(OPENED, new EnterpriseRegistered(ID, UNION, employees, covered, OPENED));
  }

  private void employs(int employees, LocalDate day) {
    int before = headcount;
    headcount = employees;
    take(day, new EnterpriseHeadcountChanged(ID, UNION, before, employees, day));
  }

  private void isCovered(Coverage now, LocalDate day) {
    Coverage before = coverage;
    coverage = now;
    take(day, new EnterpriseCoverageChanged(ID, UNION, before, now, headcount, day));
  }

  private void take(LocalDate day, org.gonghui.kernel.Event event) {
    events.add(new Seen("event-" + events.size(), events.size() + 1, event));
    truth.put(day, Cell.of(headcount, coverage));
  }

  private static Coverage any(Random random) {
    return Coverage.values()[random.nextInt(Coverage.values().length)];
  }

  private static List<Cell> cells(List<Fact> facts, LocalDate day) {
    return facts.stream()
        .filter(it -> it.metric() == Metric.ENTERPRISES && isOn(it, day))
        .map(Fact::cell)
        .toList();
  }

  /** The plan's rates, by their name with those wanted marked. */
  private static List<String> ratesOn(List<Fact> facts, LocalDate day) {
    return facts.stream()
        .filter(it -> it.metric().isRate() && isOn(it, day))
        .map(it -> it.metric() + (it.fulfils() ? " wanted" : ""))
        .sorted()
        .toList();
  }

  private static List<String> ratesOf(Optional<Cell> cell) {
    boolean own = cell.filter(it -> it.coverage() == Coverage.OWN_UNION).isPresent();
    boolean joint = cell.filter(it -> it.coverage() == Coverage.JOINT_UNION).isPresent();
    boolean any = cell.filter(it -> it.coverage() != Coverage.NONE).isPresent();
    List<String> rates = new ArrayList<>();
    add(
        rates,
        Metric.ESTABLISHMENT_RATE_100PLUS,
        cell,
        it -> it.compareTo(SizeClass.FROM_100) >= 0,
        own || joint);
    add(rates, Metric.FEDERATION_COVERAGE_RATE_UNDER25, cell, it -> it == SizeClass.UNDER_25, any);
    add(
        rates,
        Metric.SEPARATE_ESTABLISHMENT_RATE_25PLUS,
        cell,
        it -> it != SizeClass.UNDER_25,
        own);
    return rates;
  }

  private static void add(
      List<String> rates,
      Metric rate,
      Optional<Cell> cell,
      Predicate<SizeClass> of,
      boolean wanted) {
    if (cell.map(Cell::size).filter(of).isPresent()) {
      rates.add(rate + (wanted ? " wanted" : ""));
    }
  }

  private static boolean isOn(Fact fact, LocalDate day) {
    return !day.isBefore(fact.from()) && (fact.until() == null || day.isBefore(fact.until()));
  }
}
