package org.gonghui.platform.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Says whether a record must stay although the person wants it erased (个人信息保护法 第四十七条第二款). */
@FunctionalInterface
public interface Keeping {

  /** Nothing of these records need stay. */
  Keeping NOTHING = (record, law, now) -> Optional.empty();

  /** What a union must be able to show for good: elections, posts, honours. */
  String UNION_RECORDS = "personal-information.kept.union-records";

  /** Records of how personal data was dealt with. */
  String PROOF = "personal-information.assessment";

  /** Records of what still goes on. */
  String RUNNING = "personal-information.kept.running";

  /** The way on which a person reaches what else is held on them. */
  String BINDING = "personal-information.kept.binding";

  /**
   * Why a record stays.
   *
   * @param rule by which
   * @param until the last day; null while it is not known
   */
  record Kept(String rule, @Nullable LocalDate until) {}

  /** Why this record stays; empty where it may go. */
  Optional<Kept> of(Document document, LegalTime law, Instant now);

  /**
   * The same where a record is about many, of whom some stay.
   *
   * @param personId whose part of the record is asked about
   */
  default Optional<Kept> of(Document document, String personId, LegalTime law, Instant now) {
    return of(document, law, now);
  }

  /** What goes on, seen by a status that is none of these, stays until it is over. */
  static Keeping unless(String path, Collection<String> over) {
    Set<String> ended = Set.copyOf(over);
    return (record, law, now) ->
        ended.contains(String.valueOf(value(record, path)))
            ? Optional.empty()
            : Optional.of(new Kept(RUNNING, null));
  }

  /** What goes on, seen by one of these statuses, stays until it is over. */
  static Keeping during(String path, Collection<String> open) {
    return when(path, open, (record, law, now) -> Optional.of(new Kept(RUNNING, null)));
  }

  /** Records with one of these statuses stay as the other says; the rest may go. */
  static Keeping when(String path, Collection<String> values, Keeping other) {
    Set<String> these = Set.copyOf(values);
    return (record, law, now) ->
        these.contains(String.valueOf(value(record, path)))
            ? other.of(record, law, now)
            : Optional.empty();
  }

  /** Records that have something at this path stay as the other says; the rest may go. */
  static Keeping having(String path, Keeping other) {
    return (record, law, now) ->
        value(record, path) == null ? Optional.empty() : other.of(record, law, now);
  }

  /** Records that stay as long as there is the union, by this rule. */
  static Keeping always(String rule) {
    return (record, law, now) -> Optional.of(new Kept(law.rule(rule, now).id(), null));
  }

  /** Records that stay for the years of this rule, counted from a date of theirs. */
  static Keeping years(String rule, String path) {
    return (record, law, now) -> {
      long years = law.rule(rule, now).parameter("years");
      Date from = (Date) Objects.requireNonNull(value(record, path));
      LocalDate until = WorkingDays.dateOf(from.toInstant()).plusYears(years);
      return WorkingDays.dateOf(now).isAfter(until)
          ? Optional.empty()
          : Optional.of(new Kept(rule, until));
    };
  }

  /** This, and where it lets go, the other. */
  default Keeping or(Keeping other) {
    return (record, law, now) -> of(record, law, now).or(() -> other.of(record, law, now));
  }

  private static @Nullable Object value(Document document, String path) {
    return document.getEmbedded(List.of(path.split("\\.")), Object.class);
  }
}
