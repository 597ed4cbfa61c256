package org.gonghui.member.transfers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.gonghui.kernel.Change;
import org.gonghui.member.members.Keeping;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves the open memberships and applications of a union that was merged or dissolved to its
 * successor. What was moved is no longer found, so that the same chunk again does no harm.
 */
@Component
class ClosedUnionJob implements JobHandler {

  static final String KIND = "closed-union-members";

  private static final int AT_ONCE = 200;
  private static final int TOGETHER = 8;

  private final Members members;
  private final UnionDirectory unions;
  private final Clock clock;

  ClosedUnionJob(Members members, UnionDirectory unions, Clock clock) {
    this.members = members;
    this.unions = unions;
    this.clock = clock;
  }

  static Document input(String unionId, String successor, LocalDate on) {
    return new Document("unionId", unionId)
        .append("successor", successor)
        .append("on", on.toString());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    String after = checkpoint.get("after", "");
    return members
        .openAt(job.input().getString("unionId"), after, AT_ONCE)
        .collectList()
        .flatMap(found -> move(job, found).thenReturn(step(job, found)));
  }

  private Mono<Void> move(Job job, List<Stored<Member>> found) {
    String gone = job.input().getString("unionId");
    String successor = successor(gone, job.input().getString("successor"));
    LocalDate on = LocalDate.parse(job.input().getString("on"));
    return Flux.fromIterable(found)
        .flatMap(
            it ->
                members.change(
                    it.state().id(),
                    command(job, it.state().id()),
                    member ->
                        member.unionId().equals(gone) && member.status().isOpen()
                            ? Keeping.follow(member, successor, on)
                            : Change.none(member)),
            TOGETHER)
        .then();
  }

  /** The successor may have come to its end as well meanwhile. */
  private String successor(String gone, String named) {
    String now = unions.of(gone).getFirst();
    return now.equals(gone) ? unions.of(named).getFirst() : now;
  }

  private Command command(Job job, String memberId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Command.of(job.owner(), KIND + ":" + job.id() + ":" + memberId, now, null);
  }

  private static Step step(Job job, List<Stored<Member>> found) {
    Progress progress = new Progress(job.progress().done() + found.size(), null);
    return found.size() < AT_ONCE
        ? Step.done(progress)
        : Step.more(new Document("after", found.getLast().state().id()), progress);
  }
}
