package org.lintel.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** That an inspection finds nothing must mean something: it finds each fault that is put into a page which has none. */
@InChromium
class SeededFaultsIT {
    private static final Map<String, String> SITE = Map.of("/", """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>A page</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/page.css"></head>
            <body><a class="skip" href="#content">Skip</a>
            <header><a href="/">Home</a></header>
            <main id="content"><h1>A page</h1><p>Text</p>
            <form><label>Name <input name="name"></label> <button>Send</button></form></main></body>
            </html>
            """, "/page.css", """
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) { body { color: #eee; background: #111; } a { color: #9cf; } }
            a, button { font-size: 1.5rem; }
            .tiny { font-size: .5rem; }
            :focus { outline: 3px solid currentColor; }
            .skip { position: absolute; left: -100rem; }
            .skip:focus { left: 1rem; top: 1rem; }
            .wide { width: 30rem; }
            """, "/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "/fails.js", "nothing.of.this.name();", "/stays.js",
            "addEventListener('click', pressed => pressed.preventDefault());", "/trap.js", """
                    addEventListener('keydown', pressed => {
                        if (pressed.key === 'Tab') {
                            pressed.preventDefault();
                            document.querySelector('input').focus();
                        }
                    });
                    """);
    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src *; form-action 'self'";

    private final Chromium chromium;

    SeededFaultsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void nothingIsFoundInAPageWithoutFaults() throws IOException {
        assertThat(findings(UnaryOperator.identity())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachFaultIsFound(SeededFault fault) throws IOException {
        assertThat(findings(fault::in)).anySatisfy(finding -> assertThat(finding).startsWith(fault.finding()));
    }

    private List<String> findings(UnaryOperator<String> seed) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", call -> answer(call, seed));
        server.start();
        try {
            FrontDoor door = new FrontDoor(chromium, "http://127.0.0.1:" + server.getAddress().getPort(), "");
            return new Inspection(door, Language.ENGLISH, true).findings(null, "/", 200);
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange call, UnaryOperator<String> seed) throws IOException {
        String path = call.getRequestURI().getPath();
        byte[] body = seed.apply(SITE.getOrDefault(path, "")).getBytes(StandardCharsets.UTF_8);
        String type = path.substring(path.indexOf('.') + 1);
        call.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(type, "text/html") + "; charset=utf-8");
        call.getResponseHeaders().set("Content-Security-Policy", POLICY);
        call.sendResponseHeaders(SITE.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
