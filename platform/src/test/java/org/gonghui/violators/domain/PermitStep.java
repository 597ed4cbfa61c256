package org.gonghui.violators.domain;

import static org.gonghui.kernel.StepRow.start;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.springframework.http.HttpStatus;

enum PermitStep implements Step<PermitStep.Status> {
  GRANT;

  enum Status {
    GRANTED
  }

  @Override
  public StepRow<Status> row() {
    return start(Status.GRANTED);
  }

  HttpStatus answer() {
    return HttpStatus.CREATED;
  }
}
