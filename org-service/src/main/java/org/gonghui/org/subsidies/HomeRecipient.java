package org.gonghui.org.subsidies;

import org.gonghui.org.appraisals.AppraisalService;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Worker homes 职工之家. */
@Component
class HomeRecipient implements Recipient {

  private final AppraisalService appraisals;

  HomeRecipient(AppraisalService appraisals) {
    this.appraisals = appraisals;
  }

  @Override
  public boolean owns(String recordId) {
    return recordId.startsWith("appraisal-");
  }

  @Override
  public Mono<?> subsidise(
      Command command, String recordId, String fundId, long fen, String grantedBy) {
    return appraisals.subsidise(command, recordId, fundId, fen, grantedBy);
  }
}
