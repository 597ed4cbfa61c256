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
 * successor, then ends the transfers that led from there into it, or the other way. What was moved
 * is no longer found, so that the same chunk again does no harm.
 */
@Component
class ClosedUnionJob implements JobHandler {

  static final String KIND = "closed-union-members";

  private static final String AFTER = "after";
  private static final String TRANSFERS = "transfers";
  private static final String VERSION = "version";
  private static final int AT_ONCE = 200;
  private static final int TOGETHER = 8;

  private final Members members;
  private final MembershipTransfers transfers;
  private final VoidTransfers voids;
  private final Successors successors;
  private final Clock clock;

  ClosedUnionJob(
      Members members,
      MembershipTransfers transfers,
      VoidTransfers voids,
      Successors successors,
      Clock clock) {
    this.members = members;
    this.transfers = transfers;
    this.voids = voids;
    this.successors = successors;
    this.clock = clock;
  }

  static Document input(String unionId, long version, LocalDate on) {
    return new Document("unionId", unionId).append(VERSION, version).append("on", on.toString());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    String after = checkpoint.get(AFTER, "");
    Mono<Step> step =
        checkpoint.getBoolean(TRANSFERS, false) ? asked(job, after) : kept(job, after);
    return successors.known(gone(job), job.input().get(VERSION, 0L)).then(step);
  }

  private Mono<Step> kept(Job job, String after) {
    return Mono.defer(() -> members.openAt(gone(job), after, AT_ONCE).collectList())
        .flatMap(found -> move(job, found).thenReturn(step(job, found)));
  }

  /**
   * Transfers into or out of the union, and those before it that went on in it: of two that have
   * become one by several mergers, each was only the beginning of the way.
   */
  private Mono<Step> asked(Job job, String after) {
    return Mono.defer(
            () -> transfers.askedOf(successors.goneLike(gone(job)), after, AT_ONCE).collectList())
        .flatMap(found ->
            voids
                .lapse(Flux.fromIterable(found), job.id())
                .thenReturn(
                    found.size() < AT_ONCE
                        ? Step.done(job.progress())
                        : Step.more(
                            new Document(TRANSFERS, true)
                                .append(AFTER, found.getLast().state().id()),
                            job.progress())));
  }

  private Mono<Void> move(Job job, List<Stored<Member>> found) {
    String gone = gone(job);
    String successor = successors.of(gone);
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

  private static String gone(Job job) {
    return job.input().getString("unionId");
  }

  private Command command(Job job, String memberId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Command.of(job.owner(), KIND + ":" + job.id() + ":" + memberId, now, null);
  }

  private static Step step(Job job, List<Stored<Member>> found) {
    Progress progress = new Progress(job.progress().done() + found.size(), null);
    return found.size() < AT_ONCE
        ? Step.more(new Document(TRANSFERS, true), progress)
        : Step.more(new Document(AFTER, found.getLast().state().id()), progress);
  }
}
