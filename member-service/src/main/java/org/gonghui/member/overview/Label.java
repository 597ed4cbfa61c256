package org.gonghui.member.overview;

import org.jspecify.annotations.Nullable;

/**
 * What tells a matter from others of its sort; nothing of it is personal.
 *
 * @param title what it is called: a contest, group, course, programme or selection
 * @param kind what kind of its sort it is, as the contracts name it
 * @param grade on which level, as the contracts name it
 */
record Label(@Nullable String title, @Nullable String kind, @Nullable String grade) {

  static final Label NONE = new Label(null, null, null);

  static Label of(@Nullable String title, @Nullable Enum<?> kind, @Nullable Enum<?> grade) {
    return new Label(title, kind == null ? null : kind.name(), grade == null ? null : grade.name());
  }

  /** What this says, and where it says nothing, what was said before. */
  Label over(Label before) {
    return new Label(
        title == null ? before.title : title,
        kind == null ? before.kind : kind,
        grade == null ? before.grade : grade);
  }
}
