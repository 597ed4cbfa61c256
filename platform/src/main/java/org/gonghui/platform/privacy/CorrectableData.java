package org.gonghui.platform.privacy;

import java.util.Collection;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says where a service repeats who a person is (name, identity number, phone) and puts it right
 * there when the person's data is corrected 更正 (个人信息保护法 第四十六条); a bean for each such collection.
 */
public interface CorrectableData {

  /** What its records are called, as {@link HeldData} calls them. */
  String kind();

  /** Whether there is a record of a person who is known under these ids. */
  Mono<Boolean> holds(Collection<String> personIds);

  /**
   * Puts right what there is, an outcome for each record; done again it changes nothing and says
   * the same.
   */
  Flux<Outcome> correct(Collection<String> personIds, CorrectedPerson right, Command command);

  /**
   * What came of one record.
   *
   * @param rule by which it stays as it was; null where it says now what is right
   */
  record Outcome(@Nullable String rule) {

    /** What is decided and closed says what was known then. */
    public static final String AS_DOCUMENTED = "personal-information.kept.as-documented";

    /** Another record stands under the right number already: a person has to look at the two. */
    public static final String IN_DOUBT = "personal-information.kept.in-doubt";

    /** It says now what is right. */
    public static Outcome corrected() {
      return new Outcome(null);
    }

    /** It stays as it was. */
    public static Outcome kept(String rule) {
      return new Outcome(rule);
    }
  }
}
