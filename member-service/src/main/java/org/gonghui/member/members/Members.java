package org.gonghui.member.members;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
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

  private static final int FEW = 20;

  Members(AggregateStore store) {
    super(
        store,
        Definition.of(PersonalFiles.COLLECTION, Member.class)
            .unique(Member.ONE_ACTIVE_RULE, open(), NUMBER_INDEX)
            .unique(ONE_ACCOUNT, open(), PERSON)
            .index(Fields.UNION)
            .index(STATUS)
            .index(FORM)
            .index(LEVEL)
            .index(PHONE_INDEX)
            .index(
                compoundIndex(ascending(Fields.ANCESTORS), descending(Fields.ID)),
                new IndexOptions().name("escalated").partialFilterExpression(eq(ESCALATED, true))));
  }

  /** The members that a blind index finds, among those that the viewer may see. */
  Flux<Stored<Member>> indexed(Viewer viewer, String path, List<String> indexes) {
    return query(
        and(in(path, indexes), Jurisdiction.visibleTo(viewer)), descending(Fields.ID), FEW);
  }

  /** The active member with this identity number, whoever asks. */
  Mono<Stored<Member>> active(List<String> numberIndexes) {
    return query(
            and(in(NUMBER_INDEX, numberIndexes), eq(STATUS, MemberStatus.ACTIVE.name())),
            descending(Fields.ID),
            1)
        .next();
  }

  /** A person's own memberships, the newest first. */
  Flux<Stored<Member>> ofPerson(String personId) {
    return query(eq(Fields.PEOPLE, personId), descending(Fields.ID), FEW);
  }

  private static Bson open() {
    return in(STATUS, MemberStatus.APPLIED.name(), MemberStatus.ACTIVE.name());
  }
}
