package org.gonghui.org.innovations;

import java.time.LocalDate;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.subsidies.Recipient;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Innovation projects as recipients of what funds grant. */
@Component
class ProjectRecipient implements Recipient {

  private final InnovationProjects projects;
  private final DistrictLaw law;

  ProjectRecipient(InnovationProjects projects, DistrictLaw law) {
    this.projects = projects;
    this.law = law;
  }

  @Override
  public boolean owns(String recordId) {
    return recordId.startsWith("innovation-");
  }

  @Override
  public Mono<?> subsidise(
      Command command, String recordId, String fundId, long fen, String grantedBy) {
    LocalDate on = WorkingDays.dateOf(command.now());
    Funding granted = Funding.granted(fundId, fen, grantedBy, on);
    return projects.change(
        recordId,
        command,
        it -> new Carrying(law.of(it.unionId()), command.now()).fund(it, granted));
  }
}
