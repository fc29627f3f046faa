package org.lintel.application.pages;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemWriter;
import org.lintel.application.edge.Problems;
import org.lintel.application.security.SecurityConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where a call ends that no controller answered: a page for people, a problem for scripts, and never more than its status. */
@Controller
final class ErrorEnd implements ErrorController {
    private final ProblemWriter problems;
    private final PageProblems pages;

    ErrorEnd(ProblemWriter problems, PageProblems pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        if (isScripts(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            problems.write(response, Problems.ofStatus(status));
            return null;
        }
        return pages.page(
                request.getAttribute(SecurityConfiguration.FORM_EXPIRED) == null ? Problems.ofStatus(status) : Problem.formExpired(),
                request);
    }

    private static boolean isScripts(@Nullable Object address) {
        return address instanceof String path
                && (path.startsWith("/api") || path.startsWith("/v3") || path.startsWith("/log/") || path.equals("/health"));
    }
}
