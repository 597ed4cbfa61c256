package org.gonghui.services.stations;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.services.stations.StationStatus.CLOSED;
import static org.gonghui.services.stations.StationStatus.OPEN;
import static org.gonghui.services.stations.StationStatus.PLANNED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The life of a station, as a table. */
enum StationStep implements Step<StationStatus> {
  PLANNING(start(PLANNED).by(Roles.OFFICER).called("筹建")),
  EQUIPPING(when(PLANNED, OPEN).stay().by(Roles.OFFICER, Roles.UNION_WORKER).called("配置服务")),
  OPENING(when(PLANNED, CLOSED).to(OPEN).by(Roles.OFFICER).called("开放")),
  CLOSING(when(OPEN).to(CLOSED).by(Roles.OFFICER).called("关闭"));

  private final StepRow<StationStatus> row;

  StationStep(StepRow<StationStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<StationStatus> row() {
    return row;
  }
}
