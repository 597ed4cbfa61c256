package org.gonghui.member.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.EndCause;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in workers whom their union knows by its roster 集体入会. */
@Component
public class CollectiveJoining {

  private static final String APPLICATION_ENDED = "roster.application-ended";

  private final Members members;
  private final PersonalFiles files;
  private final CardNumbers cards;
  private final PersonIds ids;
  private final LegalTime law;

  CollectiveJoining(
      Members members, PersonalFiles files, CardNumbers cards, PersonIds ids, LegalTime law) {
    this.members = members;
    this.files = files;
    this.cards = cards;
    this.ids = ids;
    this.law = law;
  }

  /**
   * What is on file of somebody whom a roster names.
   *
   * @param member their open membership or application; where there is none, the newest that ended
   * @param name on file of who has an open one; empty of others
   * @param dead whether a death is recorded of them
   */
  public record OnFile(Member member, String name, boolean dead) {

    /** Whether they have a membership or application. */
    public boolean isOpen() {
      return member.status().isOpen();
    }

    /** Whether they left the union or were expelled: a death that was rescinded is neither. */
    public boolean hasLeft() {
      Standing.Ending ending = member.membership().standing().ending();
      return ending != null && ending.cause() != EndCause.DEATH;
    }

    /** Whether a roster means them. */
    public boolean isNamed(String onRoster) {
      return Persons.isSameName(name, onRoster);
    }

    /** Nothing of the name. */
    @Override
    public String toString() {
      return "OnFile[" + member.id() + "]";
    }
  }

  /**
   * The open memberships and applications of these persons, or how the newest ended, by normalised
   * identity number; who has neither is left out.
   */
  public Mono<Map<String, OnFile>> onFile(Collection<String> numbers) {
    Map<String, String> byIndex = new HashMap<>();
    numbers.forEach(it -> files.identityIndexes(it).forEach(index -> byIndex.put(index, it)));
    return members
        .openOrEnded(byIndex.keySet())
        .collectMultimap(it -> number(it.state(), byIndex))
        .flatMapIterable(Map::entrySet)
        .concatMap(it -> current(List.copyOf(it.getValue())).map(at -> Map.entry(it.getKey(), at)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<OnFile> current(List<Stored<Member>> newestFirst) {
    boolean dead = Deaths.isRecorded(newestFirst.stream().map(Stored::state).toList());
    Member current = MemberSearch.current(newestFirst).state();
    Mono<String> name = current.status().isOpen() ? files.name(current) : Mono.just("");
    return name.map(it -> new OnFile(current, it, dead));
  }

  /** Under what a person with this normalised number is found. */
  public List<String> indexes(String number) {
    return files.identityIndexes(number);
  }

  /** What it was found by. */
  private static String number(Member it, Map<String, String> byIndex) {
    String index = it.personal().identityNumber().index();
    return Objects.requireNonNull(byIndex.get(Objects.requireNonNull(index)));
  }

  /**
   * Somebody whom a roster brings in.
   *
   * @param since the day of joining 入会日期 where it says one; null of who joins now
   */
  public record Worker(
      PlainData person,
      String unionId,
      @Nullable String enterpriseId,
      EmploymentForm form,
      @Nullable LocalDate since) {

    /** Nothing of the person. */
    @Override
    public String toString() {
      return "Worker[…]";
    }
  }

  /**
   * The worker becomes a member, confirmed by the roster.
   *
   * @param roster what the roster is known by
   */
  public Mono<Stored<Member>> join(Command command, Worker worker, String roster) {
    return ids.of(worker.person())
        .zipWith(cards.next())
        .flatMap(it -> join(command, worker, roster, it.getT1(), it.getT2()));
  }

  private Mono<Stored<Member>> join(
      Command command, Worker worker, String roster, String personId, String card) {
    Application application =
        new Application(
            Ids.next("member"), personId, worker.unionId(), worker.enterpriseId(), worker.form());
    PersonalData sealed = files.seal(application.memberId(), worker.person());
    return members.add(
        command,
        Member.joinTogether(
            application, sealed, worker.since(), card, seen(command, roster), law, command.now()));
  }

  /**
   * The worker has applied already and stands on the roster.
   *
   * @param since the day of joining by the roster; null where it says none
   */
  public Mono<Stored<Member>> accept(
      Command command, String memberId, @Nullable LocalDate since, String roster) {
    return cards
        .next()
        .flatMap(card ->
            members.change(
                memberId,
                command,
                it ->
                    applying(it)
                        .decidedBy(command.viewer())
                        .since(since)
                        .accept(card, seen(command, roster), command.now())));
  }

  /** An application that came to nothing since it was looked up is told as that. */
  private Member applying(Member it) {
    if (!it.status().isOpen()) {
      throw ended();
    }
    return it;
  }

  /** The refusal of whose application was refused or withdrawn meanwhile. */
  public RuleBroken ended() {
    return new RuleBroken(APPLICATION_ENDED);
  }

  /** The refusal of whose death is recorded. */
  public RuleBroken dead() {
    return new RuleBroken(Deaths.RECORDED);
  }

  /** The refusal of who has an open membership elsewhere. */
  public Duplicate elsewhere(Instant now) {
    return Duplicate.of(law.rule(Member.ONE_ACTIVE_RULE, now), Member.ONE_ACTIVE_RULE);
  }

  private static IdentityCheck seen(Command command, String roster) {
    return IdentityCheck.matched(
        IdentityCheck.Source.ROSTER, command.now(), command.viewer().person(), roster);
  }
}
