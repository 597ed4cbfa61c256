package org.gonghui.member.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Persons;
import org.gonghui.member.partner.VerificationStatusController.AnswerView;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whom a partner asks about; the same person written in two ways comes out the same. */
@Component
class QuestionReader {

  private final Persons persons;
  private final Clock clock;

  QuestionReader(Persons persons, Clock clock) {
    this.persons = persons;
    this.clock = clock;
  }

  /** A question, or the code of what is wrong with it. */
  record Read(Optional<Question> question, @Nullable String reference, @Nullable String flaw) {}

  /** The question; what is wrong with it is refused. */
  Question read(String number, @Nullable String name, @Nullable String reference) {
    return new Question(
        persons.number(number, WorkingDays.dateOf(clock.instant())),
        name == null ? null : persons.name(name),
        reference);
  }

  /** The same for one of many, which does not stop the others. */
  Read tryRead(String number, @Nullable String name, @Nullable String reference) {
    try {
      return new Read(Optional.of(read(number, name, reference)), reference, null);
    } catch (HttpRefusal refusal) {
      return new Read(Optional.empty(), reference, refusal.flaws().getFirst().code());
    }
  }

  /** The answers at the places of their questions. */
  static List<AnswerView> inOrder(List<Read> read, List<StatusView> answers) {
    Iterator<StatusView> next = answers.iterator();
    List<AnswerView> all = new ArrayList<>(read.size());
    for (Read it : read) {
      StatusView answer = it.question().isPresent() ? next.next() : StatusView.NONE;
      all.add(new AnswerView(it.reference(), answer.verifiedMember(), answer.level(), it.flaw()));
    }
    return all;
  }
}
