package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.shared.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to an endpoint of ours only if the caller has what the endpoint says it needs. */
final class RightsCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !isOpen(method)) check(request, method);
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.linchpin.");
    }

    static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class);
    }

    static @Nullable Needs needs(HandlerMethod method) {
        var own = method.getMethodAnnotation(Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }

    private static void check(HttpServletRequest request, HandlerMethod method) {
        var needs = needs(method);
        if (needs == null) throw new Forbidden("Nobody may call this: it does not say who may.");
        var user = Caller.of(request.getUserPrincipal());
        if (needs.value().length > 0 && Arrays.stream(needs.value()).noneMatch(right -> holds(user, right)))
            throw new Forbidden("%s needs the right %s.", user.name(), words(needs.value()));
    }

    private static boolean holds(CurrentUser user, Right right) {
        return !user.tenants(right).isEmpty();
    }

    private static String words(Right[] rights) {
        return String.join(" or ", Arrays.stream(rights).map(Right::name).toList());
    }
}
