package org.gonghui.rights.lawyers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.rights.employers.Employer;
import org.junit.jupiter.api.Test;

class CounselTest {

  private static final Employer FACTORY = new Employer("深圳某某电子有限公司", "91440300727144684J");
  private static final Employer SAME_BY_NAME = new Employer("深圳某某电子 有限公司", null);
  private static final Employer OTHER = new Employer("深圳另一电子有限公司", null);

  private final Lawyer free = lawyer("p-1");
  private final Lawyer bound = lawyer("p-2").declareClients(List.of(FACTORY)).state();

  @Test
  void a_lawyer_without_clients_is_free() {
    assertThat(new Counsel("p-1", List.of(free)).isOpposedTo("p-worker", FACTORY)).isFalse();
  }

  @Test
  void a_lawyer_of_the_employer_is_opposed_by_code_and_by_name() {
    Counsel counsel = new Counsel("p-2", List.of(bound));
    assertThat(counsel.isOpposedTo("p-worker", FACTORY)).isTrue();
    assertThat(counsel.isOpposedTo("p-worker", SAME_BY_NAME)).isTrue();
    assertThat(counsel.isOpposedTo("p-worker", OTHER)).isFalse();
  }

  @Test
  void a_colleague_of_the_employers_lawyer_is_opposed_too() {
    assertThat(new Counsel("p-1", List.of(free, bound)).isOpposedTo("p-worker", FACTORY)).isTrue();
  }

  @Test
  void nobody_is_the_lawyer_in_their_own_case() {
    assertThat(new Counsel("p-1", List.of(free)).isOpposedTo("p-1", OTHER)).isTrue();
  }

  @Test
  void the_firm_is_known_in_every_spelling() {
    assertThat(Lawyer.register("p", "u", "陈", "1", "某某（深圳）律师事务所").state().firmKey())
        .isEqualTo(Lawyer.register("q", "u", "李", "2", "某某(深圳) 律师事务所").state().firmKey());
    assertThatThrownBy(() -> Lawyer.register("p", "u", "陈", "1", "（）"))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void clients_that_were_declared_already_change_nothing() {
    assertThat(bound.declareClients(List.of(FACTORY, FACTORY)).isNone()).isTrue();
  }

  private static Lawyer lawyer(String id) {
    return Lawyer.register(id, "u", "陈", id, "某某律师事务所").state();
  }
}
