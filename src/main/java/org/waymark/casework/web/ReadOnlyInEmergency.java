package org.waymark.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.casework.CaseDoor;
import org.waymark.directory.Account;
import org.waymark.directory.SignedIn;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Lets whoever has opened a case in an emergency read it and change nothing of it, but for ending that and raising a concern. */
@Component
class ReadOnlyInEmergency implements HandlerInterceptor, WebMvcConfigurer {

    private final CaseDoor door;

    ReadOnlyInEmergency(CaseDoor door) {
        this.door = door;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/cases/{code}/**", "/api/v1/cases/{code}/**")
                .excludePathPatterns("/**/emergency-access", "/**/emergency-access/end", "/**/concern", "/**/concerns");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<CaseCode> code = reads(request) ? Optional.empty() : code(request);
        Optional<Viewer> viewer = SignedIn.account(request).map(Account::viewer);
        if (code.isPresent() && viewer.isPresent() && door.onlyReads(viewer.get(), code.get())) {
            throw door.denied(viewer.get(), code.get());
        }
        return true;
    }

    private static boolean reads(HttpServletRequest request) {
        String method = request.getMethod();
        return method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name());
    }

    private static Optional<CaseCode> code(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> known && known.get("code") instanceof String typed
                ? CaseCode.typed(typed)
                : Optional.empty();
    }
}
