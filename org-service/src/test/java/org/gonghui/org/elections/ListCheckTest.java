package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gonghui.org.elections.Trial.candidate;
import static org.gonghui.org.elections.Trial.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRules;
import org.gonghui.platform.law.RulesFollowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ListCheckTest {

  private final ListCheck enterprise = check(LegalRules.builtIn(), UnionKind.ENTERPRISE_UNION);
  private final ListCheck federation = check(LegalRules.builtIn(), UnionKind.STREET_FEDERATION);

  @ParameterizedTest
  @CsvSource({
    "HEAD_OF_ADMINISTRATION, committee, committee",
    "PARTNER, committee, committee",
    "CLOSE_RELATIVE, committee, committee",
    "DEPUTY_HEAD_OF_ADMINISTRATION, chair, none",
    "HEAD_OF_PERSONNEL, chair, none",
    "FOREIGN_EMPLOYEE, chair, none",
    "RETAINED_MEMBER, rights, rights"
  })
  void a_tie_bars_from_the_chair_from_the_committee_or_from_nothing(
      Tie tie, String asChair, String asMember) {
    standing(candidate(1, Post.CHAIR, tie), asChair);
    standing(candidate(1, Post.VICE_CHAIR, tie), asMember);
    standing(candidate(1, Post.MEMBER, tie), asMember);
  }

  private void standing(Candidate candidate, String bars) {
    switch (bars) {
      case "rights" ->
          refused(
              () -> enterprise.eligible(candidate),
              "election.no-right-to-be-elected",
              "union.election.rights");
      case "committee" ->
          refused(
              () -> enterprise.eligible(candidate),
              "election.not-eligible-for-committee",
              "union.committee.eligibility");
      case "chair" ->
          refused(
              () -> enterprise.eligible(candidate),
              "election.not-eligible-for-chair",
              "union.chair.eligibility");
      default -> assertThatCode(() -> enterprise.eligible(candidate)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "RETAINED_MEMBER", mode = EnumSource.Mode.EXCLUDE)
  void the_ties_are_those_of_an_enterprise_and_bar_nobody_from_a_federation(Tie tie) {
    assertThatCode(() -> federation.eligible(candidate(1, Post.CHAIR, tie)))
        .doesNotThrowAnyException();
  }

  @Test
  void whoever_retains_membership_is_elected_nowhere() {
    refused(
        () -> federation.eligible(candidate(1, Post.MEMBER, Tie.RETAINED_MEMBER)),
        "election.no-right-to-be-elected",
        "union.election.rights");
  }

  @ParameterizedTest(name = "{0} seats need {1} candidates")
  @CsvSource({"1, 1", "3, 4", "9, 10", "20, 21", "21, 23", "40, 42", "41, 44", "45, 48"})
  void there_are_at_least_five_percent_more_candidates_than_seats(int seats, int needed) {
    assertThatCode(() -> enterprise.complete(list(needed), seats)).doesNotThrowAnyException();
    if (needed > 1) {
      refused(
          () -> enterprise.complete(list(needed - 1), seats),
          "election.too-few-candidates",
          "union.election.more-candidates");
    }
  }

  @Test
  void somebody_stands_for_the_chair() {
    List<Candidate> members =
        IntStream.rangeClosed(1, 10).mapToObj(it -> candidate(it, Post.MEMBER)).toList();
    refused(() -> enterprise.complete(members, 9), "election.nobody-for-chair", null);
  }

  @Test
  void a_district_lets_more_stand_or_fewer_without_a_release(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("longgang.rules"),
        """
        [union.chair.eligibility]
        source = 龙岗区总工会（样例）
        from = 2023-09-01
        place = 440307
        confirmed = no
        text = 工会主席候选人须为本企业一线职工。
        headOfPersonnel = 0
        foreignEmployee = 1
        """);
    ListCheck here =
        check(LegalRules.builtIn().and(folder).in("440307"), UnionKind.ENTERPRISE_UNION);
    assertThatCode(() -> here.eligible(candidate(1, Post.CHAIR, Tie.HEAD_OF_PERSONNEL)))
        .doesNotThrowAnyException();
    refused(
        () -> here.eligible(candidate(1, Post.CHAIR, Tie.FOREIGN_EMPLOYEE)),
        "election.not-eligible-for-chair",
        "union.chair.eligibility");
  }

  private static List<Candidate> list(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(Trial::candidate).toList();
  }

  private static ListCheck check(LegalRules rules, UnionKind kind) {
    return new ListCheck(new RulesFollowed(rules, Trial.TODAY), kind);
  }
}
