package org.lintel.application.accreditation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.CountryChoice;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.sessions.SessionRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where an applicant asks for accreditation: in one go, or saved as a draft and gone on with later. */
@Controller
@RequestMapping("/requests/new")
final class RequestPage implements PageProblems.Page {
    private static final List<String> FIELDS = List.of("sessionId", "name", "country", "category", "purpose");
    private static final int LONGEST_DRAFT = 20_000;

    private final AccreditationApi api;
    private final DraftRequests drafts;
    private final SessionChoice sessions;
    private final Forms forms;
    private final InstantSource clock;

    RequestPage(AccreditationApi api, DraftRequests drafts, SessionChoice sessions, Forms forms, InstantSource clock) {
        this.api = api;
        this.drafts = drafts;
        this.sessions = sessions;
        this.forms = forms;
        this.clock = clock;
    }

    /** What somebody does with the form. */
    enum Press {
        FILE,
        SAVE,
        DELETE
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable String draft, Sender sender, Model model) {
        return show(draft, draft == null ? Map.of() : drafts.find(sender.user().id(), draft).fields(), List.of(), model);
    }

    @PostMapping
    String send(@RequestParam Press press, @RequestParam(required = false) @Nullable String draft,
            @RequestParam Map<String, String> written, Sender sender, HttpServletResponse response,
            RedirectAttributes next, Model model) {
        String begun = draft == null || draft.isEmpty() ? null : draft;
        try {
            return switch (press) {
                case SAVE -> {
                    String saved = drafts.save(sender.user().id(), begun, written.getOrDefault(Forms.KEY, ""), kept(written));
                    next.addFlashAttribute("saved", true);
                    yield "redirect:/requests/new?draft=" + saved;
                }
                case DELETE -> {
                    drafts.delete(sender.user().id(), begun == null ? "" : begun);
                    yield "redirect:/";
                }
                case FILE -> {
                    FileState opened = file(begun, written, sender);
                    next.addFlashAttribute("filed", true);
                    yield "redirect:/files/" + opened.id() + "?after=" + opened.after();
                }
            };
        } catch (ProblemException ended) {
            Problem problem = ended.problem();
            if (problem.status() == HttpStatus.NOT_FOUND.value() && press != Press.FILE) {
                throw ended;
            }
            PageProblems.tell(problem, response);
            model.addAttribute("problem", problem);
            return show(begun, written, problem.badFields(), model);
        }
    }

    private FileState file(@Nullable String draft, Map<String, String> written, Sender sender) {
        FileState opened = api.open(StrictJsonReader.bind(json(written), AccreditationApi.RequestBodyOf.class),
                forms.once(sender, "/requests/new", written));
        if (draft != null) {
            drafts.delete(sender.user().id(), draft);
        }
        return opened;
    }

    private String show(@Nullable String draft, Map<String, String> values, List<Problem.BadField> errors, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("values", values);
        model.addAttribute("wrong", errors.stream().map(error -> error.field().replace("organisation.", "")).toList());
        model.addAttribute("sessions", openSessions());
        model.addAttribute("countries", CountryChoice.in(LocaleContextHolder.getLocale()));
        model.addAttribute("categories", ParticipantCategory.values());
        model.addAttribute("key", forms.newKey());
        return "request";
    }

    private List<SessionRow> openSessions() {
        return sessions.all().stream().filter(row -> row.requestWindow().contains(clock.instant())).toList();
    }

    private static Map<String, String> kept(Map<String, String> written) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(name -> fields.put(name, written.getOrDefault(name, "")));
        if (fields.values().stream().mapToInt(String::length).sum() > LONGEST_DRAFT) {
            throw ProblemException.malformed("purpose", "too-long", "A draft has at most " + LONGEST_DRAFT + " characters.");
        }
        return fields;
    }

    private static ObjectNode json(Map<String, String> written) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ObjectNode organisation = body.putObject("organisation");
        put(body, "sessionId", written);
        put(organisation, "name", written);
        put(organisation, "country", written);
        put(body, "category", written);
        put(body, "purpose", written);
        return body;
    }

    private static void put(ObjectNode into, String name, Map<String, String> written) {
        String value = Forms.text(written, name);
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }
}
