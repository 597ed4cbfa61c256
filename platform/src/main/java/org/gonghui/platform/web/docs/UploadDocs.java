package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.gonghui.platform.web.Upload;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** The body of a request that is a file. */
final class UploadDocs implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.getParameterType() == Upload.class) {
        operation.setRequestBody(file());
      }
    }
    return operation;
  }

  private static RequestBody file() {
    MediaType any = new MediaType().schema(new BinarySchema());
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType("application/octet-stream", any));
  }
}
