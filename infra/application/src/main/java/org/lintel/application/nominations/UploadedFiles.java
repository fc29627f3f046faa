package org.lintel.application.nominations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

import jakarta.servlet.http.HttpServletRequest;

/** Where a form may send a file: to the nominations, and nowhere else. It is held in memory, for no disk shall have it in clear. */
@Configuration(proxyBeanMethods = false)
class UploadedFiles {
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getRequestURI().startsWith("/nominations/") && super.isMultipart(request);
            }
        };
    }
}
