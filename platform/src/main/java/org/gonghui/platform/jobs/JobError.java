package org.gonghui.platform.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.web.problem.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What made a job fail.
 *
 * @param code stable name
 * @param arguments for the placeholders of its message; never personal data
 */
public record JobError(String code, List<String> arguments) {

  public JobError {
    arguments = List.copyOf(arguments);
  }

  static JobError of(String code) {
    return new JobError(code, List.of());
  }

  static JobError of(Rejection refusal) {
    return new JobError(refusal.code(), refusal.arguments().stream().map(String::valueOf).toList());
  }

  /** Documents from before the arguments were kept have the code alone. */
  static @Nullable JobError read(Document job) {
    String code = job.getString("error");
    return code == null
        ? null
        : new JobError(code, job.getList("errorArguments", String.class, List.of()));
  }

  /** The sentence for it, in this language. */
  String said(Messages messages, Locale language) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.put(Integer.toString(i), arguments.get(i));
    }
    return messages
        .find(code, language, values)
        .or(() -> messages.find("job.failed", language, values))
        .orElse(code);
  }
}
