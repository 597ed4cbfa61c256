package org.gonghui.org.recruitment;

import java.time.Duration;
import org.gonghui.contracts.RecruitmentEvent;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentCancelled;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentClosed;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentConcluded;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentPublished;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Closes what is still in the running when a recruitment is over. */
@Component
class ApplicationListener {

  private static final String NAME = "job-applications";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final JobApplications applications;
  private final DistrictLaw law;

  ApplicationListener(JobApplications applications, DistrictLaw law) {
    this.applications = applications;
    this.law = law;
  }

  @KafkaListener(topics = Topics.RECRUITMENT, groupId = "${spring.application.name}." + NAME)
  void on(Received<RecruitmentEvent> received) {
    switch (received.event()) {
      case RecruitmentConcluded it -> close(it.recruitmentId(), received.command(NAME));
      case RecruitmentCancelled it -> close(it.recruitmentId(), received.command(NAME));
      case RecruitmentPublished _, RecruitmentClosed _ -> {}
    }
  }

  private void close(String recruitmentId, Command command) {
    applications
        .of(recruitmentId, ApplicationStatus.running())
        .concatMap(it ->
            applications.change(
                it.state().id(),
                command,
                one -> new Selecting(law.of(one.unionId()), command.now()).close(one)))
        .blockLast(PATIENCE);
  }
}
