package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.elections.Trial.TODAY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Rejection;
import org.junit.jupiter.api.Test;

/**
 * Whatever steps are tried with whatever numbers, one after the other: whoever is elected at the
 * end was elected as the law has it. The law is written here once more, independently.
 */
class AnySequenceTest {

  private static final int WALKS = 20_000;
  private static final int STEPS = 60;
  private static final Set<Tie> BARRED_FROM_CHAIR = EnumSet.allOf(Tie.class);
  private static final Set<Tie> BARRED_FROM_ALL =
      EnumSet.of(Tie.HEAD_OF_ADMINISTRATION, Tie.PARTNER, Tie.CLOSE_RELATIVE, Tie.RETAINED_MEMBER);

  /**
   * What a period waits for, also once it has passed: there, and nowhere else, an election presses.
   */
  private static final Set<ElectionStatus> WAITING =
      EnumSet.of(
          ElectionStatus.LIST_SUBMITTED,
          ElectionStatus.ELECTED,
          ElectionStatus.CONSTITUTED,
          ElectionStatus.REPORTED);

  @Test
  void no_sequence_of_steps_gets_round_attendance_majority_choice_or_eligibility() {
    int approved = 0;
    int fewerSeats = 0;
    int furtherRounds = 0;
    for (int seed = 0; seed < WALKS; seed++) {
      Election end = walk(new Random(seed));
      if (!end.ballots().isEmpty()) {
        assertLawful(end);
      }
      assertThat(end.deadlines().pressing().isPresent())
          .as("%s presses", end.status())
          .isEqualTo(WAITING.contains(end.status()));
      approved += end.status() == ElectionStatus.APPROVED ? 1 : 0;
      furtherRounds += end.ballots().size() > 1 ? 1 : 0;
      fewerSeats += end.status() == ElectionStatus.APPROVED && end.plan().seats() < 5 ? 1 : 0;
    }
    // the walk is worth something only where it gets to the end, and in each of the ways there
    assertThat(approved).isGreaterThan(500);
    assertThat(fewerSeats).isPositive();
    assertThat(furtherRounds).isPositive();
  }

  private static void assertLawful(Election it) {
    Set<String> elected = new HashSet<>();
    for (Ballot ballot : it.ballots()) {
      assertThat(ballot.turnout().present() * 3).isGreaterThanOrEqualTo(it.plan().entitled() * 2);
      assertThat(ballot.turnout().returned()).isLessThanOrEqualTo(ballot.turnout().present());
      for (String one : ballot.elected()) {
        Vote vote =
            ballot.votes().stream()
                .filter(given -> given.personId().equals(one))
                .findFirst()
                .orElseThrow();
        assertThat(vote.inFavour() * 2).isGreaterThan(it.plan().entitled());
        assertThat(elected.add(one)).as("elected twice").isTrue();
      }
    }
    assertThat(it.listApprovedOn()).isNotNull();
    assertThat(elected.size()).isLessThanOrEqualTo(it.plan().seats());
    assertThat(it.candidates().size()).isGreaterThan(it.plan().seats());
    for (Candidate one : it.candidates()) {
      assertThat(one.ties()).doesNotContainAnyElementsOf(BARRED_FROM_ALL);
    }
    if (it.status() == ElectionStatus.APPROVED) {
      assertThat(elected).hasSize(it.plan().seats()).hasSizeBetween(3, 7);
      assertChair(it, elected);
    }
  }

  private static void assertChair(Election it, Set<String> elected) {
    OfficerVote chair =
        it.officers().stream().filter(one -> one.post() == Post.CHAIR).findFirst().orElseThrow();
    assertThat(elected).contains(chair.personId());
    assertThat(chair.inFavour() * 2).isGreaterThan(elected.size());
    Candidate candidate =
        it.candidates().stream()
            .filter(one -> one.personId().equals(chair.personId()))
            .findFirst()
            .orElseThrow();
    assertThat(candidate.ties()).doesNotContainAnyElementsOf(BARRED_FROM_CHAIR);
  }

  private static Election walk(Random random) {
    Election it =
        Trial.preparing()
            .prepare("e", "u", UnionKind.ENTERPRISE_UNION, plan(random, 5), "a")
            .state();
    for (int step = 0; step < STEPS && it.status() != ElectionStatus.APPROVED; step++) {
      try {
        it = step(it, random).state();
      } catch (Rejection refused) {
        assertThat(refused.code()).isNotBlank();
      }
    }
    return it;
  }

  private static ElectionPlan plan(Random random, int seats) {
    int members = 31 + random.nextInt(10);
    return new ElectionPlan(3, members, Meeting.MEMBERS_MEETING, members, TODAY, seats, 1);
  }

  /** Mostly a step that brings the election on, often with numbers that are just not enough. */
  private static Change<Election> step(Election it, Random random) {
    if (random.nextInt(12) == 0) {
      return aside(it, random);
    }
    return switch (it.status()) {
      case PREPARING, LIST_REFUSED ->
          it.candidates().size() < 6 + random.nextInt(2)
              ? Trial.preparing().nominate(it, candidate(random), "a")
              : submit(it);
      case LIST_SUBMITTED -> Trial.deciding().approveList(it, "b", null);
      case LIST_APPROVED, BALLOTING -> ballot(it, random);
      case ELECTED -> officers(it, random);
      case CONSTITUTED -> Trial.deciding().report(it, null, Trial.ABOVE, "a");
      case RESULT_REFUSED -> Trial.deciding().report(it, "已更正", Trial.ABOVE, "a");
      case REPORTED, APPROVED, WITHDRAWN -> Trial.deciding().approve(it, "b", null);
    };
  }

  private static Change<Election> submit(Election it) {
    String reply = it.status() == ElectionStatus.LIST_REFUSED ? "已更正" : null;
    return Trial.deciding().submit(it, reply, Trial.ABOVE, "a");
  }

  private static Change<Election> aside(Election it, Random random) {
    return switch (random.nextInt(11)) {
      case 0 -> Trial.preparing().amend(it, plan(random, 2 + random.nextInt(7)), "a");
      case 1 -> Trial.preparing().withdrawNomination(it, Trial.id(random.nextInt(12)));
      case 2 -> Trial.preparing().nominate(it, candidate(random), "a");
      case 3 -> Trial.deciding().refuseList(it, "b", "人选不合适", null);
      case 4 -> Trial.deciding().refuse(it, "b", "程序不合规定", null);
      case 5 -> Trial.voting().reduce(it, random.nextInt(42));
      case 6 -> Trial.voting().repeat(it, "a");
      case 7 -> Trial.preparing().postpone(it, TODAY.plusDays(random.nextInt(3) / 2));
      case 8 -> Trial.preparing().withdraw(it);
      case 9 ->
          it.deadlines().open().stream()
              .findFirst()
              .map(first -> it.expire(first, first.dueAt()))
              .orElseGet(() -> Change.none(it));
      default -> ballot(it, random);
    };
  }

  private static Candidate candidate(Random random) {
    Tie[] all = Tie.values();
    Tie[] ties = random.nextInt(4) == 0 ? new Tie[] {all[random.nextInt(all.length)]} : new Tie[0];
    int number = random.nextInt(12);
    return Trial.candidate(number, number < 4 ? Post.CHAIR : Post.MEMBER, ties);
  }

  private static Change<Election> ballot(Election it, Random random) {
    int entitled = it.plan().entitled();
    int present = random.nextInt(4) == 0 ? random.nextInt(entitled + 3) : entitled;
    int returned = Math.max(0, present - random.nextInt(3) + random.nextInt(2));
    int invalid = random.nextInt(2);
    List<String> standing = new ArrayList<>();
    it.candidates().stream()
        .map(Candidate::personId)
        .filter(one -> random.nextInt(20) == 0 || !it.elected().contains(one))
        .forEach(standing::add);
    int valid = Math.max(1, returned - invalid);
    List<Vote> votes =
        standing.stream()
            .map(one -> {
              int yes = random.nextInt(3) == 0 ? random.nextInt(valid + 1) : valid * 3 / 4;
              return new Vote(one, yes, valid - yes, 0);
            })
            .toList();
    return Trial.voting().ballot(it, TODAY, new Turnout(present, returned, invalid), votes);
  }

  private static Change<Election> officers(Election it, Random random) {
    int size = it.elected().size();
    String chair =
        random.nextInt(3) == 0
            ? Trial.id(random.nextInt(12))
            : IntStream.range(0, 4)
                .mapToObj(Trial::id)
                .filter(it.elected()::contains)
                .findFirst()
                .orElse("p-0");
    int present = random.nextInt(size + 2);
    OfficerVote vote = new OfficerVote(chair, Post.CHAIR, random.nextInt(size + 2));
    return Trial.voting().officers(it, TODAY, present, List.of(vote));
  }
}
