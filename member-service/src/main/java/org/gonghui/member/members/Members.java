package org.gonghui.member.members;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Jurisdiction;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All members and applicants. */
@Component
public class Members extends Aggregates<Member> {

  public static final String STATUS = "state.membership.status";
  static final String ESCALATED = "state.membership.escalated";
  static final String FORM = "state.employmentForm";
  public static final String LEVEL = "state.verification.level";
  static final String PERSON = "state.personId";
  static final String NUMBER_INDEX = "state.personal.identityNumber.index";
  static final String PHONE_INDEX = "state.personal.phone.index";

  /** Two accounts may belong to one number; one account has one open membership as well. */
  static final String ONE_ACCOUNT = "membership.one-account";

  static final String PROPOSED = "state.membership.standing.participation.proposed";

  private static final String CARD = "state.membership.cardNumber";
  private static final List<String> MEMBER =
      List.of(MemberStatus.ACTIVE.name(), MemberStatus.RETAINED.name());
  private static final List<String> OPEN_OR_ENDED =
      Arrays.stream(MemberStatus.values())
          .filter(it -> it.isOpen() || it == MemberStatus.ENDED)
          .map(Enum::name)
          .toList();

  /** So many records of one number are read at most, the newest. */
  static final int FEW = 20;

  Members(AggregateStore store) {
    super(
        store,
        Definition.of(PersonalFiles.COLLECTION, Member.class)
            .unique(Member.ONE_ACTIVE_RULE, open(), NUMBER_INDEX)
            .unique(ONE_ACCOUNT, open(), PERSON)
            .index(Fields.UNION)
            .filter(STATUS)
            .filter(FORM)
            .filter(LEVEL)
            .index(NUMBER_INDEX)
            .index(PHONE_INDEX)
            .flag("escalated", ESCALATED)
            .flag("proposed", PROPOSED)
            .index(
                ascending(CARD),
                new IndexOptions().name("card").partialFilterExpression(exists(CARD))));
  }

  /** The members that a blind index finds, among those that the viewer may see. */
  Flux<Stored<Member>> indexed(Viewer viewer, String path, List<String> indexes) {
    return query(
        and(in(path, indexes), Jurisdiction.visibleTo(viewer)), descending(Fields.ID), FEW);
  }

  /** All records under these blind indexes of one number, whoever asks; the newest first. */
  Flux<Stored<Member>> under(Collection<String> numberIndexes) {
    return query(in(NUMBER_INDEX, numberIndexes), descending(Fields.ID), FEW);
  }

  /**
   * Open memberships and applications, and memberships that ended, under these blind indexes,
   * whoever asks; the newest first.
   */
  Flux<Stored<Member>> openOrEnded(Collection<String> numberIndexes) {
    return query(
        and(in(NUMBER_INDEX, numberIndexes), in(STATUS, OPEN_OR_ENDED)),
        descending(Fields.ID),
        FEW * Math.max(1, numberIndexes.size()));
  }

  /** Memberships that ended under these blind indexes, whoever asks; the newest first. */
  Flux<Stored<Member>> ended(Collection<String> numberIndexes) {
    return query(
        and(in(NUMBER_INDEX, numberIndexes), eq(STATUS, MemberStatus.ENDED.name())),
        descending(Fields.ID),
        FEW * Math.max(1, numberIndexes.size()));
  }

  /** The members, retained or not, under these blind indexes, whoever asks. */
  Flux<Stored<Member>> active(Collection<String> numberIndexes) {
    return query(
        and(in(NUMBER_INDEX, numberIndexes), in(STATUS, MEMBER)),
        descending(Fields.ID),
        Math.max(1, numberIndexes.size()));
  }

  /** The member, retained or not, with this card, whoever asks. */
  public Mono<Stored<Member>> withCard(String number) {
    return query(and(eq(CARD, number), in(STATUS, MEMBER)), descending(Fields.ID), 1).next();
  }

  /** Open memberships and applications that a union keeps, behind an id and in its order. */
  public Flux<Stored<Member>> openAt(String unionId, String after, int limit) {
    return query(
        and(eq(Fields.UNION, unionId), gt(Fields.ID, after), in(STATUS, MemberStatus.open())),
        ascending(Fields.ID),
        limit);
  }

  /** A person's own memberships, the newest first. */
  Flux<Stored<Member>> ofPerson(String personId) {
    return ofPersons(List.of(personId));
  }

  /** The same of who is known under several ids. */
  Flux<Stored<Member>> ofPersons(List<String> ids) {
    return query(in(Fields.PEOPLE, ids), descending(Fields.ID), FEW);
  }

  /** The union that keeps who is known under these ids as a member, retained or not. */
  Mono<String> keeping(List<String> ids) {
    return query(and(in(Fields.PEOPLE, ids), isMember()), descending(Fields.ID), 1)
        .next()
        .map(it -> it.state().unionId());
  }

  /** Members, retained or not. */
  public static Bson isMember() {
    return in(STATUS, MEMBER);
  }

  private static Bson open() {
    return in(STATUS, MemberStatus.open());
  }
}
