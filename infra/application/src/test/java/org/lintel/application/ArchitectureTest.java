package org.lintel.application;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.access.ConfidentialReading;
import org.lintel.application.sealing.Opening;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Organisation;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.words.Language;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The import directions of the house. Every module's classes are on this module's class path, so one test holds them all. */
class ArchitectureTest {
    private static final String KERNEL = "org.lintel.language..";
    private static final String COMMANDS = "org.lintel.decisions..";
    private static final String VIEWS = "org.lintel.views..";
    private static final String EVENT_STORE = "org.lintel.eventstore..";
    private static final String EMBEDDED = "org.lintel.embeddedmongo..";
    private static final String VAULT = "org.lintel.vault..";
    private static final String TRANSPARENCY_LOG = "org.lintel.transparencylog..";
    private static final String BUNDLE = "org.lintel.bundle..";
    private static final String JSON = "org.lintel.json..";
    private static final String AUDITOR = "org.lintel.auditor..";
    private static final String READ_MODELS = "org.lintel.readmodels..";
    private static final String APPLICATION = "org.lintel.application..";
    private static final String[] THE_JDK = {"java..", "org.jspecify.annotations.."};

    private static final Set<String> PLAINTEXT = Set.of(FreeText.class.getName(), Organisation.class.getName());

    private static final JavaClasses ALL = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("org.lintel");

    @Test
    void everyModuleIsLookedAt() {
        List.of(KERNEL, COMMANDS, VIEWS, EVENT_STORE, EMBEDDED, VAULT, TRANSPARENCY_LOG, BUNDLE, JSON, AUDITOR, READ_MODELS, APPLICATION)
                .forEach(module -> assertThat(ALL.that(resideInAnyPackage(module))).as(module).isNotEmpty());
        assertThat(ALL.that(not(resideInAnyPackage(KERNEL, COMMANDS, VIEWS, EVENT_STORE, EMBEDDED, VAULT, TRANSPARENCY_LOG, BUNDLE, JSON,
                AUDITOR, READ_MODELS, APPLICATION)))).isEmpty();
    }

    @Test
    void theKernelUsesTheJdkAndNothingElse() {
        uses(KERNEL, KERNEL);
    }

    @Test
    void decisionsUseTheKernelAndNothingElse() {
        uses(COMMANDS, COMMANDS, KERNEL);
    }

    @Test
    void viewsUseTheKernelAndNothingElse() {
        uses(VIEWS, VIEWS, KERNEL);
    }

    @Test
    void theStoresSeeNoDomainClass() {
        noClasses().that().resideInAnyPackage(EVENT_STORE, EMBEDDED).should().dependOnClassesThat()
                .resideInAnyPackage(KERNEL, COMMANDS, VIEWS, READ_MODELS, APPLICATION).check(ALL);
        noClasses().that().resideInAPackage(EMBEDDED).should().dependOnClassesThat().resideInAPackage(EVENT_STORE).check(ALL);
        noClasses().that().resideInAPackage(EVENT_STORE).should().dependOnClassesThat().resideInAPackage(EMBEDDED).check(ALL);
    }

    /** Keys, and nothing of what they are for: whoever reads the vault's code has all of it that handles them. */
    @Test
    void theVaultUsesTinkAndTheJdkAndNothingElse() {
        uses(VAULT, VAULT, "com.google.crypto.tink..");
    }

    /** Whoever audits with it needs nothing else. */
    @Test
    void theTransparencyLogUsesTheJdkAndNothingElse() {
        uses(TRANSPARENCY_LOG, TRANSPARENCY_LOG);
    }

    /** Whoever audits trusts no code of the registry but the folds and what they are written in. */
    @Test
    void theAuditorsProgramSeesNoRegistryNoFrameworkAndNoDatabase() {
        uses(AUDITOR, AUDITOR, TRANSPARENCY_LOG, BUNDLE, JSON, KERNEL, VIEWS, "tools.jackson..", "picocli..");
    }

    /** Whoever reads bundles without a program of ours has one room to read. */
    @Test
    void theBundleUsesTheLogsFormatsAndNothingElse() {
        uses(BUNDLE, BUNDLE, TRANSPARENCY_LOG);
    }

    @Test
    void whatIsWrittenAsJsonIsWrittenWithoutTheRegistry() {
        uses(JSON, JSON, KERNEL, VIEWS, "tools.jackson..", "com.fasterxml.jackson.annotation..");
    }

    @Test
    void readModelsSeeTheViewsAndNoDecision() {
        noClasses().that().resideInAPackage(READ_MODELS).should().dependOnClassesThat()
                .resideInAnyPackage(COMMANDS, EVENT_STORE, EMBEDDED, VAULT, TRANSPARENCY_LOG, APPLICATION).check(ALL);
    }

    @Test
    void onlyTheApplicationSeesSpring() {
        noClasses().that().resideOutsideOfPackage(APPLICATION).should().dependOnClassesThat().resideInAPackage("org.springframework..")
                .check(ALL);
    }

    /**
     * Rules and views hold what persons wrote sealed: there is no text in them to be read, printed or compared. They name the types of
     * the texts within {@code Sealed<…>} only.
     */
    @Test
    void noPlaintextEntersRulesAndViews() {
        classes().that().resideInAnyPackage(COMMANDS, VIEWS).should(new ArchCondition<>("touch no plaintext") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(type.getAccessesFromSelf().stream().filter(access -> PLAINTEXT.contains(access.getTargetOwner().getName()))
                        .map(JavaAccess::getDescription),
                        type.getInstanceofChecks().stream().filter(check -> PLAINTEXT.contains(check.getRawType().getName()))
                                .map(Object::toString),
                        type.getMembers().stream().filter(member -> holdsPlaintext(member)).map(JavaMember::getDescription))
                        .flatMap(found -> found).forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
            }
        }).check(ALL);
    }

    /** inv-30: there is one way to what is confidential, and it records the reading first. */
    @Test
    @Tag("inv-30")
    void onlyAReadingThatIsRecordedOpensWhatIsConfidential() {
        noClasses().that().areNotAssignableTo(ConfidentialReading.class).should()
                .callMethod(Opening.class, "confidential", AccreditationId.class, Language.class).check(ALL);
    }

    /** inv-31: there is one way to figures, and it leaves out what the Bureau may not see. */
    @Test
    @Tag("inv-31")
    void onlyAReadingForSomebodyAsksTheViewOfCompliance() {
        noClasses().that().resideInAPackage(APPLICATION).and().areNotAssignableTo(
                "org.lintel.application.compliance.ComplianceReading").should(
                        callMethodWhere(describe("asks for figures",
                                call -> call.getTargetOwner().isAssignableTo(Compliance.class)
                                        && Set.of("report", "history", "evidence", "breakdown", "trend", "distribution", "quality",
                                                "delays")
                                                .contains(call.getTarget().getName()))))
                .check(ALL);
    }

    private static boolean holdsPlaintext(JavaMember member) {
        Stream<JavaType> types = switch (member) {
            case JavaField field -> Stream.of(field.getType());
            case JavaCodeUnit code -> Stream.concat(code.getParameterTypes().stream(), Stream.of(code.getReturnType()));
            default -> Stream.of();
        };
        return types.anyMatch(ArchitectureTest::isPlaintext);
    }

    private static boolean isPlaintext(JavaType type) {
        return switch (type) {
            case JavaParameterizedType sealed when sealed.toErasure().isEquivalentTo(Sealed.class) -> false;
            case JavaParameterizedType generic -> generic.getActualTypeArguments().stream().anyMatch(ArchitectureTest::isPlaintext);
            default -> PLAINTEXT.contains(type.toErasure().getName());
        };
    }

    @Test
    void thePlaintextRuleSeesEachWayInWhichATextCouldBeHeld() {
        JavaClasses probe = new ClassFileImporter().importClasses(HoldsPlaintext.class);
        assertThat(probe.get(HoldsPlaintext.class).getFields()).filteredOn(field -> !field.getName().equals("sealed"))
                .allMatch(ArchitectureTest::holdsPlaintext);
        assertThat(probe.get(HoldsPlaintext.class).getField("sealed")).matches(field -> !holdsPlaintext(field));
    }

    private record HoldsPlaintext(FreeText text, List<FreeText> texts, Organisation organisation, Map<String, List<FreeText>> deep,
            List<Sealed<FreeText>> sealed) {}

    /** Time and chance come from outside, or a replay would not give the same. */
    @Test
    void rulesAndViewsCallNoClockAndNoChance() {
        noClasses().that().resideInAnyPackage(KERNEL, COMMANDS, VIEWS).should(callMethodWhere(isClock())).check(ALL);
        noClasses().that().resideInAnyPackage(KERNEL, COMMANDS, VIEWS).should().dependOnClassesThat(isChance()).check(ALL);
    }

    private static void uses(String module, String... allowed) {
        String[] all = java.util.stream.Stream.of(allowed, THE_JDK).flatMap(java.util.stream.Stream::of).toArray(String[]::new);
        classes().that().resideInAPackage(module).should().onlyDependOnClassesThat().resideInAnyPackage(all).check(ALL);
    }

    private static DescribedPredicate<JavaAccess<?>> isClock() {
        Map<Class<?>, Set<String>> clocks = Map.of(System.class, Set.of("currentTimeMillis", "nanoTime"), UUID.class,
                Set.of("randomUUID"), Math.class, Set.of("random"));
        return DescribedPredicate.describe("reads a clock or throws dice", call -> {
            String method = call.getTarget().getName();
            boolean withoutArgument = call.getTarget().getFullName().endsWith("now()")
                    || call.getTarget().getFullName().contains("now(java.time.ZoneId)");
            boolean ofTime = call.getTargetOwner().getPackageName().equals("java.time") && (withoutArgument || method.startsWith("system"));
            return ofTime || clocks.entrySet().stream()
                    .anyMatch(clock -> call.getTargetOwner().isEquivalentTo(clock.getKey()) && clock.getValue().contains(method));
        });
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> isChance() {
        return DescribedPredicate.describe("are clocks or dice", used -> used.isAssignableTo(RandomGenerator.class)
                || used.isAssignableTo(Random.class) || used.isAssignableTo(Clock.class) || used.isEquivalentTo(ThreadLocalRandom.class)
                || used.isAssignableTo(java.time.InstantSource.class) && !used.isEquivalentTo(Instant.class));
    }
}
