package org.lintel.application.notices;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.notices.NoticeApi.DispatchBody;
import org.lintel.application.notices.NoticeApi.NoticeDone;
import org.lintel.application.notices.NoticeApi.OpeningBody;
import org.lintel.application.notices.NoticeApi.UndeliveredBody;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.sealing.Opening;
import org.lintel.application.wiring.Views;
import org.lintel.views.notices.Notice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An applicant's inbox. A notice is opened by a press of a button, never by being looked at: from then on a period to reply runs. */
@Controller
@RequestMapping("/notices")
final class InboxPage implements PageProblems.Page {
    private final NoticeApi api;
    private final LetterApi letters;
    private final Views views;
    private final Opening opening;
    private final Reads reads;
    private final Forms forms;

    InboxPage(NoticeApi api, LetterApi letters, Views views, Reads reads, Forms forms, Opening opening) {
        this.opening = opening;
        this.api = api;
        this.letters = letters;
        this.views = views;
        this.reads = reads;
        this.forms = forms;
    }

    @GetMapping
    String inbox(@RequestParam(required = false) @Nullable String cursor, Sender sender, Model model) {
        model.addAttribute("inbox", api.inbox(PageLanguage.present().code(), cursor, null, null, sender));
        return "notices";
    }

    /** @throws ProblemException 404 for what is unknown and for what is another's alike */
    @GetMapping("/{id}")
    String notice(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Sender sender, Model model) {
        Notice notice = reads.view(views.notices(), after).find(NoticeId.orNotFound(id).text());
        if (notice == null || !notice.applicant().equals(sender.user().id())) {
            throw ProblemException.notFound();
        }
        Letters words = Letters.in(PageLanguage.present(), opening);
        model.addAttribute("notice", notice);
        model.addAttribute("greeting", words.address(notice));
        model.addAttribute("paragraphs", words.paragraphs(notice));
        model.addAttribute("signature", words.signature(notice));
        model.addAttribute("key", forms.newKey());
        return "notice";
    }

    /** The notice to print, for its applicant once it is opened, and for officers. */
    @GetMapping("/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String id, Sender sender) {
        return letters.letter(id, PageLanguage.present().code(), null, sender);
    }

    @PostMapping("/{id}/open")
    String open(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender) {
        NoticeDone done = api.open(id, new OpeningBody(), forms.once(sender, "/notices/" + id + "/open", written));
        return "redirect:/notices/" + done.id() + "?after=" + done.after();
    }

    @PostMapping("/{id}/dispatch-again")
    String dispatchAgain(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender) {
        NoticeDone done = api.dispatchAgain(id, new DispatchBody(),
                forms.once(sender, "/notices/" + id + "/dispatch-again", written));
        return back(done);
    }

    @PostMapping("/{id}/undeliverable")
    String undeliverable(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender) {
        NoticeDone done = api.undeliverable(id, new UndeliveredBody(), forms.once(sender, "/notices/" + id + "/undeliverable", written));
        return back(done);
    }

    private static String back(NoticeDone done) {
        return (done.delegateId() == null ? "redirect:/files/" + done.accreditationId() : "redirect:/delegates/" + done.delegateId())
                + "?after=" + done.after();
    }
}
