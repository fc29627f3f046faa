package org.lintel.application.own;

import org.lintel.application.pages.PageProblems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept of a person, and what they decide themselves. */
@Controller
final class OwnPage implements PageProblems.Page {
    @GetMapping("/own")
    String show() {
        return "own";
    }
}
