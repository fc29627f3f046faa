package org.lintel.application.nominations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.security.LargestForm;
import org.lintel.language.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Nominating many at once: a file is chosen, or its lines pasted, tried first, and then recorded. What came of it has a page of its own, so that the
 * lines stand in no form that a browser keeps to send again.
 */
@Controller
@RequestMapping("/nominations/{session}")
final class NominationsPage implements PageProblems.Page {
    /** A small file is done by then, and its page says at once what came of it. Unit: milliseconds. */
    private static final long PATIENCE = 1_500;
    /** Unit: seconds. */
    private static final String LOOK_AGAIN = "2";

    /** Unit: MiB. */
    private static final int LARGEST_FILE = 10;

    private final Takings takings;
    private final Forms forms;

    NominationsPage(Takings takings, Forms forms) {
        this.takings = takings;
        this.forms = forms;
    }

    /** What somebody does with the form. */
    enum Press {
        TRY,
        RECORD
    }

    @GetMapping
    String form(@PathVariable String session, @RequestParam(name = LargestForm.TOO_LARGE, defaultValue = "false") boolean tooLarge,
            HttpServletResponse response, Model model) {
        if (tooLarge) {
            Problem problem = Problem.tooLarge(LARGEST_FILE);
            PageProblems.tell(problem, response);
            model.addAttribute("problem", problem);
        }
        return show(NominationsApi.sessionOrNotFound(session), model);
    }

    @PostMapping
    String take(@PathVariable String session, @RequestParam Press press, @RequestParam Map<String, String> written,
            @RequestParam(required = false) @Nullable MultipartFile file, Sender sender) throws IOException {
        SessionId into = NominationsApi.sessionOrNotFound(session);
        byte[] bytes = file == null || file.isEmpty() ? Forms.text(written, "lines").getBytes(StandardCharsets.UTF_8) : file.getBytes();
        Map<String, String> fields = new HashMap<>(written);
        fields.put("lines", digest(bytes));
        Takings.Taking taking = takings.begin(new NominationsFile(bytes), into,
                forms.once(sender, "/nominations/" + into.value(), fields), press == Press.TRY);
        waitFor(taking);
        return "redirect:/nominations/" + into.value() + "/takings/" + taking.id();
    }

    /** @throws ProblemException 404, for what is unknown, forgotten and another's alike */
    @GetMapping("/takings/{id}")
    String outcome(@PathVariable String session, @PathVariable String id, Sender sender, HttpServletResponse response, Model model) {
        SessionId into = NominationsApi.sessionOrNotFound(session);
        Takings.Taking taking = takings.find(id, into, sender);
        try {
            NominationsAnswer answer = taking.answer(0);
            if (answer == null) {
                response.setHeader("Refresh", LOOK_AGAIN);
                model.addAttribute("progress", taking.progress());
            }
            model.addAttribute("answer", answer);
            model.addAttribute("tried", taking.dryRun());
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND);
        }
        return show(into, model);
    }

    /** What is wrong with the file is told where its page is. */
    private static void waitFor(Takings.Taking taking) {
        try {
            taking.answer(PATIENCE);
        } catch (ProblemException ended) {
            if (ended.problem().status() == HttpStatus.NOT_FOUND.value()) {
                throw ended;
            }
        }
    }

    private String show(SessionId session, Model model) {
        model.addAttribute("sessionId", session.value());
        model.addAttribute("header", NominationColumn.HEADER);
        model.addAttribute("key", forms.newKey());
        return "nominations";
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
