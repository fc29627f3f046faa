package org.lintel.torture.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

class OracleSharesNoCodeTest {

    @Test
    void theOracleKnowsTheDriverAndTheJdkAndNothingElse() {
        classes().that().resideInAPackage("org.lintel.torture.oracle").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.lintel.torture.oracle", "java..", "com.mongodb..", "org.bson..", "org.jspecify.annotations..")
                .check(new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.lintel.torture.oracle"));
    }
}
