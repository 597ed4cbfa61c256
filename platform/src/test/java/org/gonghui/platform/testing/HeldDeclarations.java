package org.gonghui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.gonghui.kernel.Aggregate;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.privacy.HeldByRecord;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.LooseData;
import org.gonghui.platform.privacy.NotHeld;
import org.gonghui.platform.privacy.NotHeld.Because;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.springframework.context.ApplicationContext;
import org.springframework.core.GenericTypeResolver;
import reactor.core.publisher.Flux;

/**
 * Sees that each collection of a running service says what a copy and an erasure of personal data
 * do with it, and that what is held can be found.
 */
public final class HeldDeclarations {

  private final MongoDatabase database;
  private final List<Aggregates<?>> repositories;
  private static final Set<String> PERSONS =
      Set.of("personId", "personIds", "person", "leaderId", "memberIds");

  private final Collection<HeldData> held;
  private final Collection<HeldByRecord> heldByRecord;
  private final Collection<NotHeld> notHeld;
  private final Collection<SealedFields> sealed;
  private final List<String> loose;

  public HeldDeclarations(ApplicationContext context) {
    database = context.getBean(MongoDatabase.class);
    repositories = context.getBean(AggregateStore.class).all();
    held = context.getBeansOfType(HeldData.class).values();
    heldByRecord = context.getBeansOfType(HeldByRecord.class).values();
    notHeld = context.getBeansOfType(NotHeld.class).values();
    sealed = context.getBeansOfType(SealedFields.class).values();
    loose =
        context.getBeansOfType(LooseData.class).values().stream()
            .map(LooseData::collection)
            .toList();
  }

  /** Nothing is forgotten, and nothing is called impersonal that names people or seals fields. */
  public void assertComplete(String... besides) {
    Set<String> undeclared = new TreeSet<>(collections());
    undeclared.removeAll(heldNames());
    undeclared.removeAll(names(Set.of(Because.values())));
    undeclared.removeIf(it -> Stream.of(besides).anyMatch(it::startsWith));
    assertThat(undeclared).as("collections with neither HeldData nor NotHeld").isEmpty();
    assertThat(names(Set.of(Because.NO_PERSON)))
        .as("collections with people or sealed fields that are said to name nobody")
        .doesNotContainAnyElementsOf(personal());
    assertThat(loose)
        .as("collections of plain documents that somebody forgets")
        .containsExactlyInAnyOrderElementsOf(
            held.stream().filter(HeldData::isLoose).map(HeldData::collection).toList());
    assertThat(heldNames())
        .as("declared both ways")
        .doesNotContainAnyElementsOf(names(Set.of(Because.values())));
  }

  /**
   * In what is held, each place where a document names persons is declared, so that whoever is in
   * it in that part has it in their copy; places of those who act in office are named by the test.
   */
  public void assertEachPartDeclared(String... inOffice) {
    Set<String> declared = new TreeSet<>(List.of(inOffice));
    held.forEach(it -> declared.add(it.collection() + " " + it.personPath()));
    heldByRecord.forEach(it -> declared.add(it.collection() + " " + it.path()));
    Set<String> found = new TreeSet<>();
    for (Aggregates<?> it : repositories) {
      if (heldNames().contains(it.collection())) {
        parts(type(it), it.collection() + " state", found);
      }
    }
    assertThat(found).as("places with persons").isNotEmpty().isSubsetOf(declared);
  }

  private static void parts(Class<?> type, String path, Set<String> found) {
    for (RecordComponent it : type.getRecordComponents()) {
      String here = path + "." + it.getName();
      Class<?> holds = element(it);
      if (holds == String.class && PERSONS.contains(it.getName())) {
        found.add(here);
      } else if (holds.isRecord()) {
        parts(holds, here, found);
      }
    }
  }

  private static Class<?> element(RecordComponent it) {
    return Collection.class.isAssignableFrom(it.getType())
            && it.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : it.getType();
  }

  /** A person's records are found by an index, however many there are. */
  public void assertFound() {
    List<String> slow = new ArrayList<>();
    for (HeldData it : held) {
      Set<String> first =
          Flux.from(database.getCollection(it.collection()).listIndexes())
              .map(index -> index.get("key", Document.class).keySet().iterator().next())
              .collect(Collectors.toSet())
              .block();
      boolean listed = personal().contains(it.collection()) && first.contains("people");
      boolean byId = it.personPath().equals("_id");
      if (!listed && !byId && !first.contains(it.personPath())) {
        slow.add(it.collection() + " by " + it.personPath());
      }
    }
    assertThat(slow).isEmpty();
  }

  private Set<String> collections() {
    Set<String> all = Flux.from(database.listCollectionNames()).collect(Collectors.toSet()).block();
    repositories.forEach(it -> all.add(it.collection()));
    return all;
  }

  private Set<String> heldNames() {
    return held.stream().map(HeldData::collection).collect(Collectors.toSet());
  }

  private Set<String> names(Set<Because> because) {
    return notHeld.stream()
        .filter(it -> because.contains(it.because()))
        .flatMap(it -> it.collections().stream())
        .collect(Collectors.toSet());
  }

  private Set<String> personal() {
    Stream<String> people =
        repositories.stream().filter(HeldDeclarations::namesPeople).map(Aggregates::collection);
    return Stream.concat(people, sealed.stream().map(SealedFields::collection))
        .collect(Collectors.toSet());
  }

  private static Class<?> type(Aggregates<?> repository) {
    return GenericTypeResolver.resolveTypeArgument(repository.getClass(), Aggregates.class);
  }

  private static boolean namesPeople(Aggregates<?> repository) {
    try {
      return type(repository).getMethod("people").getDeclaringClass() != Aggregate.class;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
