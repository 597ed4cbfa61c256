package org.gonghui.org.todos;

import org.gonghui.contracts.ToDoEvent;
import org.gonghui.contracts.ToDoEvent.ToDoListed;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps what the services tell. */
@Service
class ToDoKeeping {

  private static final Viewer SYSTEM = Viewer.system("to-dos");

  private final ToDos toDos;

  ToDoKeeping(ToDos toDos) {
    this.toDos = toDos;
  }

  /** Takes an event; the same again, or an older one, changes nothing. */
  Mono<Void> take(Received<? extends ToDoEvent> received) {
    return switch (received.event()) {
      case ToDoListed it -> take(it, received);
    };
  }

  private Mono<Void> take(ToDoListed told, Received<? extends ToDoEvent> received) {
    Command command =
        new Command(SYSTEM, received.time(), null, () -> "", null, received.traceId());
    return toDos
        .change(told.recordId(), command, it -> it.next(told, received.version()))
        .onErrorResume(
            NotFound.class, _ -> toDos.add(command, ToDo.first(told, received.version())))
        .then();
  }
}
