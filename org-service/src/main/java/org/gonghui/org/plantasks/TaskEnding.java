package org.gonghui.org.plantasks;

import java.time.Duration;
import org.gonghui.contracts.PlanTaskEvent;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskEnded;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskOpened;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskOverdue;
import org.gonghui.contracts.PlanTaskEvent.PlanTaskUnconfirmed;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Lets the parts of a task end with it, also one that was given while the task above was about to
 * end, and the tasks of a union with the union.
 */
@Component
class TaskEnding {

  private static final String PARTS = "plan-task-parts";
  private static final String CLOSING = "plan-task-closing";
  private static final String WITH_ABOVE = "上级任务已结束";
  private static final String WITH_UNION = "工会合并或撤销";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PlanTasks tasks;

  TaskEnding(PlanTasks tasks) {
    this.tasks = tasks;
  }

  @KafkaListener(topics = Topics.PLAN_TASK, groupId = "${spring.application.name}." + PARTS)
  void onTask(Received<PlanTaskEvent> received) {
    switch (received.event()) {
      case PlanTaskOpened it -> {
        if (it.parentId() != null) {
          follow(it.taskId(), it.parentId(), received.command(PARTS));
        }
      }
      case PlanTaskEnded it ->
          close(tasks.runningBelow(it.taskId()), WITH_ABOVE, received.command(PARTS));
      case PlanTaskOverdue _, PlanTaskUnconfirmed _ -> {}
    }
  }

  private void follow(String id, String above, Command command) {
    tasks
        .find(Viewer.system(PARTS), above)
        .filter(it -> it.state().ending() != null)
        .flatMap(_ -> tasks.change(id, command, one -> one.close(WITH_ABOVE, command.now())))
        .block(PATIENCE);
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + CLOSING)
  void onUnion(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(
            gone -> close(tasks.runningOf(gone.unionId()), WITH_UNION, received.command(CLOSING)));
  }

  private void close(Flux<Stored<PlanTask>> which, String reason, Command command) {
    which
        .concatMap(
            it -> tasks.change(it.state().id(), command, one -> one.close(reason, command.now())))
        .blockLast(PATIENCE);
  }
}
