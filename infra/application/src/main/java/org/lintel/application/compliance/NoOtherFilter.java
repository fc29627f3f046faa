package org.lintel.application.compliance;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lintel.application.edge.Problem.BadField;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.RecordBinder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * inv-31: figures are never narrowed by anything but what is offered; a program that asks for it is told so, and not given the figures of all as if they
 * were of few. A page says itself of what its figures are.
 */
@Component
final class NoOtherFilter implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/compliance/**");
    }

    /** @throws ProblemException 400 that names every parameter which is not known here */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = Arrays.stream(method.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class)).map(Parameter::getName)
                    .collect(Collectors.toSet());
            List<BadField> others = request.getParameterMap().keySet().stream().filter(name -> !known.contains(name)).sorted()
                    .map(name -> new BadField(RecordBinder.printable(name), "unknown-field", "There is no such parameter here.")).toList();
            if (!others.isEmpty()) {
                throw ProblemException.malformed(others);
            }
        }
        return true;
    }
}
