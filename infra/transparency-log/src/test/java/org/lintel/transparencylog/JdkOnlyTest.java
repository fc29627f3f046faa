package org.lintel.transparencylog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** Whoever audits with this module needs a JDK and nothing else, and it knows nobody's domain. */
class JdkOnlyTest {

    @Test
    void theModuleUsesTheJdkAndNothingElse() {
        classes().should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.lintel.transparencylog..")
                .check(new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.lintel"));
    }
}
