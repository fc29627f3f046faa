package org.lintel.decisions.model;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;

class IndependentCheckTest {
    private static final Class<?>[] SECOND_OPINION = {IndependentCheck.class, ActsCheck.class, AppealsCheck.class, ClaimsCheck.class,
            TimeCheck.class, VettingCheck.class, RetentionCheck.class, Past.class, Standards.class, DayCount.class, NoticeOfIntent.class,
            Broken.class};

    /** A second opinion that asked the first one would say the same. The words that both speak are the kernel's. */
    @Test
    void sharesNoCodeWithTheRules() {
        noClasses().that(belongToAnyOf(SECOND_OPINION)).should()
                .dependOnClassesThat(resideInAPackage("org.lintel.decisions..").and(not(belongToAnyOf(SECOND_OPINION))))
                .check(new ClassFileImporter().importPackages("org.lintel.decisions"));
    }
}
