package org.gonghui.platform.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;

/**
 * A file that is the body of a request, as it comes in: an argument of handler methods.
 *
 * @param headers of the request, which may say how long it is
 */
public record Upload(Flux<DataBuffer> body, HttpHeaders headers) {}
