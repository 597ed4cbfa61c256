package org.gonghui.platform.files;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a handler that answers with a file that an aggregate lists. */
@ApiResponse(
    responseCode = "200",
    description = "The file, of the type that its entry says",
    content =
        @Content(
            mediaType = "application/octet-stream",
            schema = @Schema(type = "string", format = "binary")))
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersFile {}
