package org.lintel.application.pages;

import java.util.Arrays;

import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A problem as a page, for people. Scripts get theirs as JSON. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {PageProblems.Page.class})
public final class PageProblems {
    /** Marks a controller whose answers are pages; {@link Controller} alone also covers every {@link RestController}. */
    public interface Page {}

    private final PageFrame frames;

    PageProblems(PageFrame frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView on(Exception ended, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = Problems.of(ended);
        tell(problem, response);
        return page(problem, request);
    }

    /** Gives the answer the problem's status, and says when to try again where that helps (RFC 9110, 10.2.3). */
    public static void tell(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER);
        }
    }

    /**
     * Shows on the page itself what stood in the way.
     *
     * @param apart statuses of which nobody may be told more there
     * @return the problem
     * @throws ProblemException of such a status
     */
    public static Problem show(ProblemException ended, HttpServletResponse response, Model model, HttpStatus... apart) {
        Problem problem = ended.problem();
        if (Arrays.stream(apart).anyMatch(status -> status.value() == problem.status())) {
            throw ended;
        }
        tell(problem, response);
        model.addAttribute("problem", problem);
        return problem;
    }

    /**
     * Shows on the page itself which of its fields is not as it should be.
     *
     * @throws ProblemException any other
     */
    public static void showBadFields(ProblemException ended, HttpServletResponse response, Model model) {
        if (ended.problem().status() != HttpStatus.BAD_REQUEST.value()) {
            throw ended;
        }
        show(ended, response, model);
    }

    /** @return the problem's page, with its status */
    public ModelAndView page(Problem problem, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("problem", "problem", problem);
        page.addObject("frame", frames.frame(request));
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        return page;
    }
}
