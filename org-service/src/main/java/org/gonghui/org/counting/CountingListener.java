package org.gonghui.org.counting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.gonghui.contracts.ActivistEvent;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.CampaignActivityEvent;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.CoverEvent;
import org.gonghui.contracts.DemonstrationSiteEvent;
import org.gonghui.contracts.EnterpriseEvent;
import org.gonghui.contracts.InnovationProjectEvent;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.StarEvent;
import org.gonghui.contracts.StationEvent;
import org.gonghui.contracts.StudioEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts what happens as it happens. */
@Component
class CountingListener {

  static final String GROUP = ".counting-";
  static final String ENTERPRISES = "enterprises";
  static final String MEMBERS = "members";
  static final String STATIONS = "stations";
  static final String COVERS = "covers";
  static final String CAMPAIGN_ACTIVITIES = "campaign-activities";
  static final String CONTESTS = "contests";
  static final String ACTIVISTS = "activists";
  static final String STUDIOS = "studios";
  static final String STARS = "stars";
  static final String APPRAISALS = "appraisals";
  static final String DEMONSTRATION_SITES = "demonstration-sites";
  static final String INNOVATION_PROJECTS = "innovation-projects";
  private static final String NAME = "${spring.application.name}" + GROUP;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Counter counter;

  /** The tally of the district is in every transaction: taking turns is quicker than conflicts. */
  private final Lock turn = new ReentrantLock();

  CountingListener(Counter counter) {
    this.counter = counter;
  }

  @KafkaListener(topics = Topics.ENTERPRISE, groupId = NAME + ENTERPRISES)
  void onEnterprise(Received<EnterpriseEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = NAME + MEMBERS)
  void onMember(Received<MemberEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.STATION, groupId = NAME + STATIONS)
  void onStation(Received<StationEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.COVER, groupId = NAME + COVERS)
  void onCover(Received<CoverEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.CAMPAIGN_ACTIVITY, groupId = NAME + CAMPAIGN_ACTIVITIES)
  void onCampaignActivity(Received<CampaignActivityEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.CONTEST, groupId = NAME + CONTESTS)
  void onContest(Received<ContestEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.ACTIVIST, groupId = NAME + ACTIVISTS)
  void onActivist(Received<ActivistEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.STUDIO, groupId = NAME + STUDIOS)
  void onStudio(Received<StudioEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.STAR, groupId = NAME + STARS)
  void onStar(Received<StarEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.APPRAISAL, groupId = NAME + APPRAISALS)
  void onAppraisal(Received<AppraisalEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.DEMONSTRATION_SITE, groupId = NAME + DEMONSTRATION_SITES)
  void onDemonstrationSite(Received<DemonstrationSiteEvent> received) {
    count(received);
  }

  @KafkaListener(topics = Topics.INNOVATION_PROJECT, groupId = NAME + INNOVATION_PROJECTS)
  void onInnovationProject(Received<InnovationProjectEvent> received) {
    count(received);
  }

  private void count(Received<? extends Event> received) {
    turn.lock();
    try {
      counter.count(List.of(received)).block(PATIENCE);
    } finally {
      turn.unlock();
    }
  }
}
