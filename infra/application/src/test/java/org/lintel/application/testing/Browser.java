package org.lintel.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser that knows no scripts: it keeps cookies, sends forms with what they bring along, and follows redirects when told. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Browser(TestRegistry registry) {
        this(registry.address());
    }

    public Browser(String address) {
        this.address = address;
    }

    /** @return one at which the user has signed in */
    public static Browser of(TestRegistry registry, String user) {
        Browser browser = new Browser(registry);
        browser.signIn(user, TestRegistry.PASSWORD);
        return browser;
    }

    /** What came back. */
    public record Page(int status, String location, java.net.http.HttpHeaders headers, String body) {
        public Page answers(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /** @return what a reader sees, without the markup and in single spaces */
        public String text() {
            return body.replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]+>", " ").replace("&#39;", "'").replaceAll("\\s+", " ")
                    .strip();
        }

        /** @return where the page's forms of files go to, by their last part: the steps that it offers */
        public List<String> steps() {
            return Pattern.compile("action=\"/files/[^/\"]+/([a-z-]+)\"").matcher(body).results().map(found -> found.group(1)).toList();
        }

        /** @return the hidden field's value in the form that goes to the address */
        public String hidden(String action, String field) {
            Matcher found = Pattern
                    .compile("action=\"" + Pattern.quote(action) + "\"(?:(?!</form>).)*?name=\"" + field + "\" value=\"([^\"]+)\"",
                            Pattern.DOTALL)
                    .matcher(body);
            assertThat(found.find()).as("a field %s in the form to %s", field, action).isTrue();
            return found.group(1);
        }

        /** @return the body without the marks that are new each time */
        public String withoutMarks() {
            return body.replaceAll("name=\"(_csrf|key)\" value=\"[^\"]+\"", "");
        }

        String token() {
            Matcher found = TOKEN.matcher(body);
            assertThat(found.find()).as("a token against forged requests").isTrue();
            return found.group(1);
        }
    }

    public Page signIn(String user, String password) {
        return post("/sign-in", get("/sign-in"), "username", user, "password", password);
    }

    public Page get(String path) {
        return send(call(path).GET());
    }

    /** @return the file at the address */
    public byte[] bytes(String path) {
        try {
            HttpResponse<byte[]> answer = http.send(call(path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    /** @return the page that it leads to in the end */
    public Page open(String path) {
        return followed(get(path));
    }

    /**
     * Sends a form as it stands on a page.
     *
     * @param shown the page that shows it
     * @param fields names and values by turns
     */
    public Page post(String path, Page shown, String... fields) {
        List<String> form = new ArrayList<>(List.of("_csrf=" + encoded(shown.token())));
        for (int index = 0; index < fields.length; index += 2) {
            form.add(encoded(fields[index]) + "=" + encoded(fields[index + 1]));
        }
        return send(call(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", form))));
    }

    /** Sends a form with a file, as it stands on a page. */
    public Page postFile(String path, Page shown, byte[] file, String... fields) {
        String boundary = "the-boundary";
        StringBuilder before = new StringBuilder(part(boundary, "_csrf", shown.token()));
        for (int index = 0; index < fields.length; index += 2) {
            before.append(part(boundary, fields[index], fields[index + 1]));
        }
        before.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nominations.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n");
        return send(call(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(before.toString()), BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** Takes a step on a file, on the page that is shown, and follows to the page after it. */
    public Page take(String file, String step, Page shown, String... fields) {
        String path = "/files/" + file + "/" + step;
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("key", shown.hidden(path, "key")));
        return followed(post(path, shown, all.toArray(String[]::new)));
    }

    /** A form that did not come from a page of ours. */
    public Page postForged(String path) {
        return send(call(path).POST(BodyPublishers.noBody()));
    }

    public Page followed(Page page) {
        Page last = page;
        for (int hops = 0; hops < 3 && last.status == 302; hops++) {
            last = get(last.location.startsWith("http") ? URI.create(last.location).getRawPath() : last.location);
        }
        return last;
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private Page send(HttpRequest.Builder call) {
        try {
            HttpResponse<String> answer = http.send(call.build(), BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.headers(), answer.body());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
