package org.lintel.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** Who audits trusts no code of the registry, and installs nothing. */
class AloneTest {
    @Test
    void theProgramNeedsTheJdkTheFormatsTheFoldsJsonAndAParserOfItsCommandLine() {
        classes().that().resideInAPackage("org.lintel.auditor..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "picocli..", "org.lintel.transparencylog..",
                        "org.lintel.bundle..", "org.lintel.json..", "org.lintel.language..", "org.lintel.views..", "tools.jackson..",
                        "org.lintel.auditor..")
                .check(new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.lintel"));
    }
}
