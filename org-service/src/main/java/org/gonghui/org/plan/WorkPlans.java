package org.gonghui.org.plan;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kernel.NotFound;
import org.springframework.stereotype.Component;

/** The work plans that this release knows, one for a year. */
@Component
public class WorkPlans {

  private static final int FIRST = 2023;
  private static final int LAST = 2023;

  private final Map<Integer, WorkPlan> plans =
      IntStream.rangeClosed(FIRST, LAST)
          .mapToObj(PlanReader::read)
          .collect(Collectors.toMap(WorkPlan::year, Function.identity()));

  /** The plan of a year; NotFound where there is none. */
  public WorkPlan of(int year) {
    WorkPlan plan = plans.get(year);
    if (plan == null) {
      throw new NotFound("WorkPlan", Integer.toString(year));
    }
    return plan;
  }
}
