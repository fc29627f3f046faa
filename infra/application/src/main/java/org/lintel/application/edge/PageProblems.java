package org.lintel.application.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** A problem as a page, for people. Scripts get theirs from {@link Problems}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {PageProblems.Page.class})
public final class PageProblems {
    /** Marks a controller whose answers are pages; {@link Controller} alone also covers every {@link RestController}. */
    public interface Page {}

    @ExceptionHandler
    ModelAndView on(ProblemException ended, Model model) {
        ModelAndView page = new ModelAndView("problem", "problem", ended.problem());
        page.setStatus(HttpStatusCode.valueOf(ended.problem().status()));
        return page;
    }
}
