package org.gonghui.org.personnel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.privacy.CorrectableData;
import org.gonghui.platform.privacy.CorrectedPerson;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts right who the person of a file is 更正, with the blind index of the number: in files that go
 * on; what is decided and closed stays as it was documented.
 *
 * @param <S> the file
 */
public final class PersonCorrection<S extends Aggregate<S>> implements CorrectableData {

  private final PersonSeal seal;
  private final Aggregates<S> files;
  private final String kind;
  private final Function<Collection<String>, Flux<Stored<S>>> ofPersons;
  private final Predicate<S> goesOn;
  private final Function<S, SealedPerson> person;
  private final Correcting<S> correcting;

  /** The same file of a person who is known by other data, as a step of its workflow. */
  @FunctionalInterface
  public interface Correcting<S extends Aggregate<S>> {

    /** Refused where the file is closed. */
    Change<S> correct(S file, SealedPerson right);
  }

  /** How files of one kind are found and changed. */
  public record Kind<S extends Aggregate<S>>(
      String name,
      Function<Collection<String>, Flux<Stored<S>>> ofPersons,
      Predicate<S> goesOn,
      Function<S, SealedPerson> person,
      Correcting<S> correcting) {}

  public PersonCorrection(PersonSeal seal, Aggregates<S> files, Kind<S> kind) {
    this.seal = seal;
    this.files = files;
    this.kind = kind.name;
    this.ofPersons = kind.ofPersons;
    this.goesOn = kind.goesOn;
    this.person = kind.person;
    this.correcting = kind.correcting;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Mono<Boolean> holds(Collection<String> personIds) {
    return ofPersons.apply(personIds).hasElements();
  }

  @Override
  public Flux<Outcome> correct(
      Collection<String> personIds, CorrectedPerson right, Command command) {
    return ofPersons.apply(personIds).concatMap(it -> correct(it.state(), right, command));
  }

  private Mono<Outcome> correct(S file, CorrectedPerson right, Command command) {
    if (!goesOn.test(file)) {
      return Mono.just(Outcome.kept(Outcome.AS_DOCUMENTED));
    }
    LocalDate today = WorkingDays.dateOf(command.now());
    return seal.open(files.collection(), file.id(), person.apply(file))
        .flatMap(before -> {
          PlainPerson after = after(before, right);
          return after.equals(before) ? Mono.just(true) : store(file, after, today, command);
        })
        .thenReturn(Outcome.corrected())
        .onErrorResume(Duplicate.class, it -> Mono.just(Outcome.kept(Outcome.IN_DOUBT)));
  }

  private Mono<Boolean> store(S file, PlainPerson after, LocalDate today, Command command) {
    SealedPerson sealed = seal.seal(files.collection(), file.id(), after, today);
    return files.change(file.id(), command, it -> correcting.correct(it, sealed)).thenReturn(true);
  }

  private static PlainPerson after(PlainPerson before, CorrectedPerson right) {
    return new PlainPerson(
        or(right.name(), before.name()),
        or(right.phone(), before.phone()),
        or(right.identityNumber(), before.identityNumber()));
  }

  private static String or(@Nullable String right, String before) {
    return right == null ? before : right;
  }
}
