package org.gonghui.org.posts;

import org.gonghui.contracts.Engagement;
import org.gonghui.kernel.Deadlines;
import org.jspecify.annotations.Nullable;

/** A post as it is to be after a step: what is not set stays as it was. */
final class PostDraft {

  private final Post before;
  private PostStatus status;
  private Engagement engagement;
  private int employees;
  private boolean vacant;
  private @Nullable Station station;
  private @Nullable Filling filling;
  private @Nullable Departure departure;
  private Deadlines deadlines;

  PostDraft(Post before) {
    this.before = before;
    this.status = before.status();
    this.engagement = before.engagement();
    this.employees = before.employees();
    this.vacant = before.vacant();
    this.station = before.station();
    this.filling = before.filling();
    this.departure = before.departure();
    this.deadlines = before.deadlines();
  }

  PostDraft status(PostStatus next) {
    status = next;
    return this;
  }

  PostDraft engagement(Engagement next) {
    engagement = next;
    return this;
  }

  PostDraft employees(int next) {
    employees = next;
    return this;
  }

  PostDraft vacant(boolean next) {
    vacant = next;
    return this;
  }

  PostDraft station(@Nullable Station next) {
    station = next;
    return this;
  }

  PostDraft filling(Filling next) {
    filling = next;
    return this;
  }

  PostDraft departure(Departure next) {
    departure = next;
    return this;
  }

  PostDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  Post done() {
    return new Post(
        before.id(),
        before.unionId(),
        before.kind(),
        before.personId(),
        before.post(),
        status,
        engagement,
        before.termId(),
        before.from(),
        employees,
        vacant,
        station,
        filling,
        departure,
        deadlines);
  }
}
