package org.gonghui.services.consents;

import java.util.Set;
import org.gonghui.contracts.ConsentEvent;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;

/**
 * The last word of a person on one purpose and one kind of data.
 *
 * @param id of the consent
 * @param withdrawn true where they consent no more
 * @param told the version of the consent that said so
 */
record Word(
    String id,
    String personId,
    String unionId,
    ConsentPurpose purpose,
    SensitiveData kind,
    boolean withdrawn,
    long told)
    implements Aggregate<Word> {

  static Word of(ConsentEvent it, long version) {
    boolean withdrawn =
        switch (it) {
          case ConsentEvent.ConsentGiven _ -> false;
          case ConsentEvent.ConsentWithdrawn _ -> true;
        };
    return new Word(
        it.consentId(), it.personId(), it.unionId(), it.purpose(), it.kind(), withdrawn, version);
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  Change<Word> said() {
    return Change.of(this, "telling");
  }

  /** What was said before this changes nothing. */
  Change<Word> followedBy(Word later) {
    return later.told > told ? later.said() : Change.none(this);
  }
}
