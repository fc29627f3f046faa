package org.lintel.application.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in; the framework takes it from there. */
@Controller
final class SignInPage implements PageProblems.Page {
    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }
}
