package org.gonghui.org.posts;

import java.time.Duration;
import org.gonghui.contracts.EnterpriseEvent;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseClosed;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseCoverageChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseMoved;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseRegistered;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseReopened;
import org.gonghui.contracts.PostEvent;
import org.gonghui.contracts.PostEvent.PostByElectionEscalated;
import org.gonghui.contracts.PostEvent.PostByElectionRefused;
import org.gonghui.contracts.PostEvent.PostByElectionReported;
import org.gonghui.contracts.PostEvent.PostEngagementChanged;
import org.gonghui.contracts.PostEvent.PostLeft;
import org.gonghui.contracts.PostEvent.PostStationLeft;
import org.gonghui.contracts.PostEvent.PostStationTaken;
import org.gonghui.contracts.PostEvent.PostTaken;
import org.gonghui.contracts.PostEvent.PostVacancyOverdue;
import org.gonghui.contracts.TermEvent;
import org.gonghui.contracts.TermEvent.TermBegun;
import org.gonghui.contracts.TermEvent.TermEnded;
import org.gonghui.contracts.TermEvent.TermExtended;
import org.gonghui.contracts.TermEvent.TermExtensionAsked;
import org.gonghui.contracts.TermEvent.TermExtensionEscalated;
import org.gonghui.contracts.TermEvent.TermExtensionRefused;
import org.gonghui.contracts.TermEvent.TermOverdue;
import org.gonghui.contracts.Topics;
import org.gonghui.org.workplaces.WorkplaceService;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets posts follow terms, by-elections and the files of enterprises. */
@Component
class PostListener {

  private static final String GROUP = "${spring.application.name}.posts-";
  private static final String TERMS = "terms";
  private static final String VACANCIES = "vacancies";
  private static final String EMPLOYEES = "employees";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Posts posts;
  private final TermsOfOffice offices;
  private final WorkplaceService workplaces;

  PostListener(Posts posts, TermsOfOffice offices, WorkplaceService workplaces) {
    this.posts = posts;
    this.offices = offices;
    this.workplaces = workplaces;
  }

  /** A committee takes office. */
  @KafkaListener(topics = Topics.TERM, groupId = GROUP + TERMS)
  void onTerm(Received<TermEvent> received) {
    switch (received.event()) {
      case TermBegun it -> offices.begin(it, received.command("posts-" + TERMS)).block(PATIENCE);
      case TermExtensionAsked _,
          TermExtended _,
          TermExtensionRefused _,
          TermExtensionEscalated _,
          TermOverdue _,
          TermEnded _ -> {}
    }
  }

  /** Whoever was elected in between fills the vacancy, and counts with the employees of today. */
  @KafkaListener(topics = Topics.POST, groupId = GROUP + VACANCIES)
  void onPost(Received<PostEvent> received) {
    switch (received.event()) {
      case PostTaken it -> fill(it, received.command("posts-" + VACANCIES));
      case PostEngagementChanged _,
          PostStationTaken _,
          PostStationLeft _,
          PostLeft _,
          PostByElectionReported _,
          PostByElectionRefused _,
          PostByElectionEscalated _,
          PostVacancyOverdue _ -> {}
    }
  }

  private void fill(PostTaken taken, Command command) {
    String predecessor = taken.predecessorId();
    if (predecessor != null) {
      posts
          .change(predecessor, command, Post::fill)
          .then(offices.count(taken.unionId(), command))
          .block(PATIENCE);
    }
  }

  /** The number of employees says whether a chair may be full-time. */
  @KafkaListener(topics = Topics.ENTERPRISE, groupId = GROUP + EMPLOYEES)
  void onEnterprise(Received<EnterpriseEvent> received) {
    switch (received.event()) {
      case EnterpriseRegistered it -> count(it.enterpriseId(), received);
      case EnterpriseHeadcountChanged it -> count(it.enterpriseId(), received);
      case EnterpriseCoverageChanged it -> count(it.enterpriseId(), received);
      case EnterpriseMoved it -> count(it.enterpriseId(), received);
      case EnterpriseClosed it -> count(it.enterpriseId(), received);
      case EnterpriseReopened it -> count(it.enterpriseId(), received);
    }
  }

  private void count(String enterpriseId, Received<EnterpriseEvent> received) {
    Command command = received.command("posts-" + EMPLOYEES);
    workplaces
        .read(enterpriseId, command)
        .concatMap(union -> offices.count(union, command).thenReturn(union))
        .blockLast(PATIENCE);
  }
}
