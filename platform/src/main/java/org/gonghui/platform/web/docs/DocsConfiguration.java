package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.info.Info;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.platform.web.problem.Messages;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells springdoc of the platform's arguments, headers, filters and problems. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Command.class, Viewer.class, PageRequest.class, Upload.class);
  }

  @Bean
  DescriptionFilter descriptionFilter() {
    return new DescriptionFilter();
  }

  @Bean
  OperationCustomizer accessDocs() {
    return new AccessDocs();
  }

  @Bean
  OperationCustomizer headerDocs() {
    return new HeaderDocs();
  }

  @Bean
  OperationCustomizer listDocs() {
    return new ListDocs();
  }

  @Bean
  OperationCustomizer uploadDocs() {
    return new UploadDocs();
  }

  @Bean
  OperationCustomizer problemDocs() {
    return new ProblemDocs();
  }

  @Bean
  PropertyCustomizer requiredPrimitives() {
    return new RequiredPrimitives();
  }

  @Bean
  OpenApiCustomizer kernelExamples() {
    return new KernelExamples();
  }

  @Bean
  OpenApiCustomizer parameterExamples() {
    return new ParameterExamples();
  }

  @Bean
  OpenApiCustomizer title(
      @Value("${spring.application.name}") String name,
      @Value("${gonghui.api.description:}") String description) {
    return api -> api.setInfo(new Info().title(name).version("1").description(description));
  }

  @Bean
  OpenApiCustomizer commonComponents(Messages messages) {
    return new CommonComponents(messages);
  }
}
