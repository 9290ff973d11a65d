package io.linchpin.api;

import io.linchpin.shared.FieldError;
import io.linchpin.shared.Invalid;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses bodies in which something is missing that is not {@link Nullable}, and names all of it at once. */
@RestControllerAdvice
class CompleteBodies extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getContainingClass().getPackageName().startsWith("io.linchpin.");
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var errors = new ArrayList<FieldError>();
        look(body, "", errors);
        if (!errors.isEmpty()) throw new Invalid("Something is missing.", errors);
        return body;
    }

    private static void look(@Nullable Object part, String path, List<FieldError> errors) {
        if (part instanceof Collection<?> items) {
            var index = 0;
            for (var item : items) look(item, "%s[%d]".formatted(path, index++), errors);
        }
        if (part instanceof Record) {
            for (var component : part.getClass().getRecordComponents()) {
                var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
                var value = value(part, component);
                if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    errors.add(FieldError.of(name, "", "This is needed."));
                look(value, name, errors);
            }
        }
    }

    private static @Nullable Object value(Object part, RecordComponent component) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), part);
    }
}
