package org.lintel.application.edge;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.SignedIn;
import org.lintel.application.security.User;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import jakarta.servlet.http.HttpServletRequest;

/** Gives a handler its {@link Sender}, with the mark that makes a repeated command take effect once (inv-32). */
public final class SenderArgument implements HandlerMethodArgumentResolver {
    private final CommandMarks marks;

    public SenderArgument(CommandMarks marks) {
        this.marks = marks;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        User user = SignedIn.present();
        String key = request.getHeader("Idempotency-Key");
        HttpServletRequest call = request.getNativeRequest(HttpServletRequest.class);
        if (key == null || call == null) {
            return new Sender(user, null);
        }
        String query = call.getQueryString() == null ? "" : call.getQueryString();
        return new Sender(user, marks.of(user, key, call.getRequestURI() + "?" + query, BodyLimit.bodyOf(call)));
    }
}
