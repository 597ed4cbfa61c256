package org.gonghui.org.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.org.OrgApplication;
import org.gonghui.platform.testing.EndsPressNothing;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on real servers, which all tests with this annotation share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndsPressNothing.class)
@SpringBootTest(
    classes = OrgApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"gonghui.seed=longgang,nanshan", "gonghui.law.rules=src/test/resources/law"})
@AutoConfigureWebTestClient(timeout = "60s")
@Import({
  LiveParts.class,
  Desk.class,
  Board.class,
  CoverageDesk.class,
  Inspections.class,
  Wire.class,
  Papers.class,
  CorrectionWitness.class,
  ReadWitness.class
})
@ContextConfiguration(initializers = {LiveServers.class, TestTokens.class})
public @interface OrgLive {}
