package org.lintel.application.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Sizes;

/**
 * What a page does behind its back, from the moment the watch is set: what it asks for and from whom, what fails, what the console says
 * (which is where a violation of the content security policy is told), and how many bytes it costs.
 */
final class Watch {
    /** What a slow line can bear: HTML, style sheet, scripts and images together. */
    static final int MOST_BYTES = 60_000;

    private final String address;
    private volatile int status;
    /** The page that was asked for last. */
    private volatile String visited = "";
    /** Whether that says that it is not the last one: it looks again by itself. */
    private volatile boolean looksAgain;
    private volatile boolean settled;
    private final List<String> findings = new ArrayList<>();
    private final List<Request> answered = new ArrayList<>();

    private Watch(String address, int status) {
        this.address = address;
        this.status = status;
    }

    /**
     * @param address of the registry; whoever else is asked for anything is a finding
     * @param status that the page itself answers
     */
    static Watch over(Page page, String address, int status) {
        Watch watch = new Watch(address, status);
        page.onRequest(watch::asked);
        page.onResponse(watch::answered);
        page.onRequestFailed(request -> watch.findings.add("request failed: " + request.url() + " " + request.failure()));
        page.onRequestFinished(watch.answered::add);
        page.onLoad(_ -> watch.settled = !watch.looksAgain);
        page.onConsoleMessage(watch::said);
        page.onPageError(error -> watch.findings.add("script failed: " + error));
        return watch;
    }

    /** From now on pages are expected to answer so. */
    void expects(int answered) {
        status = answered;
    }

    /** @return whether the page that was asked for last is there, and stays */
    boolean isSettled() {
        return settled;
    }

    /** @return what went wrong until now */
    List<String> misbehaviour() {
        return List.copyOf(findings);
    }

    /** @return what went wrong on a first visit, its weight included: headers and bodies that came over the line */
    List<String> onAFirstVisit() {
        // Asking for sizes lets further answers come in.
        long bytes = List.copyOf(answered).stream().map(Request::sizes).mapToLong(Watch::received).sum();
        Stream<String> weight = bytes > MOST_BYTES ? Stream.of("weight: " + bytes + " bytes on a first visit") : Stream.empty();
        return Stream.concat(misbehaviour().stream(), weight).toList();
    }

    private static long received(Sizes sizes) {
        return sizes.responseHeadersSize + sizes.responseBodySize;
    }

    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            visited = request.url();
            settled = false;
        }
        if (!request.url().startsWith(address + "/")) {
            findings.add("outside request: " + request.url());
        }
    }

    private void answered(Response response) {
        boolean navigated = response.request().isNavigationRequest();
        if (navigated) {
            looksAgain = response.headers().containsKey("refresh");
        }
        int expected = navigated && !looksAgain ? status : 200;
        boolean redirect = response.status() == 302 || response.status() == 303;
        if (response.status() != expected && !redirect) {
            findings.add("answer " + response.status() + ": " + response.url());
        }
    }

    private void said(ConsoleMessage message) {
        boolean bad = message.type().equals("error") || message.type().equals("warning");
        if (bad && !isTheExpectedRefusal(message)) {
            findings.add("console: " + message.text());
        }
    }

    /** Chromium also tells the console when the page itself answers 4xx, as a page that explains a refusal should. */
    private boolean isTheExpectedRefusal(ConsoleMessage message) {
        return status >= 400 && message.text().startsWith("Failed to load resource: the server responded with a status of " + status)
                && message.location().startsWith(visited);
    }
}
