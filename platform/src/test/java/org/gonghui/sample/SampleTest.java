package org.gonghui.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** The sample service on a port of its own, trusting the test issuer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=sample",
      "spring.kafka.bootstrap-servers=localhost:1",
      "spring.kafka.admin.auto-create=false"
    })
@AutoConfigureWebTestClient(timeout = "30s")
@ContextConfiguration(initializers = TestTokens.class)
@interface SampleTest {}
