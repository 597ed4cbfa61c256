package org.gonghui.org.unionworkers;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.JobApplicationEvent;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationAdvanced;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationEnded;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationHired;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticeChanged;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticed;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationSubmitted;
import org.gonghui.contracts.Topics;
import org.gonghui.org.recruitment.ApplicationService;
import org.gonghui.org.unionworkers.WorkerService.NewWorker;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Opens the file of whoever was hired, on the lowest rank. */
@Component
class HiringListener {

  private static final String NAME = "union-workers";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LOWEST = 1;

  private final WorkerService service;
  private final ApplicationService applications;

  HiringListener(WorkerService service, ApplicationService applications) {
    this.service = service;
    this.applications = applications;
  }

  @KafkaListener(topics = Topics.JOB_APPLICATION, groupId = "${spring.application.name}." + NAME)
  void on(Received<JobApplicationEvent> received) {
    switch (received.event()) {
      case JobApplicationHired it ->
          open(it.applicationId(), it.unionId(), it.hiredOn(), received.command(NAME));
      case JobApplicationSubmitted _,
          JobApplicationAdvanced _,
          JobApplicationNoticed _,
          JobApplicationNoticeChanged _,
          JobApplicationEnded _ -> {}
    }
  }

  private void open(String applicationId, String unionId, LocalDate on, Command command) {
    applications
        .hired(applicationId)
        .flatMap(it ->
            service.open(
                command,
                unionId,
                new NewWorker(unionId, it.personId(), applicationId, on, LOWEST),
                it.person()))
        .block(PATIENCE);
  }
}
