package org.lintel.application.transparency;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.lintel.application.pages.PageProblems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** The history in a file that proves itself, from the auditor's pages. */
@Controller
final class BundleDownload implements PageProblems.Page {
    private final BundleApi bundles;

    BundleDownload(BundleApi bundles) {
        this.bundles = bundles;
    }

    @GetMapping("/audit/bundle")
    void bundle(@RequestParam(required = false) @Nullable String session, HttpServletResponse answer) throws IOException {
        bundles.bundle(session, answer);
    }
}
