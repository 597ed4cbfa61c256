package org.gonghui.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kills a process of the running system as a power cut would; the launcher brings it back. */
final class Victim {

  private final Place place;
  private final Telling telling;
  private final JsonMapper json = new JsonMapper();

  Victim(Place place, Telling telling) {
    this.place = place;
    this.telling = telling;
  }

  /** Ends one of these parts, chosen by the seed. */
  void killOne(List<String> parts, long seed) {
    String name = parts.get(new Random(seed).nextInt(parts.size()));
    for (JsonNode part : status().path("parts")) {
      if (part.path("name").asString().equals(name)) {
        long pid = part.path("pid").asLong();
        ProcessHandle.of(pid)
            .orElseThrow(() -> new StoryFailed("no process " + pid))
            .destroyForcibly();
        telling.say("kill -9: %s (seed %d)", name, seed);
        return;
      }
    }
    throw new StoryFailed("no part is called " + name);
  }

  private JsonNode status() {
    try {
      Process process =
          new ProcessBuilder(place.command(), "--data", place.data(), "status", "--json")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return json.readTree(text);
    } catch (IOException e) {
      throw new StoryFailed("the launcher does not say what runs", e);
    }
  }
}
