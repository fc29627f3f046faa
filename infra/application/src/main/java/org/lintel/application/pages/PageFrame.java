package org.lintel.application.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.deadlines.DemoClock;
import org.lintel.application.pages.PageFrame.Frame.Way;
import org.lintel.application.security.Access;
import org.lintel.application.security.SignedIn;
import org.lintel.application.security.User;
import org.lintel.language.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

import jakarta.servlet.http.HttpServletRequest;

/** What stands around every page: where its reader can go, in which language it can be read, and what time the registry has. */
@ControllerAdvice(assignableTypes = {PageProblems.Page.class})
public final class PageFrame {
    private static final List<Way> WAYS = List.of(new Way("/", "way.first"), new Way("/notices", "way.notices"),
            new Way("/daily-list", "way.daily-list"), new Way("/desk", "way.desk"), new Way("/disclosures", "way.disclosures"),
            new Way("/accesses", "way.accesses"),
            new Way("/risk-assessments", "way.risk-assessments"), new Way("/compliance", "way.compliance"),
            new Way("/findings", "way.findings"), new Way("/audit", "way.audit"),
            new Way("/missed-deadlines", "way.missed-deadlines"), new Way("/gate", "way.gate"), new Way("/erasures", "way.erasures"),
            new Way("/recipients", "way.recipients"),
            new Way("/administration", "way.administration"),
            new Way("/sessions", "way.sessions"));

    private final InstantSource clock;

    PageFrame(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The frame of one page.
     *
     * @param user whose page it is, or null for nobody's
     * @param ways where the user can go from every page
     * @param languages the page's address in each other language
     * @param demonstration the moment that the demonstration's clock shows, or null in service
     * @param own whether it is a person's, who came by a one-time link
     */
    public record Frame(@Nullable User user, List<Way> ways, List<Way> languages, @Nullable Instant demonstration, boolean own) {
        /** @param words the key of what the link says */
        public record Way(String address, String words) {}
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        User user = request.getUserPrincipal() instanceof Authentication known && known.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.user()
                : null;
        return new Frame(user, user == null ? List.of() : WAYS.stream().filter(way -> Access.opensPage(way.address, user)).toList(),
                PageLanguage.spokenAt(request.getRequestURI()).stream().map(language -> inLanguage(request, user, language)).toList(),
                clock instanceof DemoClock ? clock.instant() : null, user != null && user.is(Role.PERSON));
    }

    /** Only an address that this reader can open can be read in another language; from a form or an error the link leads to the first page. */
    private static Way inLanguage(HttpServletRequest request, @Nullable User user, String language) {
        boolean opens = HttpMethod.GET.matches(request.getMethod())
                && (Access.opensPage(request.getRequestURI())
                        || (user == null ? request.getRequestURI().equals("/sign-in") : Access.opensPage(request.getRequestURI(), user)));
        UriComponentsBuilder address = UriComponentsBuilder
                .fromPath(opens ? request.getRequestURI() : user != null && user.is(Role.PERSON) ? "/own" : "/");
        if (opens) {
            address.query(request.getQueryString());
        }
        return new Way(address.replaceQueryParam("language", language).build().toUriString(), language);
    }
}
