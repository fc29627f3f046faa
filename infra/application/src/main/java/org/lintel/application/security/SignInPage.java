package org.lintel.application.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in; the framework takes it from there. */
@Controller
final class SignInPage {
    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("signedOut", true);
        return "sign-in";
    }
}
