package org.gonghui.sample;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Stale;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.platform.web.problem.FreeTextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One resource that uses everything the platform does for controllers. */
@RestController
@RequestMapping("/api/v1/samples")
class SampleController {

  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.MEMBER})
  Mono<ResponseEntity<View>> find(@PathVariable String id, ServerHttpRequest request) {
    return Mono.just(Answer.ok(sample(id), View::of, request));
  }

  @GetMapping
  @Access(
      roles = {Roles.OFFICER, Roles.PARTNER},
      scopes = "directory:read")
  @Listed(
      value = {
        @Filter(name = "status", field = "state.status", type = Sample.Status.class),
        @Filter(name = "name", field = "state.name"),
        @Filter(name = "size", field = "state.size", type = Integer.class),
        @Filter(
            name = "week",
            field = "state.week",
            pattern = "[0-9]{4}-W[0-5][0-9]",
            example = "2023-W05"),
        @Filter(
            name = "from",
            field = "createdAt",
            type = Instant.class,
            compare = Filter.Compare.FROM),
        @Filter(
            name = "until",
            field = "state.day",
            type = LocalDate.class,
            compare = Filter.Compare.TO)
      },
      max = 50)
  Mono<Page<Map<String, String>>> list(
      PageRequest page, @RequestParam(defaultValue = "false") boolean brief) {
    Slice<Stored<Sample>> slice =
        new Slice<>(List.of(sample("s-1"), sample("s-2")), page.after() == null);
    String filter = page.filter().toBsonDocument(BsonDocument.class, codecs()).toJson();
    return Mono.just(Page.of(page, slice, it -> Map.of("id", it.state().id(), "filter", filter)));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.OFFICE})
  Mono<ResponseEntity<Circumstances>> create(@Valid @RequestBody Request body, Command command) {
    return Mono.just(
        Answer.created(sample("s-9"), "/api/v1/samples/s-9", it -> Circumstances.of(command)));
  }

  @PutMapping("/{id}")
  @Versioned
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<Circumstances>> change(
      @PathVariable @Size(max = 20) String id, @Valid @RequestBody Request body, Command command) {
    return Mono.just(Answer.changed(sample(id), it -> Circumstances.of(command)));
  }

  @PostMapping("/{id}/closing")
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<Circumstances>> close(@PathVariable String id, Command command) {
    return Mono.just(Answer.changed(sample(id), it -> Circumstances.of(command)));
  }

  @GetMapping("/refusals/{kind}")
  @Access(anyone = true)
  Mono<Void> refuse(
      @PathVariable String kind,
      @RequestParam(defaultValue = "1") @Min(1) int size,
      @RequestParam(required = false) @Nullable String word,
      @RequestParam(required = false) @Nullable List<String> words) {
    return Mono.error(() ->
        switch (kind) {
          case "not-found" -> new NotFound("DeadLetter", "440301199001011234");
          case "forbidden" -> new Forbidden("access.denied");
          case "illegal-step" -> new IllegalStep("dead-letter", "settling", "OPEN");
          case "duplicate" -> new Duplicate("id.taken");
          case "stale" -> new Stale(3, 4);
          case "rule" -> new RuleBroken("idempotency.key-reused");
          case "law" -> RuleBroken.of(anyRule(), "idempotency.key-reused");
          case "database" ->
              new IllegalStateException(new MongoTimeoutException("host 10.1.2.3 is away"));
          default -> new IllegalStateException("secret of 张三 440301199001011234");
        });
  }

  @GetMapping("/me")
  @Access(roles = {Roles.OFFICER, Roles.MEMBER, Roles.OPERATOR})
  Mono<Viewer> me(Viewer viewer) {
    return Mono.just(viewer);
  }

  static org.gonghui.kernel.LegalRule anyRule() {
    return LegalRules.builtIn().inForce(LocalDate.of(2026, 1, 1)).getFirst();
  }

  private static org.bson.codecs.configuration.CodecRegistry codecs() {
    return com.mongodb.MongoClientSettings.getDefaultCodecRegistry();
  }

  private static Stored<Sample> sample(String id) {
    Sample sample = new Sample(id, "u-bantian", "名", Sample.Status.OPEN);
    return new Stored<>(sample, 7, List.of("u-bantian"), Instant.EPOCH, Instant.EPOCH);
  }

  record View(String id, String name, Sample.Status status) {
    static View of(Stored<Sample> it) {
      return new View(it.state().id(), it.state().name(), it.state().status());
    }
  }

  record Request(
      @NotBlank @Size(max = 10) String name,
      int size,
      Sample.Status status,
      LocalDate day,
      Code code,
      @Valid List<Item> items,
      @Size(max = 500) @Nullable String text,
      @Pattern(regexp = FreeTextForm.PATTERN) @Nullable String note,
      @Size(max = 500) @Nullable List<String> tags,
      @Nullable LocalTime at,
      @Nullable YearMonth month,
      @Nullable Duration length,
      @Nullable Double share) {}

  record Item(@Min(1) long count) {}

  record Circumstances(
      String person, String key, String fingerprint, Long expected, Instant now, String traceId) {
    static Circumstances of(Command it) {
      return new Circumstances(
          it.viewer().person(),
          it.key(),
          it.fingerprint().get(),
          it.expectedVersion(),
          it.now(),
          it.traceId());
    }
  }

  static Map<String, Object> right() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "样本");
    body.put("size", 3);
    return body;
  }
}
