package io.linchpin.api;

import io.linchpin.shared.Invalid;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The version a caller has read, from the header {@code If-Match}; as an argument of an endpoint that writes.
 * @param version empty when the caller does not care what they write over: no header, or {@code *}
 */
public record IfMatch(OptionalLong version) {
    /** @param stored what is written over when the caller does not care */
    public long or(@Nullable Long stored) {
        return version.orElse(stored == null ? 0 : stored);
    }

    /** The ETag of a version. */
    public static String etag(@Nullable Long version) {
        return "\"%d\"".formatted(version);
    }

    static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) return new IfMatch(OptionalLong.empty());
        var tag = header.strip().replaceFirst("^W/", "");
        if (tag.matches("\"\\d{1,18}\""))
            return new IfMatch(OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1))));
        throw Invalid.field("If-Match", header, "Send the ETag as it was received.");
    }

    /** Reads the header. */
    static final class Argument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == IfMatch.class;
        }

        @Override
        public IfMatch resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return of(request.getHeader(HttpHeaders.IF_MATCH));
        }
    }
}
