package org.gonghui.local.authority;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts what was asked and what was done with it, so that a test can prove that nothing was asked
 * twice. A repeated request gets the first answer again. Of persons it keeps salted hashes only.
 */
final class Ledger {

  private final String salt = UUID.randomUUID().toString();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, String> persons = new HashMap<>();
  private final Set<String> answeredPersons = new HashSet<>();
  private final Map<Reaction, Integer> reactions = new EnumMap<>(Reaction.class);
  private final Map<Verdict, Integer> results = new EnumMap<>(Verdict.class);
  private int duplicates;
  private int repeatedQuestions;

  /**
   * The counts.
   *
   * @param asked calls that the authority looked at: all but those refused or met while down
   * @param requests different request ids among those answered
   * @param duplicates answers given to a request id that had been answered before
   * @param repeatedQuestions answers on a person who had been answered under another request id
   * @param wrong answers that were none: to another question, without a result, unreadable
   */
  record Statistics(
      int asked,
      int requests,
      int duplicates,
      int repeatedQuestions,
      int answered,
      int failed,
      int silent,
      int wrong,
      int refused,
      int whileDown,
      Map<Verdict, Integer> results) {}

  synchronized void count(Reaction reaction) {
    reactions.merge(reaction, 1, Integer::sum);
  }

  synchronized Answer answer(Question question) {
    String person = hash(question);
    Answer known = answers.get(question.requestId());
    if (known != null) {
      if (!person.equals(persons.get(question.requestId()))) {
        throw new BadRequest("requestId was used for another question");
      }
      duplicates++;
      return known;
    }
    Answer answer = decide(question);
    answers.put(question.requestId(), answer);
    persons.put(question.requestId(), person);
    repeatedQuestions += answeredPersons.add(person) ? 0 : 1;
    results.merge(answer.result(), 1, Integer::sum);
    return answer;
  }

  private static Answer decide(Question question) {
    String reference = "GA" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    Verdict verdict = Verdict.of(question.identityNumber());
    return new Answer(question.requestId(), verdict, Instant.now(), reference);
  }

  synchronized Statistics statistics() {
    int answered = reactions(Reaction.ANSWER);
    int failed = reactions(Reaction.FAIL);
    int silent = reactions(Reaction.SILENCE);
    int wrong = reactions(Reaction.GARBLE);
    return new Statistics(
        answered + failed + silent + wrong,
        answers.size(),
        duplicates,
        repeatedQuestions,
        answered,
        failed,
        silent,
        wrong,
        reactions(Reaction.REFUSE),
        reactions(Reaction.HANG_UP),
        new EnumMap<>(results));
  }

  private int reactions(Reaction reaction) {
    return reactions.getOrDefault(reaction, 0);
  }

  synchronized void forget() {
    answers.clear();
    persons.clear();
    answeredPersons.clear();
    reactions.clear();
    results.clear();
    duplicates = 0;
    repeatedQuestions = 0;
  }

  private String hash(Question question) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String person = salt + question.name() + '\n' + question.identityNumber();
      return HexFormat.of().formatHex(digest.digest(person.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
