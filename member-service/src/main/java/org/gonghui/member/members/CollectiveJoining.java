package org.gonghui.member.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in workers whom their union knows by its roster 集体入会. */
@Component
public class CollectiveJoining {

  private final Members members;
  private final PersonalFiles files;
  private final CardNumbers cards;
  private final LegalTime law;

  CollectiveJoining(Members members, PersonalFiles files, CardNumbers cards, LegalTime law) {
    this.members = members;
    this.files = files;
    this.cards = cards;
    this.law = law;
  }

  /**
   * What is on file of somebody whom a roster names.
   *
   * @param member their open membership or application
   */
  public record OnFile(Member member, String name) {

    /** Whether a roster means them: dots, spaces and capitals make no difference. */
    public boolean isNamed(String onRoster) {
      return bare(name).equals(bare(onRoster));
    }

    private static String bare(String name) {
      return name.replaceAll("[\\s·]", "").toUpperCase(Locale.ROOT);
    }

    /** Nothing of the name. */
    @Override
    public String toString() {
      return "OnFile[" + member.id() + "]";
    }
  }

  /** The open memberships and applications of these persons, by normalised identity number. */
  public Mono<Map<String, OnFile>> open(Collection<String> numbers) {
    Map<String, String> byIndex = new HashMap<>();
    numbers.forEach(it -> files.identityIndexes(it).forEach(index -> byIndex.put(index, it)));
    return members
        .openWith(byIndex.keySet())
        .map(Stored::state)
        .concatMap(it -> files.name(it).map(name -> new OnFile(it, name)))
        .collectMap(it -> number(it.member(), byIndex));
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
    return cards
        .next()
        .flatMap(card -> {
          Application application =
              new Application(
                  Ids.next("member"),
                  Ids.next("p"),
                  worker.unionId(),
                  worker.enterpriseId(),
                  worker.form());
          PersonalData sealed = files.seal(application.memberId(), worker.person());
          IdentityCheck seen = seen(command, roster);
          return members.add(
              command,
              Member.joinTogether(
                  application, sealed, worker.since(), card, seen, law, command.now()));
        });
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
                    it.decidedBy(command.viewer())
                        .since(since)
                        .accept(card, seen(command, roster), command.now())));
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
