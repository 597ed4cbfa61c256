package org.gonghui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;

import java.util.List;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.junit.jupiter.api.Test;

class EndsPressNothingTest {

  private enum Phase {
    OPEN,
    LEFT_VACANT,
    OVER,
    UNKNOWN
  }

  private enum Way implements Step<Phase> {
    OPENING(start(Phase.OPEN)),
    LEAVING(when(Phase.OPEN).to(Phase.LEFT_VACANT)),
    END(when(Phase.OPEN).to(Phase.OVER)),
    REMINDER(when(Phase.OPEN, Phase.LEFT_VACANT).stay()),
    NOTE(when(Phase.OPEN, Phase.OVER).stay());

    private final StepRow<Phase> row;

    Way(StepRow<Phase> row) {
      this.row = row;
    }

    @Override
    public StepRow<Phase> row() {
      return row;
    }
  }

  @Test
  void at_its_end_is_what_no_step_leaves_and_nobody_is_reminded_of() {
    assertThat(isEnd(Phase.OPEN)).isFalse();
    assertThat(isEnd(Phase.LEFT_VACANT)).isFalse();
    assertThat(isEnd(Phase.OVER)).isTrue();
    assertThat(isEnd(Phase.UNKNOWN)).isFalse();
  }

  private static boolean isEnd(Phase status) {
    return EndsPressNothing.isEnd(status, List.<Step<?>>of(Way.values()));
  }
}
