package org.lintel.application.edge;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.KeyedHash;
import org.lintel.application.security.SignedIn;
import org.lintel.application.security.User;
import org.lintel.language.CommandMark;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import jakarta.servlet.http.HttpServletRequest;

/** Gives a handler its {@link Sender}, with the mark that makes a repeated command take effect once (inv-32). */
public final class SenderArgument implements HandlerMethodArgumentResolver {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final KeyedHash hash;

    /** @param key 32 random bytes */
    public SenderArgument(byte[] key) {
        this.hash = new KeyedHash(key);
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
        return new Sender(user, key == null ? null : mark(user, key, request.getNativeRequest(HttpServletRequest.class)));
    }

    private CommandMark mark(User user, String key, @Nullable HttpServletRequest request) {
        if (request == null || !KEY.matcher(key).matches()) {
            throw ProblemException.malformed("Idempotency-Key", "not-acceptable", "A key has 1 to 200 visible ASCII characters.");
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return new CommandMark(KeyedHash.shortText(hash.of("command", user.id().value(), key)),
                KeyedHash.shortText(hash.of(request.getRequestURI() + "?" + query, BodyLimit.bodyOf(request))));
    }
}
