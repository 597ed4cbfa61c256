package org.gonghui.org.instructors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.type;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.List;
import org.bson.BsonType;
import org.bson.conversions.Bson;
import org.gonghui.kernel.NotFound;
import org.gonghui.org.personnel.PersonCorrection;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.privacy.CorrectableData;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All bargaining instructors. */
@Component
class Instructors extends Aggregates<Instructor> {

  static final String COLLECTION = "instructors";
  static final String STATUS = "state.status";
  static final String OVERDUE = "state.overdue";
  static final String AREA = "state.area";
  static final String ENTERPRISE = "state.assignments.enterpriseId";

  private static final String KIND = "instructor";
  private static final String PERSON = "state.personId";
  private static final int MOST = 200;
  private static final Bson CURRENT =
      in(STATUS, List.of(InstructorStatus.NOMINATED.name(), InstructorStatus.APPOINTED.name()));

  Instructors(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Instructor.class)
            .unique("instructor.exists", CURRENT, PersonSeal.NUMBER_INDEX)
            .unique("instructor.one-account", and(CURRENT, type(PERSON, BsonType.STRING)), PERSON)
            .index(Fields.UNION)
            .index(AREA)
            .index(ENTERPRISE)
            .filter(STATUS)
            .filter(OVERDUE)
            .index(PersonSeal.NUMBER_INDEX));
  }

  /** The caller's own file, the newest. */
  Mono<Stored<Instructor>> mine(Viewer viewer) {
    return query(in(Fields.PEOPLE, viewer.ids()), descending(Fields.ID), 1)
        .next()
        .switchIfEmpty(Mono.error(() -> new NotFound("Instructor", "me")));
  }

  /** All files under these ids of a person, whoever asks. */
  Flux<Stored<Instructor>> ofPersons(Collection<String> ids) {
    return query(and(in(Fields.PEOPLE, ids), in(PERSON, ids)), descending(Fields.ID), MOST);
  }

  /** What goes on is put right; what has ended stays as it was documented. */
  @Bean
  static CorrectableData instructorsToCorrect(PersonSeal seal, Instructors instructors) {
    return new PersonCorrection<>(
        seal,
        instructors,
        new PersonCorrection.Kind<>(
            KIND,
            instructors::ofPersons,
            it -> InstructorStep.CORRECTION.allowed(it.status()),
            Instructor::person,
            Instructor::correct));
  }

  @Bean
  static SealedFields instructorNames() {
    return PersonSeal.names(COLLECTION);
  }

  @Bean
  static SealedFields instructorPhones() {
    return PersonSeal.phones(COLLECTION);
  }

  @Bean
  static SealedFields instructorNumbers() {
    return PersonSeal.numbers(COLLECTION);
  }

  /** Who was appointed once stays on record; other nominations go. */
  @Bean
  static HeldData instructorsOfPersons() {
    return HeldData.of(COLLECTION, KIND, PERSON)
        .kept(
            Keeping.during(STATUS, List.of(InstructorStatus.NOMINATED.name()))
                .or(
                    Keeping.having(
                        Fields.state("appointedOn"), Keeping.always(Keeping.UNION_RECORDS))));
  }
}
