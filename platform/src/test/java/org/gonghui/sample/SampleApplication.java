package org.gonghui.sample;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * A service with one resource and no database. It lies outside the platform's packages, so that no
 * service that scans those finds it.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {MongoAutoConfiguration.class, MongoReactiveAutoConfiguration.class})
@ComponentScan({
  "org.gonghui.platform.web",
  "org.gonghui.platform.security",
  "org.gonghui.platform.observe",
  "org.gonghui.sample"
})
public class SampleApplication {}
