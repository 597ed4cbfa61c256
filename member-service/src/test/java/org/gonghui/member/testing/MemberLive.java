package org.gonghui.member.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.member.MemberApplication;
import org.gonghui.platform.testing.EndsPressNothing;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.testing.PromptDeadlines;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on real servers, which all tests with this annotation share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndsPressNothing.class)
@SpringBootTest(
    classes = {MemberApplication.class, LiveParts.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@ContextConfiguration(
    initializers = {
      LiveServers.class,
      TestTokens.class,
      PromptDeadlines.class,
      LiveParts.Authority.class
    })
public @interface MemberLive {}
