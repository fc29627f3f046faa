package org.lintel.application.browser;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** One browser for the whole run, started when the first test asks for it. */
final class ChromiumForTests extends TypeBasedParameterResolver<Chromium> implements ExecutionCondition {
    private static final ExtensionContext.Namespace BROWSER = ExtensionContext.Namespace.create(ChromiumForTests.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (ChromiumPath.here().found().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if (ChromiumPath.here().required()) {
            throw new ExtensionConfigurationException(ChromiumPath.MISSING);
        }
        sayOnce(context);
        return ConditionEvaluationResult.disabled(ChromiumPath.MISSING);
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Path program = ChromiumPath.here().found().orElseThrow();
        return store(context).computeIfAbsent(Chromium.class, _ -> Chromium.start(program), Chromium.class);
    }

    private static void sayOnce(ExtensionContext context) {
        store(context).computeIfAbsent(ChromiumPath.MISSING, sentence -> {
            System.out.println("The browser tests are skipped. " + sentence);
            return sentence;
        });
    }

    /** The root's: what is in it is closed at the end of the run. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(BROWSER);
    }
}
