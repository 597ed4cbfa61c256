package org.gonghui.rights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.platform.testing.EndsPressNothing;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.testing.PromptDeadlines;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a port of its own, with real MongoDB and Kafka and a clock that obeys. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndsPressNothing.class)
@SpringBootTest(classes = RightsApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT30S")
@ContextConfiguration(initializers = {LiveServers.class, TestTokens.class, PromptDeadlines.class})
@Import({RightsWorld.class, EventWitness.class})
public @interface LiveRights {}
