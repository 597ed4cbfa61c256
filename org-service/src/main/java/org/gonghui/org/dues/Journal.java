package org.gonghui.org.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.kernel.Money;

/**
 * All entries of a payment, oldest first; only ever added to. No account is overdrawn by any of
 * them.
 */
record Journal(List<JournalEntry> entries) {

  Journal {
    entries = List.copyOf(entries);
    Map<Line, Long> balances = new LinkedHashMap<>();
    for (JournalEntry entry : entries) {
      for (Posting it : entry.postings()) {
        balances.merge(Line.of(it), signed(it), Long::sum);
      }
      if (balances.values().stream().anyMatch(it -> it < 0)) {
        throw new IllegalArgumentException("an account is overdrawn by " + entry.kind());
      }
    }
  }

  /** An account of a union. */
  private record Line(DuesAccount account, String unionId) {

    static Line of(Posting it) {
      return new Line(it.account(), it.unionId());
    }
  }

  /** What a union has on an account. */
  record Share(DuesAccount account, String unionId, Money amount) {}

  Journal and(JournalEntry... more) {
    List<JournalEntry> all = new ArrayList<>(entries);
    all.addAll(List.of(more));
    return new Journal(all);
  }

  /** What is on an account, of all unions. */
  Money balance(DuesAccount account) {
    return Money.ofFen(
        entries.stream()
            .flatMap(it -> it.postings().stream())
            .filter(it -> it.account() == account)
            .mapToLong(Journal::signed)
            .sum());
  }

  /** What the levels have, the lowest first, without accounts on which there is nothing. */
  List<Share> shares() {
    Map<Line, Long> sums = new LinkedHashMap<>();
    entries.stream()
        .flatMap(it -> it.postings().stream())
        .filter(it -> it.account().isShare())
        .forEach(it -> sums.merge(Line.of(it), signed(it), Long::sum));
    return sums.entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .map(it ->
            new Share(it.getKey().account(), it.getKey().unionId(), Money.ofFen(it.getValue())))
        .sorted(Comparator.comparing(Share::account))
        .toList();
  }

  /** Takes back what the levels have, as it was split last. */
  JournalEntry takenBack(LocalDate on, String by) {
    JournalEntry split = lastSplit();
    List<Share> shares = shares();
    List<Posting> postings = new ArrayList<>();
    shares.forEach(it -> postings.add(Posting.debit(it.account(), it.unionId(), it.amount())));
    postings.add(
        Posting.credit(
            DuesAccount.UNALLOCATED,
            split.postings().getFirst().unionId(),
            Money.sum(shares.stream().map(Share::amount).toList())));
    return new JournalEntry(JournalEntry.Kind.REVERSAL, on, by, split.rules(), postings);
  }

  /** What is held for a union that is still to be founded. */
  Optional<Share> held() {
    return shares().stream().filter(it -> it.account() == DuesAccount.PREPARATORY).findFirst();
  }

  /** The entry by which it was split last. */
  JournalEntry lastSplit() {
    return entries.reversed().stream()
        .filter(it -> it.kind() == JournalEntry.Kind.SPLIT)
        .findFirst()
        .orElseThrow();
  }

  private static long signed(Posting it) {
    long value = it.credit().fen() - it.debit().fen();
    return it.account().isHeld() ? -value : value;
  }
}
