package org.gonghui.org.recruitment;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How it stands with all who are in the running for the places of a recruitment.
 *
 * @param seats how many places there are
 * @param taken which of them are taken
 * @param unexamined how many have no marks yet
 * @param bestWaiting the highest total of those who wait to go on; 0 where nobody does
 */
record Contenders(int seats, Set<Integer> taken, long unexamined, long bestWaiting) {

  Contenders {
    taken = Set.copyOf(taken);
  }

  static Contenders of(int seats, List<JobApplication> all) {
    return new Contenders(
        seats,
        all.stream().map(JobApplication::seat).filter(Objects::nonNull).collect(Collectors.toSet()),
        all.stream().filter(it -> it.marks() == null).count(),
        all.stream()
            .filter(it -> it.status() == ApplicationStatus.PASSED)
            .map(JobApplication::marks)
            .filter(Objects::nonNull)
            .mapToLong(Marks::total)
            .max()
            .orElse(0));
  }

  OptionalInt freeSeat() {
    return IntStream.rangeClosed(1, seats).filter(it -> !taken.contains(it)).findFirst();
  }
}
