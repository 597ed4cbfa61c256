package org.gonghui.platform.web;

import org.springframework.core.MethodParameter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Gives handler methods the file that is the body of their request. */
@Component
final class UploadArgument implements SyncHandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Upload.class;
  }

  @Override
  public Upload resolveArgumentValue(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    return new Upload(request.getBody(), request.getHeaders());
  }
}
