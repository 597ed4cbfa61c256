package org.gonghui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.platform.jobs.JobsFixture.officer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.FileCipher;
import org.gonghui.platform.crypto.Suite;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class JobControllerTest {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Messages MESSAGES = new Messages(JobControllerTest.class.getClassLoader());

  private final JobsFixture fixture = new JobsFixture();
  private final Viewer owner = officer("officer-1", "u-bantian");
  private final FieldCipher cipher =
      FieldCipher.open(
              fixture.database, Suite.SM4_GCM, new byte[32], new byte[32], InstantSource.system())
          .block();
  private final JobFiles files = new JobFiles(fixture.database, new FileCipher(cipher));
  private Viewer viewer = owner;
  private final WebTestClient client =
      WebTestClient.bindToController(new JobController(fixture.jobs, files, MESSAGES))
          .controllerAdvice(new Problems())
          .argumentResolvers(it -> it.addCustomResolver(new Caller()))
          .configureClient()
          .responseTimeout(Duration.ofSeconds(20))
          .codecs(it -> it.defaultCodecs().maxInMemorySize(10_000_000))
          .build();

  @Test
  void a_job_shows_how_far_it_is_and_what_can_be_done() {
    Job job = fixture.submit(owner, "import");
    client
        .get()
        .uri("/api/v1/jobs/{id}", job.id())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("QUEUED")
        .jsonPath("$.progress.done")
        .isEqualTo(0)
        .jsonPath("$.allowedSteps[0]")
        .isEqualTo("cancellation")
        .jsonPath("$.owner")
        .doesNotExist();
  }

  @Test
  void the_stream_tells_each_change_and_ends_with_the_job() {
    Job job = fixture.submit(owner, "import");
    StepVerifier.create(stream(job).map(it -> it.event() + " " + it.data().status()))
        .expectNext("job QUEUED")
        .then(this::workOnce)
        .thenConsumeWhile("job RUNNING"::equals)
        .expectNext("job DONE")
        .verifyComplete();
  }

  @Test
  void the_stream_of_an_ended_job_tells_its_end_at_once() {
    Job job = fixture.submit(owner, "import");
    workOnce();
    StepVerifier.create(stream(job).map(it -> it.data().status()))
        .expectNext(Job.Status.DONE)
        .verifyComplete();
  }

  @Test
  void the_stream_of_an_unknown_job_is_not_found() {
    client
        .get()
        .uri("/api/v1/jobs/test-none")
        .accept(MediaType.TEXT_EVENT_STREAM)
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void a_job_that_failed_says_why_in_the_language_of_the_reader() {
    Job job = fixture.submit(owner, "import");
    RuleBroken refusal = new RuleBroken("sheet.too-many-rows", 100_000);
    fixture.worker(JobsFixture.handler("import", (it, at) -> Mono.error(refusal))).workOnNext();
    assertReason(job, "zh-CN", "文件超过 100000 行，请拆分后上传。");
    assertReason(job, "en", "The file has more than 100000 rows; send it in parts.");
    StepVerifier.create(stream(job).map(it -> it.data().reason()))
        .expectNext("文件超过 100000 行，请拆分后上传。")
        .verifyComplete();
  }

  private void assertReason(Job job, String language, String reason) {
    client
        .get()
        .uri("/api/v1/jobs/{id}", job.id())
        .header("Accept-Language", language)
        .exchange()
        .expectBody()
        .jsonPath("$.error")
        .isEqualTo("sheet.too-many-rows")
        .jsonPath("$.reason")
        .isEqualTo(reason);
  }

  @Test
  void both_ways_of_cancelling_cancel() {
    Job first = fixture.submit(owner, "import");
    Job second = fixture.submit(owner, "import");
    client.delete().uri("/api/v1/jobs/{id}", first.id()).exchange().expectStatus().isOk();
    client
        .post()
        .uri("/api/v1/jobs/{id}/cancellation", second.id())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("CANCELLED");
    assertThat(fixture.find(first).status()).isEqualTo(Job.Status.CANCELLED);
  }

  @Test
  void what_could_not_be_taken_is_downloaded_under_its_name_by_who_sent_it_alone() {
    Job job = fixture.submit(owner, "import");
    byte[] content = "姓名,电话\n张三,13812345678\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    fixture
        .worker(
            JobsFixture.handler(
                "import",
                (it, at) ->
                    files
                        .store("未能导入的行.xlsx", WORKBOOK, Flux.just(content))
                        .map(errors -> Step.done(new Progress(1, 1L), null, errors))))
        .workOnNext();

    client
        .get()
        .uri("/api/v1/jobs/{id}/errors", job.id())
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(WORKBOOK)
        .expectHeader()
        .contentLength(content.length)
        .expectHeader()
        .value("Content-Disposition", it -> assertThat(it).contains("filename*=UTF-8''%E6%9C%AA"))
        .expectBody(byte[].class)
        .isEqualTo(content);
    client.get().uri("/api/v1/jobs/{id}/result", job.id()).exchange().expectStatus().isNotFound();

    viewer = officer("officer-2", "u-bantian");
    client.get().uri("/api/v1/jobs/{id}/errors", job.id()).exchange().expectStatus().isForbidden();
    // what is refused is not offered either
    assertOffered(job).doesNotExist();
    viewer = owner;
    assertOffered(job).isEqualTo("/api/v1/jobs/" + job.id() + "/errors");
  }

  private JsonPathAssertions assertOffered(Job job) {
    return client
        .get()
        .uri("/api/v1/jobs/{id}", job.id())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.errors.href");
  }

  private void workOnce() {
    fixture.worker(JobsFixture.counting("import", 1, (it, number) -> Mono.empty())).workOnNext();
  }

  private Flux<ServerSentEvent<JobView>> stream(Job job) {
    return client
        .get()
        .uri("/api/v1/jobs/{id}", job.id())
        .accept(MediaType.TEXT_EVENT_STREAM)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(new ParameterizedTypeReference<ServerSentEvent<JobView>>() {})
        .getResponseBody();
  }

  /** Not static, so that no application that has these tests on its class path scans it. */
  @RestControllerAdvice
  final class Problems {
    @ExceptionHandler
    ResponseEntity<Void> notFound(NotFound refusal) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }

    @ExceptionHandler
    ResponseEntity<Void> forbidden(Forbidden refusal) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
  }

  private final class Caller implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Viewer.class
          || parameter.getParameterType() == Command.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
      return Mono.just(
          parameter.getParameterType() == Viewer.class ? viewer : fixture.command(owner, null, ""));
    }
  }
}
