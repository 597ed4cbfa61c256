package org.gonghui.member.groups;

import org.gonghui.member.members.Deed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tells in which activities of groups members took part. */
@Component
public class Participants {

  private final GroupActivities activities;

  Participants(GroupActivities activities) {
    this.activities = activities;
  }

  /** The latest activity of a member that was not revoked. */
  public Flux<Deed> latestOf(String memberId) {
    return activities.latestOf(memberId).map(it -> new Deed(it.id(), it.heldOn()));
  }
}
