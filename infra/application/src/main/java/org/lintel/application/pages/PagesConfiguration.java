package org.lintel.application.pages;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages' languages, put together by hand. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    /** What pages have no label of their own for is called as it is in letters and histories. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("pages.pages", "pages.events", "org.lintel.views.words.terms");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // Before a call has the language that its page is read in, it has whatever its browser asks for.
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    @Bean
    WebMvcConfigurer languages() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new PageLanguage()).excludePathPatterns("/api/**", "/assets/**", "/v3/**", "/log/**",
                        "/health");
            }
        };
    }
}
