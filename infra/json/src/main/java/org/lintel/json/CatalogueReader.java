package org.lintel.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.views.compliance.AppealsDecidedInTime;
import org.lintel.views.compliance.AppealsUpheld;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.Control;
import org.lintel.views.compliance.CurrentAcceptance;
import org.lintel.views.compliance.EveryDeciderDeclared;
import org.lintel.views.compliance.FindingProperty;
import org.lintel.views.compliance.FoundFromOutside;
import org.lintel.views.compliance.Guideline;
import org.lintel.views.compliance.MinimalQuestions;
import org.lintel.views.compliance.NothingFound;
import org.lintel.views.compliance.NothingMeasurableYet;
import org.lintel.views.compliance.OwnChoiceBeforeGrant;
import org.lintel.views.compliance.RatioBetweenRegions;
import org.lintel.views.compliance.RecordsErasedInTime;
import org.lintel.views.compliance.RemediedInTime;
import org.lintel.views.compliance.ReviewedAsItShouldBe;
import org.lintel.views.compliance.ShareOfPersons;
import org.lintel.views.compliance.ShareWithProperty;
import org.lintel.views.compliance.ShareWithinLimit;
import org.lintel.views.compliance.WithdrawalsEffectiveInTime;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a catalogue of guidelines from JSON, strictly: the figures that the Bureau acts on must not rest on a typing error. */
public final class CatalogueReader {
    private static final String ILLUSTRATIVE = "/catalogue/illustrative-1.json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    /** Unit: UTF-16 characters. */
    private static final int LONGEST_REFERENCE = 300;

    private final List<CatalogueRefused.Problem> problems = new ArrayList<>();

    private CatalogueReader() {}

    /** @return the reconstruction for illustration that comes with the registry */
    public static Catalogue illustrative() {
        return read(illustrativeText());
    }

    /** @return the same as the JSON that it is */
    public static String illustrativeText() {
        try (InputStream json = Catalogue.class.getResourceAsStream(ILLUSTRATIVE)) {
            if (json == null) {
                throw new IllegalStateException("The catalogue " + ILLUSTRATIVE + " is not on the class path.");
            }
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws CatalogueRefused naming all that is wrong */
    public static Catalogue read(String json) {
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws CatalogueRefused naming all that is wrong */
    public static Catalogue read(InputStream json) {
        CatalogueReader reader = new CatalogueReader();
        Catalogue catalogue = reader.catalogue(new JsonFields(parsed(json), "", reader.problems));
        if (catalogue == null || !reader.problems.isEmpty()) {
            throw new CatalogueRefused(reader.problems);
        }
        return catalogue;
    }

    /**
     * More is asked of what is published than of what is read: what was published once can be read for ever.
     *
     * @param json as the Bureau would publish it, in every language that the registry speaks
     * @throws CatalogueRefused naming all that is wrong
     */
    public static Catalogue toPublish(String json) {
        Catalogue catalogue = read(json);
        List<CatalogueRefused.Problem> problems = new ArrayList<>();
        if (!VERSION.matcher(catalogue.version()).matches()) {
            problems.add(new CatalogueRefused.Problem("version", "A version has 1 to 40 letters, digits, dots and hyphens."));
        }
        if (catalogue.decisionReference().length() > LONGEST_REFERENCE) {
            problems.add(
                    new CatalogueRefused.Problem("decisionReference", "A reference has at most " + LONGEST_REFERENCE + " characters."));
        }
        if (json.length() > CataloguePublished.LONGEST_CATALOGUE) {
            problems.add(
                    new CatalogueRefused.Problem("", "A catalogue has at most " + CataloguePublished.LONGEST_CATALOGUE + " characters."));
        }
        catalogue.guidelines().stream().filter(Guideline::countsFindingsBesideIncidents)
                .forEach(one -> problems.add(new CatalogueRefused.Problem(one.id(),
                        "This guideline has a control about incidents: none beside it counts what was found from outside.")));
        if (!problems.isEmpty()) {
            throw new CatalogueRefused(problems);
        }
        if (!catalogue.translations().containsKey("fr")) {
            throw new CatalogueRefused(List.of(new CatalogueRefused.Problem("translations.fr", "The translation is missing.")));
        }
        return catalogue;
    }

    private static JsonNode parsed(InputStream json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            throw new CatalogueRefused(List.of(new CatalogueRefused.Problem("", "It is no JSON: " + malformed.getOriginalMessage())));
        }
    }

    private @Nullable Catalogue catalogue(JsonFields fields) {
        String version = fields.text("version");
        boolean illustrative = fields.flag("illustrative");
        String note = fields.text("note");
        String reference = fields.text("decisionReference");
        var inForceFrom = fields.moment("inForceFrom");
        Set<String> ids = new HashSet<>();
        Map<String, Map<String, String>> translations = fields.texts("translations");
        List<Guideline> guidelines = fields.objects("guidelines", one -> guideline(one, ids));
        fields.nothingElse();
        if (problems.isEmpty()) {
            translations.forEach((language, texts) -> wholeInto(language, texts, guidelines, fields));
        }
        return problems.isEmpty()
                ? new Catalogue(version, illustrative, note, reference, inForceFrom, guidelines, translations, null)
                : null;
    }

    /** What is said in a language is said whole in it: a reader would take a gap for a guideline that does not exist. */
    private static void wholeInto(String language, Map<String, String> texts, List<Guideline> guidelines, JsonFields fields) {
        Set<String> said = guidelines.stream().flatMap(guideline -> Stream.concat(
                Stream.of(guideline.id() + ".title", guideline.id() + ".obligation"), guideline.controls().stream().map(Control::id)))
                .collect(Collectors.toCollection(TreeSet::new));
        said.stream().filter(key -> !texts.containsKey(key))
                .forEach(key -> fields.note("translations." + language + "." + key, "The translation is missing."));
        texts.keySet().stream().filter(key -> !said.contains(key))
                .forEach(key -> fields.note("translations." + language + "." + key, "There is nothing of this name to translate."));
    }

    private @Nullable Guideline guideline(JsonFields fields, Set<String> ids) {
        String id = fields.text("id");
        if (!ids.add(id)) {
            fields.note("id", "There are two guidelines of this id.");
        }
        String title = fields.text("title");
        String obligation = fields.text("obligation");
        int before = problems.size();
        List<Control> controls = fields.objects("controls", this::control);
        fields.nothingElse();
        if (problems.size() > before) {
            return null;
        }
        try {
            return new Guideline(id, title, obligation, controls);
        } catch (IllegalArgumentException refused) {
            fields.note("", String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private @Nullable Control control(JsonFields fields) {
        String id = fields.text("id");
        String kind = fields.text("kind");
        boolean enforced = fields.flag("enforced");
        String explanation = fields.text("explanation");
        Map<String, Integer> limits = fields.numbers("limits");
        Control control = switch (kind) {
            case "SHARE_WITHIN_LIMIT" -> withinLimit(fields, id, enforced, explanation, limits);
            case "SHARE_WITH_PROPERTY" -> withProperty(fields, id, enforced, explanation, limits);
            case "CURRENT_ACCEPTANCE" -> areExactly(limits, fields)
                    ? new CurrentAcceptance(id, fields.share("threshold"), enforced, explanation)
                    : null;
            case "FOUND_FROM_OUTSIDE" -> foundFromOutside(fields, id, enforced, explanation, limits);
            case "RATIO_BETWEEN_REGIONS" -> ratioBetweenRegions(fields, id, enforced, explanation, limits);
            case "NOTHING_MEASURABLE_YET" -> new NothingMeasurableYet(id, fields.optionalShare("threshold"), enforced, explanation, limits,
                    fields.optionalFlag("aboutIncidents"));
            default -> {
                fields.note("kind", "This kind of control is not known.");
                yield null;
            }
        };
        if (control != null) {
            fields.nothingElse();
        }
        return control;
    }

    private static @Nullable Control withinLimit(JsonFields fields, String id, boolean enforced, String explanation,
            Map<String, Integer> limits) {
        var threshold = fields.share("threshold");
        if (!fields.text("measure").equals("FIRST_FILING_TO_OUTCOME")) {
            fields.note("measure", "Only FIRST_FILING_TO_OUTCOME can be measured.");
            return null;
        }
        if (!areExactly(limits, fields, "workingDays", "daysBeforeOpening")
                || !isOneAtLeast(limits, fields, "workingDays", "A time limit has at least one working day.")) {
            return null;
        }
        return new ShareWithinLimit(id, threshold, enforced, explanation, limits.getOrDefault("workingDays", 1),
                limits.getOrDefault("daysBeforeOpening", 0));
    }

    private static @Nullable Control ratioBetweenRegions(JsonFields fields, String id, boolean enforced, String explanation,
            Map<String, Integer> limits) {
        var threshold = fields.share("threshold");
        if (!areExactly(limits, fields, "smallestGroup")) {
            return null;
        }
        try {
            return new RatioBetweenRegions(id, threshold, enforced, explanation, limits.getOrDefault("smallestGroup", 0));
        } catch (IllegalArgumentException refused) {
            fields.note("limits.smallestGroup", String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private static @Nullable Control withProperty(JsonFields fields, String id, boolean enforced, String explanation,
            Map<String, Integer> limits) {
        return switch (fields.text("measure")) {
            case "MINIMAL_QUESTIONS" -> areExactly(limits, fields, "roundsOfMissingItems", "clarifications")
                    ? new ShareWithProperty(id, fields.share("threshold"), enforced, explanation,
                            new MinimalQuestions(limits.getOrDefault("roundsOfMissingItems", 0), limits.getOrDefault("clarifications", 0)))
                    : null;
            case "EVERY_DECIDER_DECLARED" -> areExactly(limits, fields)
                    ? new ShareWithProperty(id, fields.share("threshold"), enforced, explanation, new EveryDeciderDeclared())
                    : null;
            case "APPEALS_DECIDED_IN_TIME" -> areExactly(limits, fields)
                    ? new ShareWithProperty(id, fields.share("threshold"), enforced, explanation, new AppealsDecidedInTime())
                    : null;
            case "APPEALS_UPHELD" -> areExactly(limits, fields)
                    ? new ShareWithProperty(id, fields.optionalShare("threshold"), enforced, explanation, new AppealsUpheld())
                    : null;
            case "RECORDS_ERASED_IN_TIME" -> recordsErased(fields, id, enforced, explanation, limits);
            case "OWN_CHOICE_BEFORE_GRANT" -> areExactly(limits, fields)
                    ? new ShareOfPersons(id, fields.share("threshold"), enforced, explanation, new OwnChoiceBeforeGrant())
                    : null;
            case "WITHDRAWALS_EFFECTIVE_IN_TIME" -> withdrawalsEffective(fields, id, enforced, explanation, limits);
            default -> {
                fields.note("measure", "Only MINIMAL_QUESTIONS, EVERY_DECIDER_DECLARED, APPEALS_DECIDED_IN_TIME, APPEALS_UPHELD, "
                        + "RECORDS_ERASED_IN_TIME, OWN_CHOICE_BEFORE_GRANT and WITHDRAWALS_EFFECTIVE_IN_TIME can be measured.");
                yield null;
            }
        };
    }

    private static boolean isOneAtLeast(Map<String, Integer> limits, JsonFields fields, String limit, String why) {
        boolean isOne = limits.getOrDefault(limit, 0) >= 1;
        if (!isOne) {
            fields.note("limits." + limit, why);
        }
        return isOne;
    }

    private static @Nullable Control recordsErased(JsonFields fields, String id, boolean enforced, String explanation,
            Map<String, Integer> limits) {
        var threshold = fields.share("threshold");
        if (!areExactly(limits, fields, "days")
                || !isOneAtLeast(limits, fields, "days", "There is at least one day to erase what is due.")) {
            return null;
        }
        return new ShareWithProperty(id, threshold, enforced, explanation, new RecordsErasedInTime(limits.getOrDefault("days", 1)));
    }

    private static @Nullable Control withdrawalsEffective(JsonFields fields, String id, boolean enforced, String explanation,
            Map<String, Integer> limits) {
        var threshold = fields.share("threshold");
        if (!areExactly(limits, fields, "hours")
                || !isOneAtLeast(limits, fields, "hours", "There is at least one hour for a withdrawal to take effect.")) {
            return null;
        }
        return new ShareOfPersons(id, threshold, enforced, explanation, new WithdrawalsEffectiveInTime(limits.getOrDefault("hours", 1)));
    }

    private static @Nullable Control foundFromOutside(JsonFields fields, String id, boolean enforced, String explanation,
            Map<String, Integer> limits) {
        var threshold = fields.optionalShare("threshold");
        int hours = limits.getOrDefault("hours", 0);
        FindingProperty property = switch (fields.text("measure")) {
            case "NOTHING_FOUND" -> limits.isEmpty() || areExactly(limits, fields, "hours") ? new NothingFound(hours) : null;
            case "REMEDIED_IN_TIME" -> areExactly(limits, fields, "hours") ? new RemediedInTime(hours) : null;
            case "REVIEWED_SAMPLE" -> areExactly(limits, fields)
                    ? new ReviewedAsItShouldBe(EnumSet.of(FindingKind.AUDIT, FindingKind.SELF_REPORT))
                    : null;
            case "RATING" -> areExactly(limits, fields) ? new ReviewedAsItShouldBe(EnumSet.of(FindingKind.SURVEY)) : null;
            default -> {
                fields.note("measure", "Only NOTHING_FOUND, REMEDIED_IN_TIME, REVIEWED_SAMPLE and RATING can be found from outside.");
                yield null;
            }
        };
        if (limits.containsKey("hours") && !isOneAtLeast(limits, fields, "hours", "There is at least one hour to report what was found.")) {
            return null;
        }
        return property == null ? null : new FoundFromOutside(id, threshold, enforced, explanation, property);
    }

    private static boolean areExactly(Map<String, Integer> limits, JsonFields fields, String... names) {
        if (limits.keySet().equals(Set.of(names))) {
            return true;
        }
        fields.note("limits",
                names.length == 0 ? "This control has no limits." : "Exactly " + String.join(" and ", names) + " belong here.");
        return false;
    }
}
