package org.lintel.auditor;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What an examination found out: facts and findings, told at its end as lines for a person or as one JSON object for a program. */
final class Told {
    /** More are counted; what is wrong shows long before. */
    static final int MOST_TOLD = 100;

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long count;

    void fact(String name, Object value) {
        facts.put(name, String.valueOf(value));
    }

    void finding(Finding finding) {
        count++;
        if (findings.size() < MOST_TOLD) {
            findings.add(finding);
        }
    }

    /** @return what takes note of findings of which each is about one of several things that are examined */
    Consumer<Finding> of(String what) {
        return finding -> finding(new Finding(finding.code(), finding.position(), what + ": " + finding.sentence()));
    }

    /** @return how many findings there are */
    long count() {
        return count;
    }

    Verdict verdict() {
        return count == 0 ? Verdict.CONSISTENT : Verdict.INCONSISTENT;
    }

    /** Tells the facts alone, beside an answer that is told by itself. */
    void facts(PrintWriter to) {
        facts.forEach((name, value) -> to.printf("%-12s %s%n", name, printable(value)));
        to.flush();
    }

    /** @param cannot why it cannot be told, or empty where it can */
    Verdict tell(PrintWriter out, boolean json, String cannot) {
        // What was found is wrong, whatever else could not be looked at.
        Verdict verdict = cannot.isEmpty() || count > 0 ? verdict() : Verdict.CANNOT_TELL;
        if (json) {
            out.println(json(verdict, cannot));
        } else {
            facts(out);
            findings.forEach(one -> out.println(
                    one.code() + (one.position() == null ? "" : " at position " + one.position()) + ": " + printable(one.sentence())));
            if (count > findings.size()) {
                out.println("and " + (count - findings.size()) + " more findings.");
            }
            if (!cannot.isEmpty()) {
                out.println(printable(cannot));
            }
            out.println(switch (verdict) {
                case CONSISTENT -> "Consistent.";
                case INCONSISTENT -> "NOT consistent.";
                case CANNOT_TELL -> "Cannot tell.";
            });
        }
        out.flush();
        return verdict;
    }

    private String json(Verdict verdict, String cannot) {
        String told = facts.entrySet().stream().map(fact -> quoted(fact.getKey()) + ":" + quoted(fact.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        String found = findings.stream().map(one -> "{\"code\":" + quoted(one.code()) + ",\"position\":" + one.position() + ",\"sentence\":"
                + quoted(one.sentence()) + "}").collect(Collectors.joining(",", "[", "]"));
        return "{\"verdict\":" + quoted(verdict.name()) + ",\"facts\":" + told + ",\"findings\":" + found + ",\"found\":" + count
                + (cannot.isEmpty() ? "" : ",\"cannotTell\":" + quoted(cannot)) + "}";
    }

    /** What comes out of a file or from a server commands no terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{C}", "?");
    }

    /** RFC 8259, section 7; what is not ASCII is escaped, so that no terminal is told what to do. */
    private static String quoted(String text) {
        return text.chars().mapToObj(one -> one == '"' || one == '\\'
                ? "\\" + (char) one
                : one < ' ' || one > '~' ? "\\u%04x".formatted(one) : String.valueOf((char) one))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
